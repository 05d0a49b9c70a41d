package com.motivata.query.notification;

import com.motivata.api.notification.RecipientEvent;
import com.motivata.query.LogPosition;
import com.motivata.query.Projection;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(PreferencesProjection.GROUP)
class PreferencesProjection {

    static final String GROUP = "notification-preferences";

    private final ViewCollection<PreferencesView> views;

    PreferencesProjection(ViewCollection<PreferencesView> views) {
        this.views = views;
    }

    @EventHandler
    void on(RecipientEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.fold(event.userId(), before -> PreferencesView.after(before, event, position));
    }

    @ResetHandler
    void startOver() {
        views.clear();
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        ViewCollection<PreferencesView> notificationPreferencesViews(Views views) {
            return views.of(GROUP, "notification_preferences", PreferencesView.class);
        }

        @Bean
        Projection preferencesByUser() {
            return Projection.keyedBy(GROUP, RecipientEvent.class, RecipientEvent::userId);
        }
    }
}

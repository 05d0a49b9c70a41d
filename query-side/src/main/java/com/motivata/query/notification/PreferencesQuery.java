package com.motivata.query.notification;

import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.NotificationQuery.FindPreferences;
import com.motivata.api.notification.PreferencesSheet;
import com.motivata.query.ViewCollection;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class PreferencesQuery {

    private final ViewCollection<PreferencesView> views;

    PreferencesQuery(ViewCollection<PreferencesView> views) {
        this.views = views;
    }

    @QueryHandler
    PreferencesSheet answer(FindPreferences query) {
        return PreferencesSheet.of(
                views.find(query.userId()).map(PreferencesView::preferences).orElse(NotificationPreferences.DEFAULT));
    }
}

package com.motivata.launcher.admin;

import com.motivata.api.person.PersonEvent.PersonalDataErased;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What follows from the event, on whatever node, until it is done. */
@Component
@ProcessingGroup(ErasureHandler.GROUP)
class ErasureHandler {

    static final String GROUP = "personal-data-erasure";

    private final Erasures erasures;

    ErasureHandler(Erasures erasures) {
        this.erasures = erasures;
    }

    @EventHandler
    void on(PersonalDataErased event) {
        erasures.begin(event.userId(), event.at());
    }

    @Scheduled(fixedDelayString = "${motivata.erasure.look-every:1s}")
    void goOn() {
        erasures.goOn();
    }
}

package com.motivata.process.notification;

import com.motivata.api.booking.ContactMethod;
import com.motivata.api.notification.NotificationChannel;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import static com.motivata.api.notification.NotificationChannel.EMAIL;
import static com.motivata.api.notification.NotificationChannel.PUSH;
import static com.motivata.api.notification.NotificationChannel.WHATSAPP;

/** By which channels something is told, as seen from its occasion. */
enum Channels {
    EMAIL_ONLY("by email") {
        @Override
        Set<NotificationChannel> of(Occasion occasion) {
            return Set.of(EMAIL);
        }
    },
    PUSH_ONLY("by push") {
        @Override
        Set<NotificationChannel> of(Occasion occasion) {
            return Set.of(PUSH);
        }
    },
    PUSH_AND_EMAIL("by push and email") {
        @Override
        Set<NotificationChannel> of(Occasion occasion) {
            return EnumSet.of(PUSH, EMAIL);
        }
    },
    AS_BOOKED("by email and WhatsApp, as the booking's contactMethod says") {
        @Override
        Set<NotificationChannel> of(Occasion occasion) {
            return switch (contactMethod(occasion)) {
                case EMAIL -> EnumSet.of(EMAIL);
                case WHATSAPP -> EnumSet.of(WHATSAPP);
                case BOTH -> EnumSet.of(EMAIL, WHATSAPP);
            };
        }
    },
    PUSH_EMAIL_AND_AS_BOOKED("by push and email, and WhatsApp where the booking's contactMethod has it") {
        @Override
        Set<NotificationChannel> of(Occasion occasion) {
            return contactMethod(occasion) == ContactMethod.EMAIL
                    ? EnumSet.of(PUSH, EMAIL)
                    : EnumSet.of(PUSH, EMAIL, WHATSAPP);
        }
    },
    EMAIL_AND_PHONE_IF_KNOWN("by email, and WhatsApp where a phone is known") {
        @Override
        Set<NotificationChannel> of(Occasion occasion) {
            return occasion.hostHasPhone() ? EnumSet.of(EMAIL, WHATSAPP) : EnumSet.of(EMAIL);
        }
    };

    private final String words;

    Channels(String words) {
        this.words = words;
    }

    abstract Set<NotificationChannel> of(Occasion occasion);

    String words() {
        return words;
    }

    private static ContactMethod contactMethod(Occasion occasion) {
        return Objects.requireNonNull(occasion.booking()).opened().contactMethod();
    }
}

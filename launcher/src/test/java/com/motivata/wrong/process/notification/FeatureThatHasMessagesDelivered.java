package com.motivata.wrong.process.notification;

import com.motivata.wrong.process.delivery.DeliveryThatCallsOut;

public record FeatureThatHasMessagesDelivered(DeliveryThatCallsOut delivery) {}

package com.motivata.wrong.process.delivery;

import com.motivata.wrong.process.sos.SagaThatCallsOut;

public record DeliveryThatKnowsAFeature(SagaThatCallsOut feature) {}

package com.motivata.wrong.process.delivery;

import java.net.URI;

public record DeliveryThatCallsOut(URI provider) {}

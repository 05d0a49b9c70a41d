package com.motivata.wrong.process.sos;

import java.net.URI;

public record SagaThatCallsOut(URI provider) {}

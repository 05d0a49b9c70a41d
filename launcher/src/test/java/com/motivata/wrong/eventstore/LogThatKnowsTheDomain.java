package com.motivata.wrong.eventstore;

import com.motivata.wrong.api.sos.ApiThatUsesSpring;

public record LogThatKnowsTheDomain(ApiThatUsesSpring event) {}

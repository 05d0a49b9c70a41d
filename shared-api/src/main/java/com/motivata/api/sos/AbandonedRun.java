package com.motivata.api.sos;

/** The answer to giving up: the run as it ended. */
public record AbandonedRun(StartedRun.Progress progress) {}

package com.motivata.api.challenge;

/** The answer to leaving: the participation as it ended. */
public record LeftChallenge(JoinedChallenge.Progress progress) {}

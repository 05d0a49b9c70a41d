package com.motivata.process;

/**
 * A kind of saga as its processor is to be set up.
 *
 * @param group the processing group, stored with its tokens: never renamed
 */
public record Reaction(String group) {}

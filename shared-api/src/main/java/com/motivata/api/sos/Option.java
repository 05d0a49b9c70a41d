package com.motivata.api.sos;

/**
 * One of the answers a question offers.
 *
 * @param id 24 hex digits; survives edits that leave the value as it is
 * @param value a {@code String} or a {@code Number}: what a client sends when the option is chosen
 */
public record Option(String id, String text, Object value, int order) {}

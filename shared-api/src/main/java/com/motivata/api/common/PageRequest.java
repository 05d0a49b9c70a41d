package com.motivata.api.common;

/**
 * Which part of a list is wanted.
 *
 * @param page from 1
 * @param limit items a page, 1 to 100
 */
public record PageRequest(int page, int limit) {

    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (page < 1 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("page from 1, limit 1 to " + MAX_LIMIT);
        }
    }

    public long offset() {
        return (page - 1L) * limit;
    }
}

package com.motivata.api.common;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, PageRequest request, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public long totalPages() {
        return (total + request.limit() - 1) / request.limit();
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), request, total);
    }
}

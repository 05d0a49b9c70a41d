package com.motivata.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motivata.api.common.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every success. A controller returns it, and the HTTP status follows its {@code status}.
 *
 * @param message a sentence a person can read
 * @param meta {@code null} but for lists
 */
public record ApiResponse<T>(
        int status,
        String message,
        T data,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Meta meta) {

    /** Which part of a list this is. */
    public record Meta(int page, int limit, long total, long totalPages) {

        static Meta of(Page<?> page) {
            return new Meta(page.request().page(), page.request().limit(), page.total(), page.totalPages());
        }
    }

    public static <T> ApiResponse<T> ok(String message, T data) {
        return new ApiResponse<>(200, message, data, null);
    }

    /** Done, and nothing to show for it: {@code data} is an empty object. */
    public static ApiResponse<Map<String, Object>> ok(String message) {
        return ok(message, Map.of());
    }

    public static <T> ApiResponse<T> created(String message, T data) {
        return new ApiResponse<>(201, message, data, null);
    }

    /** A list whose {@code data} has another shape than the bare items, such as {@code {programs: [...]}}. */
    public static <T> ApiResponse<T> page(String message, T data, Page<?> page) {
        return new ApiResponse<>(200, message, data, Meta.of(page));
    }

    public static <T> ApiResponse<List<T>> page(String message, Page<T> page) {
        return page(message, page.items(), page);
    }
}

package com.motivata.web.error;

import com.motivata.api.common.InvalidInput.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request the edge itself answers with a failure: its form, its token, its size. Business says no with a {@code Refusal}. */
public final class ApiFailure extends RuntimeException {

    private final transient ErrorBody body;
    private final transient Map<String, String> headers;

    private ApiFailure(ErrorBody body, Map<String, String> headers) {
        super(body.message(), null, false, false);
        this.body = body;
        this.headers = headers;
    }

    public ApiFailure(ErrorBody body) {
        this(body, Map.of());
    }

    public ApiFailure(ErrorCode code) {
        this(code, code.message());
    }

    /** @param message a sentence a person can read */
    public ApiFailure(ErrorCode code, String message) {
        this(ErrorBody.of(code, message));
    }

    /** 400 that names a field, a parameter or a header. */
    public static ApiFailure invalid(String field, String message) {
        return new ApiFailure(ErrorBody.of(ErrorCode.INVALID_REQUEST, List.of(new Problem(field, message))));
    }

    /** For a status somebody else chose, such as a container or a library. */
    public static ApiFailure ofStatus(int status) {
        ErrorCode code = ErrorCode.ofStatus(status);
        return new ApiFailure(new ErrorBody(status, code.message(), code.name(), status, null, null));
    }

    public ApiFailure with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiFailure(body, more);
    }

    public ErrorBody body() {
        return body;
    }

    public Map<String, String> headers() {
        return headers;
    }
}

package com.motivata.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes the envelope of a failure, whatever the client said it accepts. */
public final class ErrorWriter {

    private final JsonMapper json;

    public ErrorWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, ApiFailure failure) throws IOException {
        byte[] body = json.writeValueAsBytes(failure.body());
        failure.headers().forEach(response::setHeader);
        response.setStatus(failure.body().status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

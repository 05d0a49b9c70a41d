package com.motivata.web.container;

import com.motivata.web.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The envelope for what Tomcat refuses before the application sees it, such as a URL that cannot be decoded. */
public final class EnvelopeErrorValve extends ErrorReportValve {

    private static final String BODY = """
            {"status":%1$d,"message":"%2$s","error":"%3$s","code":%1$d}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response, status);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(Response response, int status) throws IOException {
        ErrorCode code = ErrorCode.ofStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("utf-8");
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(BODY.formatted(status, code.message(), code.name()));
            response.finishResponse();
        }
    }
}

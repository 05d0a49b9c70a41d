package com.motivata.edge;

import com.motivata.support.TestApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssuerInDevTest {

    @Test
    void who_trusts_an_issuer_gets_no_tokens_from_us(@TempDir Path data) {
        try (var application = TestApplication.start(data, "--motivata.jwt.issuer=http://127.0.0.1:1/realm")) {
            application.api().get("/api/app/sos/programs").expect(200);
            application.api().post("/api/dev/token", "{\"role\":\"admin\"}").expect(404, 404, "NOT_FOUND");
        }
    }
}

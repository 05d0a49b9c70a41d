package com.motivata.command.support;

import com.motivata.web.json.ChangeExtractor;
import com.motivata.web.json.HttpJson;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;

/** Reads and checks bodies as the edge does, without one. */
public final class Bodies {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .addValueExtractor(new ChangeExtractor())
            .buildValidatorFactory()
            .getValidator();

    private Bodies() {}

    public static <T> T read(String json, Class<T> body) {
        return HttpJson.strict().mapper().readValue(json.replace('\'', '"'), body);
    }

    /** @return what is wrong, as sentences */
    public static List<String> problems(String json, Class<?> body) {
        return VALIDATOR.validate(read(json, body)).stream()
                .map(problem -> problem.getMessage())
                .sorted()
                .toList();
    }
}

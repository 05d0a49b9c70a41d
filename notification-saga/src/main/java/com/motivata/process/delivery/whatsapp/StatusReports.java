package com.motivata.process.delivery.whatsapp;

import com.motivata.process.delivery.Receipt;
import com.motivata.process.delivery.Receipt.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the delivery receipts in what Meta sends; what else is in there is not for us. */
final class StatusReports {

    private StatusReports() {}

    static List<Receipt> in(JsonNode body) {
        return each(body.path("entry"))
                .flatMap(entry -> each(entry.path("changes")))
                .flatMap(change -> each(change.path("value").path("statuses")))
                .flatMap(status -> receipt(status).stream())
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return array.isArray() ? array.valueStream() : Stream.empty();
    }

    private static Optional<Receipt> receipt(JsonNode status) {
        var id = status.path("id").asString("");
        return id.isEmpty()
                ? Optional.empty()
                : progress(status.path("status").asString(""))
                        .map(progress -> new Receipt(
                                ours(status.path("biz_opaque_callback_data").asString("")),
                                MetaId.stored(id),
                                progress,
                                Instant.ofEpochSecond(status.path("timestamp").asLong(0)),
                                code(status.at("/errors/0/code"))));
    }

    private static Optional<Progress> progress(String status) {
        return switch (status) {
            case "failed" -> Optional.of(Progress.FAILED);
            case "sent" -> Optional.of(Progress.SENT);
            case "delivered" -> Optional.of(Progress.DELIVERED);
            case "read", "played" -> Optional.of(Progress.READ);
            default -> Optional.empty();
        };
    }

    private static @Nullable String ours(String callbackData) {
        return callbackData.isEmpty() ? null : callbackData;
    }

    private static @Nullable String code(JsonNode code) {
        return code.isNumber() ? code.asString() : null;
    }
}

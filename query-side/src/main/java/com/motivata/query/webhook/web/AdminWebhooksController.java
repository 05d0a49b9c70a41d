package com.motivata.query.webhook.web;

import com.motivata.api.common.PageRequest;
import com.motivata.api.webhook.WebhookQuery.FindWebhooks;
import com.motivata.api.webhook.WebhookQuery.WebhookItem;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.api.webhook.WebhookStatus;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.ADMIN)
@Tag(name = "Webhooks")
class AdminWebhooksController {

    private final Queries queries;

    AdminWebhooksController(Queries queries) {
        this.queries = queries;
    }

    record Webhooks(List<WebhookItem> webhooks) {}

    @GetMapping("/api/admin/webhooks")
    @Operation(operationId = "findWebhooks", summary = "Webhooks and what became of them, the latest first")
    ApiResponse<Webhooks> webhooks(
            @RequestParam(required = false) @Nullable WebhookStatus status,
            @RequestParam(required = false) @Nullable WebhookSender provider,
            PageRequest page) {
        var found = queries.ask(new FindWebhooks(status, provider, page), FindWebhooks.Result.class)
                .webhooks();
        return ApiResponse.page("Webhooks retrieved successfully", new Webhooks(found.items()), found);
    }
}

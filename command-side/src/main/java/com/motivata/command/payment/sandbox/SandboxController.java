package com.motivata.command.payment.sandbox;

import com.motivata.command.payment.sandbox.SandboxCommand.Pay;
import com.motivata.command.payment.sandbox.SandboxCommand.RefusePayment;
import com.motivata.web.Access;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's page and its buttons. Whoever knows an order's id may press them, as whoever pays may pay. */
@RestController
@RequestMapping("/sandbox/payments/{orderId}")
@Access(Access.Level.PUBLIC)
@ConditionalOnSandbox
@Hidden
class SandboxController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final SandboxOrders orders;
    private final SandboxWebhooks webhooks;
    private final CommandGateway commands;
    private final Clock clock;
    private final Duration lateBy;

    SandboxController(
            SandboxOrders orders,
            SandboxWebhooks webhooks,
            CommandGateway commands,
            Clock clock,
            @Value("${motivata.sandbox.late-by:1h}") Duration lateBy) {
        this.orders = orders;
        this.webhooks = webhooks;
        this.commands = commands;
        this.clock = clock;
        this.lateBy = lateBy;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String orderId) {
        return ResponseEntity.ok().contentType(HTML).body(SandboxPage.of(order(orderId)));
    }

    @PostMapping("/pay")
    ResponseEntity<Void> pay(@PathVariable String orderId) {
        var order = order(orderId);
        webhooks.captured(order, commands.<String>sendAndWait(new Pay(orderId, clock.instant())));
        return backTo(orderId);
    }

    @PostMapping("/fail")
    ResponseEntity<Void> fail(@PathVariable String orderId) {
        var order = order(orderId);
        webhooks.failed(order, commands.<String>sendAndWait(new RefusePayment(orderId)));
        return backTo(orderId);
    }

    @PostMapping("/late")
    ResponseEntity<Void> payLate(@PathVariable String orderId) {
        order(orderId);
        commands.sendAndWait(new Pay(orderId, clock.instant().plus(lateBy)));
        return backTo(orderId);
    }

    private SandboxState order(String orderId) {
        return orders.find(orderId)
                .orElseThrow(() -> new ApiFailure(ErrorCode.NOT_FOUND, "There is no such order in the sandbox"));
    }

    private static ResponseEntity<Void> backTo(String orderId) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sandbox/payments/" + orderId))
                .build();
    }
}

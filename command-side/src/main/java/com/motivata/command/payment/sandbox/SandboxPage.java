package com.motivata.command.payment.sandbox;

import org.springframework.web.util.HtmlUtils;

/** The page on which a purchase is paid for without money. */
final class SandboxPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox payment</title>
            <style>
            body { font: 1.1rem system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem }
            .mark { background: #b00020; color: #fff; padding: .8rem 1rem; font-weight: 700 }
            button { font: inherit; padding: .6rem 1.2rem; margin: .3rem .6rem .3rem 0; cursor: pointer }
            form { display: inline }
            </style>
            </head>
            <body>
            <p class="mark">SANDBOX: no real money moves here.</p>
            <h1>%s</h1>
            <p>Order <code>%s</code></p>
            <p id="status">%s</p>
            %s
            </body>
            </html>
            """;

    private static final String BUTTONS = """
            <form method="post" action="%1$s/pay"><button>Pay</button></form>
            <form method="post" action="%1$s/fail"><button>Fail</button></form>
            <form method="post" action="%1$s/late"><button>Pay late</button></form>
            <p>"Pay late": the money arrives an hour from now, and nobody tells us of it. We find it when we ask.</p>
            """;

    private SandboxPage() {}

    static String of(SandboxState order) {
        var id = HtmlUtils.htmlEscape(order.order().orderId());
        var amount = HtmlUtils.htmlEscape(order.order().amount().toString());
        var buttons = order.payment() == null ? BUTTONS.formatted("/sandbox/payments/" + id) : "";
        return PAGE.formatted(amount, id, status(order), buttons);
    }

    private static String status(SandboxState order) {
        if (!order.refunds().isEmpty()) {
            return "Refunded.";
        }
        if (order.payment() != null) {
            return "Paid. You may close this page.";
        }
        return order.refused().isEmpty() ? "To be paid." : "The payment failed. You may try again.";
    }
}

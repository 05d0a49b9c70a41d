package com.motivata.eventstore;

import org.axonframework.messaging.InterceptorChain;
import org.jspecify.annotations.Nullable;

/** An interceptor chain with nothing behind it. */
final class ImmediateChain implements InterceptorChain {

    @Override
    public @Nullable Object proceed() {
        return null;
    }
}

package com.motivata.launcher;

import com.motivata.query.ViewVersions;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/** A projection's handler whose views are those of one version. */
final class IntoVersion implements EventMessageHandler {

    private final AnnotationEventHandlerAdapter handler;
    private final int version;

    IntoVersion(AnnotationEventHandlerAdapter handler, int version) {
        this.handler = handler;
        this.version = version;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) throws Exception {
        return ViewVersions.<@Nullable Object>writing(version, () -> handler.handle(event));
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return handler.canHandle(event);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handler.canHandleType(payloadType);
    }

    /** A version is made once; one that went wrong is given up for another. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}

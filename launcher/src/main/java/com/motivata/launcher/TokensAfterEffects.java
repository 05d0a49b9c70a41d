package com.motivata.launcher;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Moves a processor's token on only when what its events led to is stored. A processor stores its token first of all, before
 * the sagas, and before the views that are written once a batch: there is no transaction around both here, and who died
 * between the two would have missed the events.
 */
final class TokensAfterEffects implements TokenStore {

    private final TokenStore tokens;

    TokensAfterEffects(TokenStore tokens) {
        this.tokens = tokens;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onCommit(work -> tokens.storeToken(token, processor, segment));
        } else {
            tokens.storeToken(token, processor, segment);
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        tokens.initializeTokenSegments(processor, segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        tokens.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return tokens.fetchToken(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return tokens.fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tokens.extendClaim(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.releaseClaim(processor, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tokens.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return tokens.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}

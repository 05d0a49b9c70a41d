package com.motivata.audit;

import java.util.List;
import java.util.concurrent.Flow;

/** Keeps the lines of an answer that does not end, as they come; empty ones only say that somebody is there. */
record Lines(List<String> seen) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (!line.isEmpty()) {
            seen.add(line);
        }
    }

    @Override
    public void onError(Throwable brokenOff) {}

    @Override
    public void onComplete() {}
}

package com.motivata.web;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;

/** Asks the query side, in the name of the request's caller. */
public final class Queries {

    private final QueryGateway gateway;

    public Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * The query carries {@link Commands#ACTOR_ID} and {@link Commands#ACTOR_ROLE} where somebody is logged in.
     *
     * @throws Refusal as the handler threw it
     * @throws InvalidInput as the handler threw it
     */
    public <R> R ask(Object query, Class<R> answerType) {
        try {
            return gateway.query(QueryMessage.queryName(query), named(query), answerType)
                    .join();
        } catch (CompletionException failure) {
            throw Replies.unwrapped(failure);
        }
    }

    private static Object named(Object query) {
        return new GenericMessage<>(query, Actor.metaData(CurrentRequest.caller()));
    }
}

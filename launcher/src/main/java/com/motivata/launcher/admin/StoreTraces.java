package com.motivata.launcher.admin;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.motivata.api.common.PersonalTraces;
import com.motivata.api.common.UserId;
import com.motivata.eventstore.Snapshots;
import org.springframework.stereotype.Component;

/** What Axon's stores may hold of what people said: states of aggregates, and words in which something failed. */
@Component
class StoreTraces implements PersonalTraces {

    private final MongoDatabase database;

    StoreTraces(MongoDatabase database) {
        this.database = database;
    }

    /** Whose snapshot is whose cannot be told, and all of them can be made again. */
    @Override
    public void erase(UserId user) {
        new Snapshots(database).dropAll();
        database.getCollection("deadletters").updateMany(Filters.exists("causeMessage"), Updates.unset("causeMessage"));
    }
}

package com.motivata.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.motivata.embedded.EmbeddedMongo;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.mongodb.MongoManagedTypes;

/** Connects to the MongoDB that was named, or to one in this process that lives in the data directory. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final int PATIENCE_SECONDS = 5;

    @Bean(destroyMethod = "close")
    @Conditional(NoServerIsNamed.class)
    EmbeddedMongo embeddedMongo(MotivataSettings settings) {
        return EmbeddedMongo.start(new DataDirectory(settings.dataDir()).path().resolve("mongodb"));
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(MotivataSettings settings, ObjectProvider<EmbeddedMongo> embedded) {
        var server = embedded.getIfAvailable();
        var uri = server == null ? Objects.requireNonNull(settings.mongodb().uri()) : server.connectionString();
        return () -> MongoUri.withDatabase(uri, settings.mongodb().database());
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoConnectionDetails details, MotivataSettings settings) {
        var target = details.getConnectionString();
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(target)
                .applicationName("motivata")
                .readPreference(ReadPreference.primary()) // a secondary may not have heard yet of what was acknowledged
                .build());
        if (!settings.mongodb().isEmbedded()) {
            requireAnswer(client, target);
        }
        return client;
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails details) {
        return client.getDatabase(
                Objects.requireNonNull(details.getConnectionString().getDatabase()));
    }

    /** There are none: views and stores say themselves how they are written. Nothing need be searched for. */
    @Bean
    MongoManagedTypes mongoManagedTypes() {
        return MongoManagedTypes.from();
    }

    private static void requireAnswer(MongoClient client, ConnectionString target) {
        try {
            client.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .getDatabase("admin")
                    .runCommand(new Document("ping", 1));
        } catch (MongoSecurityException e) {
            client.close();
            throw new StartFailure("MongoDB refuses the user or password of MOTIVATA_MONGODB_URI (authSource "
                    + Objects.requireNonNull(target.getCredential()).getSource() + ").");
        } catch (MongoException e) {
            client.close();
            throw new StartFailure(
                    "no MongoDB answers at " + String.join(",", target.getHosts()) + " within " + PATIENCE_SECONDS
                            + " s. Check MOTIVATA_MONGODB_URI and the server.",
                    e);
        }
    }

    /** Reads the URI as it is: in an expression, a quote in a password would be taken for code. */
    static final class NoServerIsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("motivata.mongodb.uri", "")
                    .isBlank();
        }
    }
}

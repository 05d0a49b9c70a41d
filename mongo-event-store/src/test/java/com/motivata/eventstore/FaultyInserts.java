package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** A database in which a test decides what becomes of the inserts of whoever uses it; all else goes through. */
final class FaultyInserts {

    interface Fate {

        void insert(List<RawBsonDocument> documents, InsertManyOptions options, Real real);
    }

    interface Real {

        void insert(List<RawBsonDocument> documents, InsertManyOptions options);
    }

    private final Fate fate;

    private FaultyInserts(Fate fate) {
        this.fate = fate;
    }

    static MongoDatabase in(MongoDatabase database, Fate fate) {
        return new FaultyInserts(fate).faulty(database);
    }

    private MongoDatabase faulty(MongoDatabase real) {
        return proxy(MongoDatabase.class, (method, arguments) -> {
            Object result = invoke(method, real, arguments);
            if (method.getName().startsWith("with")) {
                return faulty((MongoDatabase) result);
            }
            boolean forInserts = method.getName().equals("getCollection")
                    && arguments != null
                    && arguments.length == 2
                    && arguments[1] == RawBsonDocument.class;
            return forInserts ? faulty(inserts(result)) : result;
        });
    }

    @SuppressWarnings("unchecked")
    private static MongoCollection<RawBsonDocument> inserts(Object collection) {
        return (MongoCollection<RawBsonDocument>) collection;
    }

    @SuppressWarnings("unchecked")
    private MongoCollection<RawBsonDocument> faulty(MongoCollection<RawBsonDocument> real) {
        return proxy(MongoCollection.class, (method, arguments) -> {
            if (method.getName().equals("insertMany") && arguments != null && arguments.length == 2) {
                fate.insert((List<RawBsonDocument>) arguments[0], (InsertManyOptions) arguments[1], real::insertMany);
                return null;
            }
            return invoke(method, real, arguments);
        });
    }

    private interface Handler {

        @Nullable
        Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(method, arguments)));
    }

    private static Object invoke(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

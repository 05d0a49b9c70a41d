package com.motivata.launcher.replay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.LoggedEvent;
import com.motivata.query.InOrderOfIds;
import com.motivata.query.ViewVersions;
import com.motivata.query.Views;
import com.motivata.query.audit.EventExport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.bson.json.JsonWriterSettings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.FileSystemUtils;

/** One projection, folded into a database of its own that goes when it is done. */
final class ScratchProjection implements AutoCloseable {

    private static final int COMMITS_AT_ONCE = 500;

    /** Any but the first: such views are written a batch at a time. */
    private static final int VERSION = 2;

    private static final Pattern NEITHER_VIEW_NOR_PROJECTION =
            Pattern.compile("com\\.motivata\\.query\\.(QuerySide|audit\\..*|consistency\\..*|.*\\.web\\..*)");

    private static final JsonWriterSettings ONE_LINE =
            JsonWriterSettings.builder().build();

    private final Path directory;
    private final EmbeddedMongo server;
    private final MongoClient client;
    private final MongoTemplate mongo;
    private final AnnotationConfigApplicationContext context;
    private final Serializer serializer;
    private final List<AnnotationEventHandlerAdapter> handlers;
    private final String group;

    ScratchProjection(String group, Serializer serializer) throws IOException {
        this.group = group;
        this.serializer = serializer;
        this.directory = Files.createTempDirectory("motivata-replay");
        this.server = EmbeddedMongo.start(directory);
        this.client = MongoClients.create(server.connectionString());
        this.mongo = new MongoTemplate(client, "replay");
        this.context = querySide();
        this.handlers = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> group.equals(
                        bean.getClass().getAnnotation(ProcessingGroup.class).value()))
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
        if (handlers.isEmpty()) {
            close();
            throw new IllegalArgumentException("there is no projection " + group);
        }
    }

    /** The views and projections of the query side, each made only when it is asked for. */
    private AnnotationConfigApplicationContext querySide() {
        var beans = new AnnotationConfigApplicationContext();
        beans.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        beans.registerBean(MongoOperations.class, () -> mongo);
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(NEITHER_VIEW_NOR_PROJECTION));
        scanner.scan("com.motivata.query");
        beans.addBeanFactoryPostProcessor(factory -> {
            for (var name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        });
        beans.refresh();
        return beans;
    }

    void fold(LogReader log, long end, EventExport.Listener progress) {
        long position = LogReader.START;
        var page = log.after(position, COMMITS_AT_ONCE);
        while (page.readTo() > position && position < end) {
            fold(page.events().stream()
                    .filter(logged -> logged.position() <= end)
                    .toList());
            position = page.readTo();
            progress.readTo(position);
            page = log.after(position, COMMITS_AT_ONCE);
        }
    }

    private void fold(List<LoggedEvent> events) {
        var work = DefaultUnitOfWork.startAndGet(null);
        for (var logged : events) {
            var message = message(logged);
            for (var handler : handlers) {
                if (handler.canHandle(message)) {
                    handle(handler, message);
                }
            }
        }
        work.commit();
    }

    private static void handle(AnnotationEventHandlerAdapter handler, EventMessage<?> message) {
        try {
            ViewVersions.writing(VERSION, () -> handler.handle(message));
        } catch (Exception e) {
            throw new IllegalStateException("event " + message.getIdentifier() + " cannot be handled", e);
        }
    }

    private EventMessage<?> message(LoggedEvent logged) {
        var event = logged.event();
        Object payload = serializer.deserialize(event.getPayload());
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(logged.position()),
                event.getType(),
                event.aggregateId(),
                event.sequence(),
                new org.axonframework.messaging.GenericMessage<>(event.id(), payload, java.util.Map.of()),
                event::at);
    }

    /** A line a view, in the order of their ids; more than one collection one after the other. */
    void writeViews(OutputStream out) throws IOException {
        for (var views : context.getBean(Views.class).of(group)) {
            var documents = InOrderOfIds.of(mongo.getCollection(views.collection(VERSION)));
            while (documents.hasNext()) {
                out.write((documents.next().toJson(ONE_LINE) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        context.close();
        client.close();
        server.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}

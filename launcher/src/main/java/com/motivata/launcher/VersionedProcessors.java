package com.motivata.launcher;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.ViewVersions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/** The first version of each projection is Axon's to run; the later ones come and go here. */
class VersionedProcessors implements ProjectionProcessors {

    private static final int WORKERS = 4;

    /** A version that is being made takes bigger bites: its views are written once a batch. */
    private static final int BATCH_SIZE = 500;

    private final ObjectProvider<Configuration> axon;
    private final ProjectionConfiguration.DeadLetters deadLetters;
    private final MongoDatabase database;
    private final ApplicationContext context;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    VersionedProcessors(
            ObjectProvider<Configuration> axon,
            ProjectionConfiguration.DeadLetters deadLetters,
            MongoDatabase database,
            ApplicationContext context) {
        this.axon = axon;
        this.deadLetters = deadLetters;
        this.database = database;
        this.context = context;
    }

    private record Running(
            PooledStreamingEventProcessor processor,
            DeadLetteringEventHandlerInvoker invoker,
            List<ScheduledExecutorService> threads) {

        void stop() {
            processor.shutDown();
            threads.forEach(ScheduledExecutorService::shutdown);
        }
    }

    @Override
    public Optional<StreamingEventProcessor> find(String name) {
        var later = running.get(name);
        return later != null
                ? Optional.of(later.processor())
                : configuration().eventProcessingConfiguration().eventProcessor(name, StreamingEventProcessor.class);
    }

    @Override
    public Optional<SequencedDeadLetterProcessor<EventMessage<?>>> deadLetters(String name) {
        var later = running.get(name);
        return later != null
                ? Optional.of(later.invoker())
                : configuration().eventProcessingConfiguration().sequencedDeadLetterProcessor(name);
    }

    @Override
    public synchronized void run(Projection projection, int version) {
        var name = ViewVersions.named(projection.group(), version);
        if (version != ViewVersions.FIRST && !running.containsKey(name)) {
            var started = started(projection, version);
            running.put(name, started);
            started.processor().start();
        }
    }

    @Override
    public synchronized void stop(Projection projection, int version) {
        var name = ViewVersions.named(projection.group(), version);
        var later = running.remove(name);
        if (later != null) {
            later.stop();
        } else if (version == ViewVersions.FIRST) {
            find(name).filter(StreamingEventProcessor::isRunning).ifPresent(StreamingEventProcessor::shutDown);
        }
    }

    @Override
    public void forget(Projection projection, int version) {
        var name = ViewVersions.named(projection.group(), version);
        database.getCollection("trackingtokens").deleteMany(Filters.eq("processorName", name));
        database.getCollection("deadletters").deleteMany(Filters.eq("processingGroup", name));
    }

    private Running started(Projection projection, int version) {
        var name = ViewVersions.named(projection.group(), version);
        var configuration = configuration();
        var invoker = invoker(projection, version, name, configuration);
        var coordinator = threads(name + "-coordinator", 1);
        var workers = threads(name + "-worker", WORKERS);
        var processing = configuration.eventProcessingConfiguration();
        var processor = ProjectionConfiguration.setUp(PooledStreamingEventProcessor.builder())
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .rollbackConfiguration(processing.rollbackConfiguration(projection.group()))
                .messageSource(configuration.eventStore())
                .tokenStore(new TokensAfterEffects(processing.tokenStore(projection.group())))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .batchSize(BATCH_SIZE)
                .build();
        return new Running(processor, invoker, List.of(coordinator, workers));
    }

    private DeadLetteringEventHandlerInvoker invoker(
            Projection projection, int version, String name, Configuration configuration) {
        var handlers = handlersOf(projection.group(), configuration).stream()
                .map(handler -> new IntoVersion(handler, version))
                .toList();
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(handlers)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(projection.sequencingPolicy())
                .queue(deadLetters.of(name))
                .enqueuePolicy((letter, cause) -> ProjectionConfiguration.setAside(name, letter, cause))
                .transactionManager(NoTransactionManager.instance())
                .enableSequenceIdentifierCache()
                .build();
    }

    private List<org.axonframework.eventhandling.AnnotationEventHandlerAdapter> handlersOf(
            String group, Configuration configuration) {
        return context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> group.equals(groupOf(bean)))
                .map(bean -> new org.axonframework.eventhandling.AnnotationEventHandlerAdapter(
                        bean,
                        configuration.parameterResolverFactory(),
                        configuration.handlerDefinition(bean.getClass())))
                .toList();
    }

    private static String groupOf(Object handler) {
        return handler.getClass().getAnnotation(ProcessingGroup.class).value();
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    private Configuration configuration() {
        return axon.getObject();
    }
}

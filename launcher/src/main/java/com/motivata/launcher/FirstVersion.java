package com.motivata.launcher;

import com.motivata.query.ViewVersions;
import com.motivata.query.audit.rebuild.VersionStore;
import java.util.concurrent.Executors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** The processor every projection begins with. Axon starts it with the application; once it is retired it stays still. */
final class FirstVersion extends PooledStreamingEventProcessor {

    private static final int WORKERS = 4;

    private final VersionStore versions;

    private FirstVersion(Builder builder, VersionStore versions) {
        super(builder);
        this.versions = versions;
    }

    static FirstVersion of(
            String name, Configuration configuration, EventHandlerInvoker invoker, VersionStore versions) {
        var processing = configuration.eventProcessingConfiguration();
        var builder = ProjectionConfiguration.setUp(PooledStreamingEventProcessor.builder())
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, name))
                .messageSource(configuration.eventStore())
                .tokenStore(processing.tokenStore(name))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(processor ->
                        Executors.newScheduledThreadPool(1, new AxonThreadFactory("Coordinator[" + processor + "]")))
                .workerExecutor(processor -> Executors.newScheduledThreadPool(
                        WORKERS, new AxonThreadFactory("WorkPackage[" + processor + "]")))
                .spanFactory(configuration.getComponent(EventProcessorSpanFactory.class));
        return new FirstVersion(builder, versions);
    }

    @Override
    public void start() {
        if (versions.isWanted(getName(), ViewVersions.FIRST)) {
            super.start();
        }
    }
}

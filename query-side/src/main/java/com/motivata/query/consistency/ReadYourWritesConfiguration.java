package com.motivata.query.consistency;

import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.ViewVersions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ReadYourWritesConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<ReadYourWrites> readYourWrites;
    private final ObjectProvider<ReadOthersWrites> readOthersWrites;

    ReadYourWritesConfiguration(
            ObjectProvider<ReadYourWrites> readYourWrites, ObjectProvider<ReadOthersWrites> readOthersWrites) {
        this.readYourWrites = readYourWrites;
        this.readOthersWrites = readOthersWrites;
    }

    /** Last of the interceptors: who may not ask does not wait. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadYourWritesInterceptor(readYourWrites.getObject(), readOthersWrites.getObject()))
                .addPathPatterns("/api/**")
                .order(Ordered.LOWEST_PRECEDENCE);
    }

    @Bean
    static StoredTokens storedTokens(
            MongoOperations mongo,
            Serializer serializer,
            @Value("${motivata.read-your-writes.token-collection:trackingtokens}") String collection) {
        return new StoredTokens(mongo, serializer, collection);
    }

    @Bean
    static ProjectionProgress projectionProgress(
            List<Projection> projections, ViewVersions versions, ProjectionProcessors processors, StoredTokens tokens) {
        return new ProjectionProgress(projections, versions::awaited, name -> localStatus(processors, name), tokens);
    }

    @Bean
    static ReadYourWrites readYourWrites(
            WriteLog writes,
            ProjectionProgress progress,
            @Value("${motivata.read-your-writes.timeout:2s}") Duration timeout) {
        return new ReadYourWrites(writes, progress, timeout);
    }

    @Bean
    static ReadOthersWrites readOthersWrites(WriteLog writes, ProjectionProgress progress) {
        return new ReadOthersWrites(writes, progress);
    }

    private static Map<Integer, EventTrackerStatus> localStatus(ProjectionProcessors processors, String name) {
        return processors
                .find(name)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of());
    }
}

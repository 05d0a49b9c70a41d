package com.motivata.launcher;

import com.motivata.launcher.MotivataSettings.Role;
import com.motivata.query.QuerySide;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * What a process runs. Sagas send commands to handlers in their own process, so the notification role has those too.
 * Beans go by their full names: both sides have a word of their own for the same thing.
 */
@Configuration(proxyBeanMethods = false)
class Roles {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole({Role.COMMAND, Role.NOTIFICATION})
    @ComponentScan(value = "com.motivata.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class Command {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.QUERY)
    @Import(QuerySide.class)
    static class Query {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.NOTIFICATION)
    @ComponentScan(value = "com.motivata.process", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class Notification {}
}

package com.motivata.support;

import com.motivata.MotivataApplication;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in this JVM, on a free port, with its data in a directory of the test's. */
public final class TestApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static TestApplication start(Path dataDirectory, String... properties) {
        return start(dataDirectory, context -> {}, properties);
    }

    /** @param before gets the application before any of its beans is made */
    public static TestApplication start(
            Path dataDirectory,
            ApplicationContextInitializer<ConfigurableApplicationContext> before,
            String... properties) {
        var application = new SpringApplication(MotivataApplication.class);
        application.addInitializers(before);
        application.setRegisterShutdownHook(false);
        var arguments = new String[properties.length + 3];
        System.arraycopy(properties, 0, arguments, 3, properties.length);
        arguments[0] = "--server.port=0";
        arguments[1] = "--motivata.data-dir=" + dataDirectory;
        arguments[2] = "--spring.main.banner-mode=off";
        return new TestApplication(application.run(arguments));
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    public Api api() {
        return Api.at(port());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    @Override
    public void close() {
        context.close();
    }
}

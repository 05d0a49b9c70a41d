package com.motivata.query.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of what the routes answer. All of them share one application, and one log. */
@SpringBootTest(
        classes = ReadApplication.class,
        properties = {
            "motivata.jwt.secret=a-secret-for-tests-of-at-least-32-bytes",
            "motivata.read-your-writes.timeout=20ms",
            "axon.update-check.disabled=true"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TestOfReadRoutes {}

package com.motivata.web;

import com.motivata.trial.TrialApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The trial application on a real Tomcat, one for all tests that want no other settings. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = TrialApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motivata.jwt.secret=a secret for tests only, long enough",
            "motivata.jwt.audience=motivata",
            "motivata.max-body-size=4KB",
            "motivata.cors.allowed-origins=https://admin.example.org"
        })
@Import(Http.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public @interface EdgeTest {}

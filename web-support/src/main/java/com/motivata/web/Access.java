package com.motivata.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a route. Every handler of ours says so, itself or by its class; one that does not stops the start. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Access {

    Level value();

    enum Level {
        /** Anybody; but a token, where one is sent, must be good. */
        PUBLIC,
        /** Users and admins. */
        USER,
        ADMIN
    }
}

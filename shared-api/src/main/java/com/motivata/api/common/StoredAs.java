package com.motivata.api.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name an event is stored under, for ever. It does not follow the Java class when that is renamed or moved; a change
 * of the event's shape needs a new revision, an upcaster and a golden file for both.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** {@code feature.FactInThePast}, such as {@code sos.QuizSubmitted}. */
    String value();

    String revision() default "1";
}

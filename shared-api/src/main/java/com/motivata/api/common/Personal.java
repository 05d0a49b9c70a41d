package com.motivata.api.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component that says something about a person (an answer, a note, a phone number). In a stored event it
 * stands encrypted with the key of the person named by the event's {@link DataSubject}; when that key is destroyed it
 * reads as {@code null}, so the component must be able to hold {@code null}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {}

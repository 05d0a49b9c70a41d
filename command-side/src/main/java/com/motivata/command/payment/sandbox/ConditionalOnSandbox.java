package com.motivata.command.payment.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Only where the sandbox takes the place of a payment provider. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "motivata.payment.provider", havingValue = SandboxProvider.NAME, matchIfMissing = true)
@interface ConditionalOnSandbox {}

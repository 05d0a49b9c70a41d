package com.motivata.command.payment;

/** The provider said no, and will say so again: its message is the reason. */
public final class ProviderRefused extends RuntimeException {

    public ProviderRefused(String reason) {
        super(reason);
    }
}

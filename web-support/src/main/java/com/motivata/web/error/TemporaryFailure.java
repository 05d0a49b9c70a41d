package com.motivata.web.error;

/** Tells a failure that passes by itself, such as a database that is away, from a bug. The application brings it. */
public interface TemporaryFailure {

    boolean isTemporary(Throwable failure);
}

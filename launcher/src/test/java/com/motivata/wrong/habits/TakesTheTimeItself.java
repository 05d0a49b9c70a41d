package com.motivata.wrong.habits;

import java.time.Instant;
import java.util.function.Supplier;

public class TakesTheTimeItself {
    Instant byCall() {
        return Instant.now();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }
}

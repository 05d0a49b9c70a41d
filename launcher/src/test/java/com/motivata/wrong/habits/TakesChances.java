package com.motivata.wrong.habits;

import java.util.UUID;

public class TakesChances {
    UUID id() {
        return UUID.randomUUID();
    }
}

package com.motivata.wrong.habits;

import org.springframework.beans.factory.annotation.Autowired;

public class FieldThatIsInjected {
    @Autowired
    Object injected = "";
}

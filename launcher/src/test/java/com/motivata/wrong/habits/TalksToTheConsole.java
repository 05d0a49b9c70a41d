package com.motivata.wrong.habits;

public class TalksToTheConsole {
    void talk() {
        System.out.println("hello");
    }
}

package com.motivata.wrong.habits;

public class ShowsItsStack {
    void fail(RuntimeException failure) {
        failure.printStackTrace();
    }
}

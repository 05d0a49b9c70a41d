package com.motivata.bench;

/** Appends one event. */
interface Appending {

    void append(String stream, long sequence);
}

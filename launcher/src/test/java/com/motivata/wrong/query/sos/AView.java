package com.motivata.wrong.query.sos;

public record AView(String id) {}

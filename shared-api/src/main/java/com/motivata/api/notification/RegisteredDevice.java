package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A device messages are pushed to. */
public record RegisteredDevice(Device device) {

    public record Device(@JsonProperty("_id") DeviceId id, Platform platform) {}
}

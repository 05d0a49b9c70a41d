package com.motivata.api.notification;

/** The stream of a device. */
public record DeviceStreamId(DeviceId deviceId) {

    @Override
    public String toString() {
        return "device/" + deviceId;
    }
}

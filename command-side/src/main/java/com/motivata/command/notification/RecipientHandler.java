package com.motivata.command.notification;

import com.motivata.api.common.UserId;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.DeviceStreamId;
import com.motivata.api.notification.NotificationCommand.ChangePreferences;
import com.motivata.api.notification.NotificationCommand.RegisterDevice;
import com.motivata.api.notification.NotificationCommand.RemoveDevice;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.RecipientId;
import com.motivata.api.notification.RegisteredDevice;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes what users say about their devices and about what they want to be told. A device that changes hands is one commit. */
@Component
class RecipientHandler {

    private final Repository<Recipient> recipients;
    private final Repository<Device> devices;
    private final Clock clock;

    RecipientHandler(Repository<Recipient> recipients, Repository<Device> devices, Clock clock) {
        this.recipients = recipients;
        this.devices = devices;
        this.clock = clock;
    }

    @CommandHandler
    RegisteredDevice handle(RegisterDevice command) throws Exception {
        var id = DeviceId.ofToken(command.token());
        Instant now = clock.instant();
        var before = device(id).invoke(it -> it.assign(id, command.userId(), now));
        if (before.isPresent()) {
            drop(before.get(), id, now);
        }
        recipient(command.userId()).execute(it -> it.add(command, now));
        return new RegisteredDevice(new RegisteredDevice.Device(id, command.platform()));
    }

    @CommandHandler
    void handle(RemoveDevice command) throws Exception {
        var id = command.deviceId();
        Instant now = clock.instant();
        recipient(command.userId()).execute(it -> it.lose(command.userId(), id, command.reason(), now));
        device(id).execute(it -> it.release(id, command.userId(), now));
    }

    @CommandHandler
    NotificationPreferences handle(ChangePreferences command) throws Exception {
        return recipient(command.userId()).invoke(it -> it.change(command, clock.instant()));
    }

    private void drop(UserId owner, DeviceId device, Instant now) throws Exception {
        recipient(owner).execute(it -> {
            if (it.has(device)) {
                it.lose(owner, device, DeviceLoss.TAKEN_OVER, now);
            }
        });
    }

    private Aggregate<Recipient> recipient(UserId user) throws Exception {
        return recipients.loadOrCreate(new RecipientId(user).toString(), Recipient::new);
    }

    private Aggregate<Device> device(DeviceId device) throws Exception {
        return devices.loadOrCreate(new DeviceStreamId(device).toString(), Device::new);
    }
}

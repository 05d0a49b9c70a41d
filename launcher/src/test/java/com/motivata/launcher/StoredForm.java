package com.motivata.launcher;

import com.motivata.eventstore.personal.PersonKeys;
import com.motivata.eventstore.serializer.EventSerializer;

/** Opens to tests of other packages how this application writes its events. */
public final class StoredForm {

    private StoredForm() {}

    public static EventSerializer serializer(PersonKeys keys) {
        return OfflineLog.serializer(keys);
    }
}

package com.motivata.process.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a look at the world says of a message that is due. */
sealed interface Sight {

    /** It need not be told any more. */
    record Void(String why) implements Sight {}

    /** It is not time yet: the world has moved. */
    record Later(Instant until, String why) implements Sight {}

    /** @param addressee {@code null}: the user, as far as they are known */
    record Good(Content content, @Nullable Addressee addressee) implements Sight {}
}

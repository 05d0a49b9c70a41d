package com.motivata.api.person;

import com.motivata.api.common.UserId;

/** Everything one can ask about a person as such. */
public sealed interface PersonCommand {

    /** May be sent again at any time: what was said since is erased too. */
    record ErasePersonalData(UserId userId, UserId by) implements PersonCommand {}
}

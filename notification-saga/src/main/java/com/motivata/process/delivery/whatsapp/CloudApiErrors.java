package com.motivata.process.delivery.whatsapp;

import com.motivata.process.delivery.Outcome;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Meta's error codes ask for. The code counts: titles change, and the HTTP status says little. */
final class CloudApiErrors {

    /** The recipient cannot get it: no other provider could deliver it either. */
    private static final Set<Integer> OF_THE_RECIPIENT = Set.of(131021, 131026, 131030, 131045);

    /** Of what we send, or of our account: somebody has to look, and another provider may do meanwhile. */
    private static final Set<Integer> OURS = Set.of(
            10, 100, 190, 368, 131005, 131008, 131009, 131031, 131042, 131047, 131051, 132000, 132001, 132005, 132007,
            132012, 132015, 132016, 133010);

    /** The recipient has had enough for a day, or is part of an experiment of Meta's. */
    private static final Set<Integer> NOT_TODAY = Set.of(130472, 131049);

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private CloudApiErrors() {}

    static Outcome outcome(int code, @Nullable Duration pause) {
        var reported = Integer.toString(code);
        if (OF_THE_RECIPIENT.contains(code)) {
            return new Outcome.Refused(reported);
        }
        if (NOT_TODAY.contains(code)) {
            return new Outcome.Later(reported, A_DAY, false);
        }
        if (OURS.contains(code) || code >= FIRST_PERMISSION && code <= LAST_PERMISSION) {
            return new Outcome.Misconfigured(reported);
        }
        return new Outcome.Later(reported, pause, true);
    }

    static Outcome withoutCode(int status, @Nullable Duration pause) {
        var reported = "http " + status;
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
                ? new Outcome.Later(reported, pause, true)
                : new Outcome.Misconfigured(reported);
    }
}

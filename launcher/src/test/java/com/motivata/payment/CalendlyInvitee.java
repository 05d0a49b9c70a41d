package com.motivata.payment;

/** The bodies Calendly sends about one invitee. */
record CalendlyInvitee(String uri, String reference) {

    private static final String PEOPLE = """
            "email":"uma@example.org","name":"Uma Rao","first_name":"Uma","last_name":"Rao",
            "questions_and_answers":[{"question":"Why?","answer":"I cannot sleep","position":0}],""";

    static CalendlyInvitee number(int n, String reference) {
        return new CalendlyInvitee("https://api.calendly.com/scheduled_events/E/invitees/I" + n, reference);
    }

    String created(String slot, String createdAt) {
        return created(slot, createdAt, null);
    }

    String created(String slot, String createdAt, CalendlyInvitee old) {
        return """
                {"event":"invitee.created","created_at":"%4$s","created_by":"https://api.calendly.com/users/U","payload":{
                %1$s "uri":"%2$s","status":"active","rescheduled":false,"old_invitee":%5$s,"new_invitee":null,
                "tracking":{"utm_source":"app","utm_content":"%3$s"},
                "scheduled_event":{"uri":"https://api.calendly.com/scheduled_events/E","start_time":"%6$s"},
                "created_at":"%4$s","updated_at":"%4$s"}}""".formatted(PEOPLE, uri, reference, createdAt, old == null ? "null" : "\"" + old.uri + "\"", slot);
    }

    String canceled(String by, boolean rescheduled, CalendlyInvitee replacement, String updatedAt) {
        return """
                {"event":"invitee.canceled","created_at":"%4$s","payload":{
                %1$s "uri":"%2$s","status":"canceled","rescheduled":%5$s,"old_invitee":null,"new_invitee":%6$s,
                "tracking":{"utm_source":"app","utm_content":"%3$s"},
                "cancellation":{"canceled_by":"Uma Rao","reason":"I feel better","canceler_type":"%7$s"},
                "scheduled_event":{"uri":"https://api.calendly.com/scheduled_events/E","start_time":"2026-12-24T10:00:00Z"},
                "created_at":"%4$s","updated_at":"%4$s"}}""".formatted(
                        PEOPLE,
                        uri,
                        reference,
                        updatedAt,
                        rescheduled,
                        replacement == null ? "null" : "\"" + replacement.uri + "\"",
                        by);
    }

    String noShow(boolean deleted, String updatedAt) {
        return """
                {"event":"invitee_no_show.%5$s","created_at":"%4$s","payload":{
                %1$s "uri":"%2$s","status":"active","tracking":{"utm_source":"app","utm_content":"%3$s"},
                "no_show":%6$s,"created_at":"%4$s","updated_at":"%4$s"}}""".formatted(
                        PEOPLE,
                        uri,
                        reference,
                        updatedAt,
                        deleted ? "deleted" : "created",
                        deleted ? "null" : "{\"uri\":\"https://api.calendly.com/invitee_no_shows/N\"}");
    }
}

package com.motivata.notification;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** Everything about messages that needs the whole application: one class, so that it is started once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsTest {

    @Nested
    class What_people_are_told extends Rows {}

    @Nested
    class What_goes_wrong_on_the_way extends Troubles {}

    @Nested
    class When_people_are_told extends Clocks {}

    @Nested
    class What_is_known_of_it extends Reasons {}
}

package com.motivata.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static org.assertj.core.api.Assertions.assertThat;

/** The product keeps to its borders. That each rule can fail is shown in {@link ArchitectureRulesFireTest}. */
@AnalyzeClasses(packages = "com.motivata", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final ArchitectureRules RULES = new ArchitectureRules("com.motivata");

    private static final List<String> OWNERS_OF_TIME_AND_CHANCE = List.of(
            "com.motivata.launcher.ClockConfiguration", // the clock of the product
            "com.motivata.launcher.dev.DevConfiguration", // the clock that can be moved
            "com.motivata.launcher.DataDirectory", // secrets, made once
            "com.motivata.web.NewIds", // ids, for everybody
            "com.motivata.web.autoconfigure.WebSupportAutoConfiguration", // ids where there is no clock to be had
            "com.motivata.web.error.OuterFilter", // ids of requests, for logs only
            "com.motivata.web.security.TokenIssuer", // tokens are checked by the system's clock, not by a moved one
            "com.motivata.eventstore.NewCommit", // ids of commits and attempts
            "com.motivata.eventstore.deadline.DueTimes", // versions that never come again
            "com.motivata.eventstore.personal.AesGcm"); // keys and nonces

    private static final List<String> OWNERS_OF_THE_CONSOLE = List.of(
            "com.motivata.launcher.replay.Console", // a command's progress, and why it did not go well
            "com.motivata.launcher.StartFailureReporter", // why there is no start, before there is a log
            "com.motivata.embedded.EmbeddedMongoServer"); // READY, for the process that waits for it

    @ArchTest
    static final ArchRule sides_meet_only_in_the_api = RULES.sidesMeetOnlyInTheApi();

    @ArchTest
    static final ArchRule the_api_is_plain_java = RULES.theApiIsPlainJava();

    @ArchTest
    static final ArchRule decisions_know_no_framework = RULES.decisionsKnowNoFramework();

    @ArchTest
    static final ArchRule the_command_side_knows_no_database = RULES.theCommandSideKnowsNoDatabase();

    @ArchTest
    static final ArchRule the_query_side_sends_no_commands = RULES.theQuerySideSendsNoCommands();

    @ArchTest
    static final ArchRule only_delivery_calls_out = RULES.onlyDeliveryCallsOut();

    @ArchTest
    static final ArchRule web_support_serves_both_sides_alike = RULES.webSupportServesBothSidesAlike();

    @ArchTest
    static final ArchRule the_event_store_knows_no_domain_and_no_spring = RULES.theEventStoreKnowsNoDomainAndNoSpring();

    @ArchTest
    static final ArchRule the_embedded_server_knows_nothing_of_us = RULES.theEmbeddedServerKnowsNothingOfUs();

    @ArchTest
    static final ArchRule features_do_not_know_each_other = RULES.featuresDoNotKnowEachOther();

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = RULES.packagesAreFreeOfCycles();

    @ArchTest
    static final ArchRule fields_are_not_injected = RULES.fieldsAreNotInjected();

    @ArchTest
    static final ArchRule packages_are_null_marked = RULES.packagesAreNullMarked();

    @ArchTest
    static final ArchRule time_and_chance_come_from_their_owners =
            RULES.timeAndChanceComeFrom(OWNERS_OF_TIME_AND_CHANCE);

    @ArchTest
    static final ArchRule the_console_belongs_to_its_owners = RULES.theConsoleBelongsTo(OWNERS_OF_THE_CONSOLE);

    @ArchTest
    static void owners_of_time_and_chance_are_no_more_than_needed(JavaClasses classes) {
        assertAllNeeded(OWNERS_OF_TIME_AND_CHANCE, RULES.timeAndChanceComeFrom(List.of()), classes);
    }

    @ArchTest
    static void owners_of_the_console_are_no_more_than_needed(JavaClasses classes) {
        assertAllNeeded(OWNERS_OF_THE_CONSOLE, RULES.theConsoleBelongsTo(List.of()), classes);
    }

    private static void assertAllNeeded(List<String> owners, ArchRule ruleForAll, JavaClasses classes) {
        assertThat(owners).allSatisfy(owner -> {
            var alone = classes.that(name(owner));
            assertThat(alone).extracting(JavaClass::getFullName).containsExactly(owner);
            assertThat(ruleForAll.evaluate(alone).hasViolation()).isTrue();
        });
    }
}

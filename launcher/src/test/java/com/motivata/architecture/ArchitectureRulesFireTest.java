package com.motivata.architecture;

import com.motivata.wrong.api.sos.ApiThatUsesAxonsClasses;
import com.motivata.wrong.api.sos.ApiThatUsesSpring;
import com.motivata.wrong.command.booking.FeatureThatUsesAnother;
import com.motivata.wrong.command.booking.FeatureThatUsesSupport;
import com.motivata.wrong.command.sos.CommandThatReadsTheDatabase;
import com.motivata.wrong.command.sos.CommandThatUsesTheQuerySide;
import com.motivata.wrong.command.sos.RulesThatKnowTheirAggregate;
import com.motivata.wrong.command.sos.RulesThatUseAxon;
import com.motivata.wrong.command.sos.StateThatHoldsAClock;
import com.motivata.wrong.command.support.SupportThatKnowsAFeature;
import com.motivata.wrong.cycle.OneWay;
import com.motivata.wrong.embedded.ServerThatUsesAxon;
import com.motivata.wrong.eventstore.LogThatKnowsTheDomain;
import com.motivata.wrong.eventstore.LogThatUsesSpring;
import com.motivata.wrong.habits.FieldThatIsInjected;
import com.motivata.wrong.habits.PackageWithoutNullMarked;
import com.motivata.wrong.habits.ShowsItsStack;
import com.motivata.wrong.habits.TakesChances;
import com.motivata.wrong.habits.TakesTheTimeItself;
import com.motivata.wrong.habits.TalksToTheConsole;
import com.motivata.wrong.process.delivery.DeliveryThatCallsOut;
import com.motivata.wrong.process.delivery.DeliveryThatKnowsAFeature;
import com.motivata.wrong.process.notification.FeatureThatHasMessagesDelivered;
import com.motivata.wrong.process.sos.SagaThatCallsOut;
import com.motivata.wrong.query.sos.QueryThatSendsCommands;
import com.motivata.wrong.query.sos.QueryThatSendsCommandsByTheWeb;
import com.motivata.wrong.web.WebThatServesOneSide;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule that cannot fail protects nothing: each is shown the package {@code com.motivata.wrong}, which breaks it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureRulesFireTest {

    private static final ArchitectureRules RULES = new ArchitectureRules("com.motivata.wrong");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("com.motivata.wrong");

    @Test
    void sides_meet_only_in_the_api() {
        assertBroken(RULES.sidesMeetOnlyInTheApi(), CommandThatUsesTheQuerySide.class);
    }

    @Test
    void the_api_is_plain_java() {
        assertBroken(RULES.theApiIsPlainJava(), ApiThatUsesSpring.class, ApiThatUsesAxonsClasses.class);
    }

    @Test
    void decisions_know_no_framework() {
        assertBroken(
                RULES.decisionsKnowNoFramework(),
                RulesThatUseAxon.class,
                StateThatHoldsAClock.class,
                RulesThatKnowTheirAggregate.class);
    }

    @Test
    void the_command_side_knows_no_database() {
        assertBroken(RULES.theCommandSideKnowsNoDatabase(), CommandThatReadsTheDatabase.class);
    }

    @Test
    void the_query_side_sends_no_commands() {
        assertBroken(
                RULES.theQuerySideSendsNoCommands(),
                QueryThatSendsCommands.class,
                QueryThatSendsCommandsByTheWeb.class);
    }

    @Test
    void only_delivery_calls_out() {
        assertBroken(RULES.onlyDeliveryCallsOut(), SagaThatCallsOut.class);
        assertThat(violations(RULES.onlyDeliveryCallsOut())).noneMatch(names(DeliveryThatCallsOut.class));
    }

    @Test
    void web_support_serves_both_sides_alike() {
        assertBroken(RULES.webSupportServesBothSidesAlike(), WebThatServesOneSide.class);
    }

    @Test
    void the_event_store_knows_no_domain_and_no_spring() {
        assertBroken(
                RULES.theEventStoreKnowsNoDomainAndNoSpring(), LogThatKnowsTheDomain.class, LogThatUsesSpring.class);
    }

    @Test
    void the_embedded_server_knows_nothing_of_us() {
        assertBroken(RULES.theEmbeddedServerKnowsNothingOfUs(), ServerThatUsesAxon.class);
    }

    @Test
    void features_do_not_know_each_other() {
        assertBroken(
                RULES.featuresDoNotKnowEachOther(),
                FeatureThatUsesAnother.class,
                SupportThatKnowsAFeature.class,
                DeliveryThatKnowsAFeature.class);
        assertThat(violations(RULES.featuresDoNotKnowEachOther()))
                .noneMatch(names(FeatureThatUsesSupport.class))
                .noneMatch(names(FeatureThatHasMessagesDelivered.class));
    }

    @Test
    void packages_are_free_of_cycles() {
        assertBroken(RULES.packagesAreFreeOfCycles(), OneWay.class);
    }

    @Test
    void fields_are_not_injected() {
        assertBroken(RULES.fieldsAreNotInjected(), FieldThatIsInjected.class);
    }

    @Test
    void packages_are_null_marked() {
        assertBroken(RULES.packagesAreNullMarked(), PackageWithoutNullMarked.class);
    }

    @Test
    void time_and_chance_come_from_their_owners() {
        var rule = RULES.timeAndChanceComeFrom(List.of(TakesChances.class.getName()));
        assertBroken(rule, TakesTheTimeItself.class);
        assertThat(violations(rule).filter(names(TakesTheTimeItself.class))).hasSize(2);
        assertBroken(RULES.timeAndChanceComeFrom(List.of()), TakesChances.class);
    }

    @Test
    void an_owner_of_chance_may_take_it() {
        var rule = RULES.timeAndChanceComeFrom(List.of(TakesChances.class.getName()));
        assertThat(violations(rule)).noneMatch(names(TakesChances.class));
    }

    @Test
    void the_console_belongs_to_its_owners() {
        assertBroken(RULES.theConsoleBelongsTo(List.of()), TalksToTheConsole.class, ShowsItsStack.class);
    }

    private static void assertBroken(ArchRule rule, Class<?>... planted) {
        for (var violator : planted) {
            assertThat(violations(rule)).anyMatch(names(violator));
        }
    }

    private static Stream<String> violations(ArchRule rule) {
        return rule.evaluate(WRONG).getFailureReport().getDetails().stream();
    }

    private static Predicate<String> names(Class<?> violator) {
        return violation -> violation.contains(violator.getSimpleName());
    }
}

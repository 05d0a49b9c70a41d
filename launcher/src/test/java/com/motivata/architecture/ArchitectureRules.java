package com.motivata.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The borders inside the code, each for the packages below a root, so that it can be shown a root that breaks it. */
final class ArchitectureRules {

    private static final String ANNOTATIONS_OF_NULLNESS = "org.jspecify.annotations..";

    /** What a test could not repeat: the system's clock, and chance. */
    private static final Pattern TIME_AND_CHANCE = Pattern.compile(String.join(
            "|",
            "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)",
            "java\\.time\\.(Clock|InstantSource)\\.(system|tick)\\w*\\((java\\.time\\.ZoneId)?\\)",
            "java\\.lang\\.System\\.currentTimeMillis\\(\\)",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.UUID\\.randomUUID\\(\\)",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(.*\\)",
            "java\\.security\\.SecureRandom\\.(<init>|getInstance\\w*)\\(.*\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)",
            "java\\.util\\.random\\.RandomGenerator\\w*\\..*",
            "org\\.bson\\.types\\.ObjectId\\.(<init>|get)\\(\\)"));

    /** They stand at the rim without being a bean: handlers use them to find what is in the log. */
    private static final List<String> READERS_OF_THE_LOG = List.of("Aggregates", "Folded");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    ArchRule sidesMeetOnlyInTheApi() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("api")
                .definedBy(root + ".api..")
                .layer("command")
                .definedBy(root + ".command..")
                .layer("query")
                .definedBy(root + ".query..")
                .layer("process")
                .definedBy(root + ".process..")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("query")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("process")
                .mayNotBeAccessedByAnyLayer();
    }

    ArchRule theApiIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root + ".api..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                root + ".api..",
                                "com.fasterxml.jackson.annotation..",
                                ANNOTATIONS_OF_NULLNESS)
                        .or(resideInAPackage("org.axonframework..")
                                .and(describe("are annotations", JavaClass::isAnnotation))));
    }

    /** A class of a feature decides, unless it says that it stands at the rim. */
    ArchRule decisionsKnowNoFramework() {
        var deciding = resideInAPackage(root + ".command.*").and(not(atTheRim()));
        return classes()
                .that(deciding)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", root + ".api..", ANNOTATIONS_OF_NULLNESS)
                        .or(deciding)
                        .and(not(sourceOfTimeOrChance())));
    }

    ArchRule theCommandSideKnowsNoDatabase() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..");
    }

    ArchRule theQuerySideSendsNoCommands() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".query..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.axonframework.commandhandling..", "org.axonframework.modelling.command..")
                        .or(HasName.Predicates.name("com.motivata.web.Commands")));
    }

    ArchRule onlyDeliveryCallsOut() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".process..")
                .and()
                .resideOutsideOfPackage(root + ".process.delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.mail..",
                        "jakarta.mail..");
    }

    ArchRule webSupportServesBothSidesAlike() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".command..",
                        root + ".query..",
                        root + ".process..",
                        root + ".eventstore..",
                        root + ".launcher..",
                        "com.mongodb..",
                        "org.bson..");
    }

    ArchRule theEventStoreKnowsNoDomainAndNoSpring() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".eventstore..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..").or(ofTheProjectOutside("eventstore")));
    }

    ArchRule theEmbeddedServerKnowsNothingOfUs() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".embedded..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.axonframework..", "com.mongodb..")
                        .or(ofTheProjectOutside("embedded")));
    }

    /** What they share knows none of them: support, and on the side of processes the delivery of messages. */
    ArchRule featuresDoNotKnowEachOther() {
        return slices().matching(root + ".(command|query|process).(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideOutsideOfPackage(root + ".command.support.."),
                        resideInAPackage(root + ".command.support.."))
                .ignoreDependency(
                        resideInAPackage(root + ".process.notification.."),
                        resideInAPackage(root + ".process.delivery.."));
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule fieldsAreNotInjected() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    ArchRule packagesAreNullMarked() {
        return classes().that().resideInAPackage(root + "..").should(BE_IN_A_NULL_MARKED_PACKAGE);
    }

    /** @param owners the few classes that hand out time, ids and keys to all others */
    ArchRule timeAndChanceComeFrom(List<String> owners) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(named(owners))))
                .should(accessTargetWhere(
                        describe("is the system's clock or chance", ArchitectureRules::isTimeOrChance)));
    }

    /** @param owners the few classes whose job it is to talk to whoever started the process */
    ArchRule theConsoleBelongsTo(List<String> owners) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(named(owners))))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    private DescribedPredicate<JavaClass> ofTheProjectOutside(String part) {
        return resideInAPackage(root + "..").and(not(resideInAPackage(root + "." + part + "..")));
    }

    private static DescribedPredicate<JavaClass> atTheRim() {
        return describe(
                "at the rim", type -> outermost(type).filter(isMarkedAsRim()).isPresent());
    }

    private static Predicate<JavaClass> isMarkedAsRim() {
        return type -> type.isAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
                || type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                || READERS_OF_THE_LOG.contains(type.getSimpleName());
    }

    private static Optional<JavaClass> outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(Optional.of(type));
    }

    private static DescribedPredicate<JavaClass> sourceOfTimeOrChance() {
        return named(List.of(
                "java.time.Clock", "java.time.InstantSource", "java.util.Random", "java.security.SecureRandom"));
    }

    private static boolean isTimeOrChance(JavaAccess<?> access) {
        return TIME_AND_CHANCE.matcher(access.getTarget().getFullName()).matches();
    }

    private static DescribedPredicate<JavaClass> named(List<String> names) {
        return describe("one of " + names, type -> names.contains(type.getFullName()));
    }

    private static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    var message = type.getFullName() + " is in a package without @NullMarked";
                    events.add(new SimpleConditionEvent(type, marked, message));
                }
            };
}

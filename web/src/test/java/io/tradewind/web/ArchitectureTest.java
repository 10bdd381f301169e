package io.tradewind.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rules of {@code web}. */
@AnalyzeClasses(packages = "io.tradewind.web", importOptions = DoNotIncludeTests.class)
@ArchTag("slow") // reading all classes takes seconds: in mvn verify, not in the fast loop
final class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("io.tradewind.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pages_knowNoOptionParserAndNoInjector = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "picocli..", "com.google.inject..", "com.google.common..", "jakarta..", "io.tradewind.cli..");

    /** A page is a file: whoever makes one needs no server. */
    @ArchTest
    static final ArchRule pages_knowNoServer = noClasses()
            .that()
            .resideInAPackage("io.tradewind.web.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.net.httpserver..", "io.tradewind.web.serve..");

    @ArchTest
    static final ArchRule internalsOfCore_areNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.tradewind.core..internal..");

    @ArchTest
    static final ArchRule pages_areSilent =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule staticFields_areFinal =
            fields().that().areStatic().should().beFinal();
}

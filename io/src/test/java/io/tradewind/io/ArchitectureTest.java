package io.tradewind.io;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rules of {@code io}. */
@AnalyzeClasses(packages = "io.tradewind.io", importOptions = DoNotIncludeTests.class)
@ArchTag("slow") // reading all classes takes seconds: in mvn verify, not in the fast loop
final class ArchitectureTest {
    /** Far below the real count; it only shows that the import found the module. */
    private static final int FEWEST_CLASSES = 40;

    @ArchTest
    static void enoughClasses_areExamined(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("io.tradewind.io.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jackson_staysWithTheFileFormats = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.tradewind.io.world",
                    "io.tradewind.io.format",
                    "io.tradewind.io.files",
                    "io.tradewind.io.importer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule csvLibrary_staysWithTheTables = noClasses()
            .that()
            .resideOutsideOfPackages("io.tradewind.io.table", "io.tradewind.io.world", "io.tradewind.io.importer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule files_knowOnlyCore = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.google.inject..",
                    "com.google.common..",
                    "jakarta.inject..",
                    "picocli..",
                    "io.tradewind.scenarios..",
                    "io.tradewind.app..",
                    "io.tradewind.cli..");

    @ArchTest
    static final ArchRule internalsOfCore_areNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.tradewind.core..internal..");

    @ArchTest
    static final ArchRule files_areSilent = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(nameMatching("printStackTrace")));

    @ArchTest
    static final ArchRule staticFields_areFinal =
            fields().that().areStatic().should().beFinal();
}

package io.tradewind.scenarios;

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

/** The dependency rules of {@code scenarios}. */
@AnalyzeClasses(packages = "io.tradewind.scenarios", importOptions = DoNotIncludeTests.class)
@ArchTag("slow") // reading all classes takes seconds: in mvn verify, not in the fast loop
final class ArchitectureTest {
    /** Far below the real count; it only shows that the import found the module. */
    private static final int FEWEST_CLASSES = 50;

    @ArchTest
    static void enoughClasses_areExamined(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("io.tradewind.scenarios.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule scenarios_readFilesThroughIo = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.google.inject..",
                    "com.google.common..",
                    "jakarta.inject..",
                    "picocli..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..",
                    "io.tradewind.app..",
                    "io.tradewind.cli..");

    @ArchTest
    static final ArchRule internalsOfCore_areNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.tradewind.core..internal..");

    @ArchTest
    static final ArchRule scenarios_areSilent = noClasses()
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

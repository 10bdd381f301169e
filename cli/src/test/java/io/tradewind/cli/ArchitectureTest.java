package io.tradewind.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rules of {@code cli}, the place where everything is put together. */
@AnalyzeClasses(packages = "io.tradewind.cli", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    /** Far below the real count; it only shows that the import found the module. */
    private static final int FEWEST_CLASSES = 30;

    @ArchTest
    static void enoughClasses_areExamined(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("io.tradewind.cli.(*)..").should().beFreeOfCycles();

    /** Commands say what they need by constructors; only the wiring knows the injector. */
    @ArchTest
    static final ArchRule guice_staysInTheWiring = noClasses()
            .that()
            .resideOutsideOfPackages("io.tradewind.cli.wiring..", "io.tradewind.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.inject..");

    @ArchTest
    static final ArchRule guava_isThereForGuiceOnly =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.google.common..");

    @ArchTest
    static final ArchRule answers_comeFromApp = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule answers_goThroughTheCommandLine =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule internalsOfCore_areNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.tradewind.core..internal..");

    @ArchTest
    static final ArchRule staticFields_areFinal =
            fields().that().areStatic().should().beFinal();
}

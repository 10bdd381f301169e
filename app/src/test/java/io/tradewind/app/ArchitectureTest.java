package io.tradewind.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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

/** The dependency rules of {@code app}. */
@AnalyzeClasses(packages = "io.tradewind.app", importOptions = DoNotIncludeTests.class)
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
            slices().matching("io.tradewind.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule answers_knowNoOptionParserAndNoInjector = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "picocli..", "com.google.inject..", "com.google.common..", "jakarta..", "io.tradewind.cli..");

    /** A format is one renderer: only there are the libraries that write formats. */
    @ArchTest
    static final ArchRule libraries_stayInTheRenderers = noClasses()
            .that()
            .resideOutsideOfPackage("io.tradewind.app.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tools.jackson..", "com.fasterxml.jackson..", "de.siegmar.fastcsv..", "org.dhatim.fastexcel..");

    /** Renderers write any document: they know no answer. */
    @ArchTest
    static final ArchRule renderers_knowDocumentsOnly = noClasses()
            .that()
            .resideInAPackage("io.tradewind.app.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tradewind.app.answer..", "io.tradewind.app.session..", "io.tradewind.scenarios..");

    @ArchTest
    static final ArchRule documents_areDataAlone = classes()
            .that()
            .resideInAPackage("io.tradewind.app.document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.apiguardian..",
                    "io.tradewind.app.document..",
                    "io.tradewind.core.base..",
                    "io.tradewind.core.array..",
                    "io.tradewind.core.chart..");

    /** Answers say what a document holds, never how it is written. */
    @ArchTest
    static final ArchRule answers_knowNoRenderer = noClasses()
            .that()
            .resideInAnyPackage("io.tradewind.app.answer..", "io.tradewind.app.session..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tradewind.app.render..");

    @ArchTest
    static final ArchRule internalsOfCore_areNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.tradewind.core..internal..");

    @ArchTest
    static final ArchRule answers_areSilent = noClasses()
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

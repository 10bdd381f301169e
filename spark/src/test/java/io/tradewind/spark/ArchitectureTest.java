package io.tradewind.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rules of {@code spark}, and that nothing else of Tradewind knows Spark. */
@AnalyzeClasses(packages = "io.tradewind", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static void classes_areExamined(JavaClasses classes) {
        assertThat(classes.contain(SparkEngine.class)).isTrue();
        assertThat(classes.contain("io.tradewind.core.base.BatchRunner")).isTrue();
        assertThat(classes.contain("io.tradewind.app.session.Job")).isTrue();
    }

    @ArchTest
    static final ArchRule spark_isKnownHereAlone = noClasses()
            .that()
            .resideOutsideOfPackage("io.tradewind.spark")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..", "io.tradewind.spark..");

    /** It makes runs of what a job says; what a run is, it does not know. */
    @ArchTest
    static final ArchRule spark_knowsJobsAndBatchesOnly = classes()
            .that()
            .resideInAPackage("io.tradewind.spark")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "scala..",
                    "org.apache.spark..",
                    "org.apiguardian..",
                    "tools.jackson.databind..",
                    "tools.jackson.core..",
                    "io.tradewind.spark",
                    "io.tradewind.app.answer",
                    "io.tradewind.app.session",
                    "io.tradewind.core.base",
                    "io.tradewind.io.files",
                    "io.tradewind.scenarios");
}

package io.tradewind.vector;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tradewind.core.StandardSolvers;

/** The dependency rules of {@code vector}. */
@AnalyzeClasses(packages = "io.tradewind.vector", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static void classes_areExamined(JavaClasses classes) {
        assertThat(classes.contain(VectorKernels.class)).isTrue();
    }

    /** The way in is the door that everyone may use; what is internal to core stays so. */
    @ArchTest
    static final ArchRule vector_usesTheSolversAndTheirLoopsOnly = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.apiguardian..",
                            "jdk.incubator.vector..",
                            "io.tradewind.vector",
                            "io.tradewind.core.equilibrium",
                            "io.tradewind.core.equilibrium.kernel")
                    .or(equivalentTo(StandardSolvers.class)));
}

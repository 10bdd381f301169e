package io.tradewind.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeFlows;
import java.io.Console;
import java.io.File;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The dependency rules of {@code core}; a rule about a package that does not exist yet waits for it. */
@AnalyzeClasses(packages = "io.tradewind.core", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    /** Far below the real count; it only shows that the import found the module. */
    private static final int FEWEST_CLASSES = 100;

    private static final String INTERNAL = ".internal";

    @ArchTest
    static void enoughClasses_areExamined(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(FEWEST_CLASSES);
        assertThat(classes).anyMatch(type -> type.getPackageName().endsWith(INTERNAL));
    }

    @ArchTest
    static final ArchRule core_isPlainJavaAndCommonsMath = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.apiguardian..", "io.tradewind.core..", "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("io.tradewind.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalPackages_areUsedByTheirParentOnly = classes().should(useOnlyTheirOwnInternals());

    /** A market knows the origins that it has: flows are asked for market by market, so that compressed rows can stand behind them. */
    @ArchTest
    static final ArchRule flows_areAskedForByMarket = noClasses()
            .that()
            .resideOutsideOfPackage("io.tradewind.core.model")
            .should()
            .callMethodWhere(method(Economy.class, "flows|tariffs").or(method(TradeFlows.class, "values")));

    private static final String KERNEL =
            "a numeric kernel: it fills rows of its caller's workspace and allocates nothing";
    private static final String ROWS =
            "rows of months that the month loop fills and reads market by market, on one thread";

    private static final String SENT =
            "numbers of a run on their way from one process to another, which asked for them";

    /** Public types of core that show bare arrays, and why they may. */
    private static final Map<String, String> BARE_ARRAYS = Map.ofEntries(
            Map.entry("base.BatchRunner$Form", SENT),
            Map.entry("base.Exponentials", KERNEL),
            Map.entry("demand.ImportPricePath", KERNEL),
            Map.entry("demand.NestedCes", KERNEL),
            Map.entry("dynamics.TwoSpeedKernel", KERNEL),
            Map.entry("currency.MarketFx", ROWS),
            Map.entry("model.ProductFlows$Market", ROWS),
            Map.entry("projection.ProductAnswer", ROWS),
            Map.entry("projection.ProductSums", ROWS),
            Map.entry("rerouting.FlowAdjustments", ROWS),
            Map.entry("rerouting.FlowResponses", ROWS),
            Map.entry("schedule.MarketShifts", ROWS),
            Map.entry("schedule.TariffProgram$OfProducts", ROWS));

    /** An array can be written by anyone who holds it and does not compare by its numbers; what is public holds a vector, a table or a named value. */
    @ArchTest
    static void publicTypes_showNoBareArrays(JavaClasses classes) {
        Set<String> showing = classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().matches(".*(\\.internal|\\.kernel|core\\.array)"))
                .filter(type -> type.getCodeUnits().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(ArchitectureTest::showsBareArray))
                .map(type -> type.getName().substring("io.tradewind.core.".length()))
                .collect(Collectors.toSet());

        assertThat(showing).containsExactlyInAnyOrderElementsOf(BARE_ARRAYS.keySet());
    }

    /** Numbers listed one by one in a call are no array to the caller. */
    private static boolean showsBareArray(JavaCodeUnit member) {
        List<JavaClass> parameters = member.getRawParameterTypes();
        boolean listed = member instanceof JavaMethod method && method.reflect().isVarArgs();
        return isBareArray(member.getRawReturnType())
                || parameters.stream()
                        .limit(listed ? parameters.size() - 1 : parameters.size())
                        .anyMatch(ArchitectureTest::isBareArray);
    }

    private static boolean isBareArray(JavaClass type) {
        return type.isArray()
                && Set.of("double", "int", "long")
                        .contains(type.getBaseComponentType().getName());
    }

    @ArchTest
    static final ArchRule commonsMath_staysWhereItIsNeeded = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.tradewind.core.baseline",
                    "io.tradewind.core.calibration",
                    "io.tradewind.core.parameter",
                    "io.tradewind.core.montecarlo",
                    "io.tradewind.core.study",
                    "io.tradewind.core.evaluation.score",
                    "io.tradewind.core.evaluation.rival",
                    "io.tradewind.core.evaluation.residual",
                    "io.tradewind.core.evaluation.nowcast",
                    "io.tradewind.core.equilibrium.internal")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math3..");

    @ArchTest
    static final ArchRule audit_sharesNoCodeWithTheSolver = noClasses()
            .that()
            .resideInAPackage("io.tradewind.core.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tradewind.core.equilibrium.internal..")
            .allowEmptyShould(true);

    /** The inner loops can be exchanged: they know arrays and nothing else. */
    @ArchTest
    static final ArchRule innerLoops_dependOnNothing = classes()
            .that()
            .resideInAPackage("io.tradewind.core.equilibrium.kernel")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.apiguardian..", "io.tradewind.core.equilibrium.kernel");

    @ArchTest
    static final ArchRule equilibrium_knowsNoScenario = noClasses()
            .that()
            .resideInAPackage("io.tradewind.core.equilibrium..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tradewind.core.scenario..", "io.tradewind.core.schedule..")
            .allowEmptyShould(true);

    /** Games ask the solver as everyone else does, and know neither scenarios nor the audit that re-checks them. */
    @ArchTest
    static final ArchRule nash_knowsWorldsAndEquilibriaOnly = classes()
            .that()
            .resideInAPackage("io.tradewind.core.nash..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.apiguardian..",
                    "io.tradewind.core.nash..",
                    "io.tradewind.core.equilibrium",
                    "io.tradewind.core.model",
                    "io.tradewind.core.array",
                    "io.tradewind.core.base");

    /** Shapley's rule and the split of growth are arithmetic: only the explainer and what it fills know runs and scenarios. */
    @ArchTest
    static final ArchRule shapley_knowsNoScenario = noClasses()
            .that()
            .haveNameMatching("io\\.tradewind\\.core\\.attribution\\.(.*Shapley.*|Shares|Coalition|GrowthParts)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tradewind.core.scenario..",
                    "io.tradewind.core.projection..",
                    "io.tradewind.core.measure..",
                    "io.tradewind.core.model..");

    @ArchTest
    static final ArchRule attribution_isUsedByNothingThatComputes = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.tradewind.core.attribution..", "io.tradewind.core.chart..", "io.tradewind.core.bundle..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tradewind.core.attribution..");

    @ArchTest
    static final ArchRule scoresAndRivals_knowNumbersOnly = classes()
            .that()
            .resideInAnyPackage(
                    "io.tradewind.core.evaluation.score",
                    "io.tradewind.core.evaluation.rival",
                    "io.tradewind.core.evaluation.residual",
                    "io.tradewind.core.evaluation.nowcast")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.apiguardian..",
                    "org.apache.commons.math3..",
                    "io.tradewind.core.base",
                    "io.tradewind.core.array",
                    "io.tradewind.core.evaluation.score",
                    "io.tradewind.core.evaluation.rival",
                    "io.tradewind.core.evaluation.residual",
                    "io.tradewind.core.evaluation.nowcast");

    /** Screening, shares of variance and goal seeking are arithmetic: whoever has a model makes the runs. */
    @ArchTest
    static final ArchRule study_knowsNumbersOnly = classes()
            .that()
            .resideInAPackage("io.tradewind.core.study")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.apiguardian..",
                    "org.apache.commons.math3..",
                    "io.tradewind.core.base",
                    "io.tradewind.core.array",
                    "io.tradewind.core.study");

    @ArchTest
    static final ArchRule core_isSilent = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PrintStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Console.class)
            .orShould()
            .callMethodWhere(target(nameMatching("printStackTrace")))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .orShould()
            .callMethodWhere(method(System.class, "getLogger"));

    @ArchTest
    static final ArchRule core_readsNoClockAndWaitsForNothing = noClasses()
            .should()
            .callMethodWhere(method(System.class, "currentTimeMillis|nanoTime"))
            .orShould()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(inPackage("java.time")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethodWhere(method(Thread.class, "sleep"))
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule core_drawsOnlyFromSeededStreams = noClasses()
            .should()
            .callMethodWhere(method(Math.class, "random").or(method(StrictMath.class, "random")))
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule core_seesNoFilesNetworkOrEnvironment = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(File.class)
            .orShould()
            .callMethodWhere(method(System.class, "getenv|getProperty|getProperties|exit"));

    @ArchTest
    static final ArchRule resources_areReadByTheParameterTableOnly = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.tradewind.core.parameter.ParameterTable")
            .should()
            .callMethodWhere(target(nameMatching("getResource.*|getSystemResource.*"))
                    .and(target(owner(describe("a class or its loader", ArchitectureTest::isClassOrLoader)))));

    @ArchTest
    static final ArchRule staticFields_areFinal =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule staticFields_holdNothingThatChanges = fields().that()
            .areStatic()
            .and(describe("are written by a person", ArchitectureTest::isWritten))
            .should()
            .notHaveRawType(describe("an array, a cache or a counter", ArchitectureTest::isMutableHolder));

    private static DescribedPredicate<JavaCall<?>> method(Class<?> type, String names) {
        return target(nameMatching(names)).and(target(owner(JavaClass.Predicates.equivalentTo(type))));
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return JavaClass.Predicates.resideInAPackage(name);
    }

    private static boolean isClassOrLoader(JavaClass type) {
        return type.isEquivalentTo(Class.class) || type.isAssignableTo(ClassLoader.class);
    }

    private static boolean isWritten(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** List, Set and Map are allowed: they hold the unmodifiable copies of {@code List.of} and its kin. */
    private static boolean isMutableHolder(JavaClass type) {
        boolean implementation =
                !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
        return type.isArray()
                || implementation
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class)
                || type.getPackageName().startsWith("java.util.concurrent");
    }

    private static ArchCondition<JavaClass> useOnlyTheirOwnInternals() {
        return new ArchCondition<>("use the internal package of their own package only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !mayUse(type, use.getTargetClass().getBaseComponentType()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    /** The root package is the one place that puts solvers together, so it may name their classes. */
    private static boolean mayUse(JavaClass user, JavaClass used) {
        String target = used.getPackageName();
        int cut = (target + ".").indexOf(INTERNAL + ".");
        boolean ours = target.startsWith("io.tradewind.");
        return !ours
                || cut < 0
                || user.getPackageName().equals("io.tradewind.core")
                || (user.getPackageName() + ".").startsWith(target.substring(0, cut) + ".");
    }
}

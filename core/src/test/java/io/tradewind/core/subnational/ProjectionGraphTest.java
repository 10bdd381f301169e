package io.tradewind.core.subnational;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffShock;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** A result is plain data: from no object that it holds can a run be made. */
class ProjectionGraphTest {
    private static final List<Class<?>> MAKES_RUNS = List.of(
            ProjectionEngine.class,
            PreparedScenario.class,
            EquilibriumSolver.class,
            BatchRunner.class,
            Cancellation.class,
            Executor.class,
            Thread.class);

    private static final Projection PROJECTION = ToyProvinces.project(
            Parameters.defaults(),
            Event.of(
                    "t",
                    TariffShock.add("USA", List.of("CHN"), .5, LocalDate.of(2025, 4, 1))
                            .build()));

    /** Every object that can be reached from one. */
    private static Set<Object> reached(Object start) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (seen.add(next)) {
                parts(next).stream().filter(part -> part != null).forEach(open::push);
            }
        }
        return seen;
    }

    private static Collection<?> parts(Object of) {
        if (of instanceof Object[] array) {
            return Arrays.asList(array);
        } else if (of instanceof Map<?, ?> map) {
            List<Object> both = new ArrayList<>(map.keySet());
            both.addAll(map.values());
            return both;
        } else if (of instanceof Collection<?> collection) {
            return collection;
        } else if (of instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        return of.getClass().getPackageName().startsWith("java.") ? List.of() : fields(of);
    }

    private static List<Object> fields(Object of) {
        List<Object> values = new ArrayList<>();
        for (Class<?> type = of.getClass(); !type.getPackageName().startsWith("java."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    try {
                        values.add(field.get(of));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
        return values;
    }

    private static List<String> makersOfRuns(Object start) {
        return reached(start).stream()
                .filter(object -> MAKES_RUNS.stream().anyMatch(type -> type.isInstance(object)))
                .map(object -> object.getClass().getName())
                .toList();
    }

    @Test
    void projection_holdsNothingThatMakesRuns() {
        assertThat(reached(PROJECTION)).hasSizeGreaterThan(1000);
        assertThat(makersOfRuns(PROJECTION)).isEmpty();
    }

    @Test
    void projection_holdsNoPieceOfCode() {
        assertThat(reached(PROJECTION))
                .filteredOn(object -> object.getClass().isHidden())
                .isEmpty();
    }

    /** The walk finds an engine where there is one. */
    @Test
    void preparedScenario_holdsAnEngine() {
        Object prepared =
                ProjectionEngine.standard().prepare(PROJECTION.economy(), PROJECTION.scenario(), Parameters.defaults());

        assertThat(makersOfRuns(prepared)).contains(ProjectionEngine.class.getName());
    }
}

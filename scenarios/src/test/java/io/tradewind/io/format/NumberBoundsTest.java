package io.tradewind.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import io.tradewind.scenarios.load.InvalidScenarioException;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.load.ShippedKinds;
import io.tradewind.scenarios.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number that a scenario may hold is finite and bounded at the file. */
final class NumberBoundsTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final ScenarioLoader LOADER = ScenarioLoader.of(WORLD, ParameterRegistry.standard());
    private static final Set<KeyType> NUMBERS =
            Set.of(KeyType.FRACTION, KeyType.PERCENT, KeyType.NUMBER, KeyType.USD_MN, KeyType.INTEGER, KeyType.SHARES);
    private static final List<String> ABSURD = List.of(
            "1e400",
            "-1e400",
            "1e308",
            "-1e308",
            "1e20",
            "-1e20",
            ".inf",
            "-.inf",
            ".nan",
            "NaN",
            "Infinity",
            "1e99999999");

    private static Stream<EventKind<?>> kinds() {
        return ShippedKinds.standard().all().stream();
    }

    private static List<EventKey> numbers(List<EventKey> keys) {
        return keys.stream().filter(key -> NUMBERS.contains(key.type())).toList();
    }

    /** The event with all required keys as their examples have them, and that value for one key. */
    private static String event(EventKind<?> kind, EventKey changed, String value) {
        List<String> lines = new ArrayList<>(List.of("id: e", "kind: " + kind.name()));
        for (EventKey key : ScenarioKeys.of(kind)) {
            if (!key.name().equals("id")
                    && !key.name().equals("kind")
                    && !key.equals(changed)
                    && (key.required() || key.shown())) {
                lines.add(key.name() + ": " + key.example());
            }
        }
        lines.add(changed.name() + ": " + value);
        return "formatVersion: 1\nid: a\ntitle: a\nhorizon: {from: 2025-01, to: 2025-03}\nevents:\n- "
                + String.join("\n  ", lines) + "\n";
    }

    private static void assertRefused(EventKind<?> kind, EventKey key, String value, String path) {
        String text = event(kind, key, value);
        InvalidScenarioException error =
                catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.loadText("a.yaml", text));
        assertThat(error).as(text).isNotNull();
        assertThat(error.problems()).as(text).anySatisfy(problem -> {
            assertThat(problem.path()).startsWith("events[0]." + path);
            assertThat(problem.line()).isGreaterThan(5);
            assertThat(problem.hint()).startsWith("Maybe ");
            assertThat(problem.message() + problem.hint()).doesNotContain("Infinity ", " NaN ");
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void absurdNumber_isRefusedWithItsPlace(EventKind<?> kind) {
        for (EventKey key : numbers(ScenarioKeys.of(kind))) {
            for (String value : ABSURD) {
                assertRefused(
                        kind, key, key.type() == KeyType.SHARES ? "{machinery: " + value + "}" : value, key.name());
            }
        }
        for (EventKey object : ScenarioKeys.of(kind)) {
            for (EventKey inner : numbers(object.keys())) {
                for (String value : ABSURD) {
                    String shares = inner.type() == KeyType.SHARES ? "{machinery: " + value + "}" : value;
                    assertRefused(kind, object, inside(object, inner, shares), object.name());
                }
            }
        }
    }

    private static String inside(EventKey object, EventKey inner, String value) {
        String text = "{"
                + String.join(
                        ", ",
                        object.keys().stream()
                                .filter(EventKey::required)
                                .filter(key -> !key.equals(inner))
                                .map(key -> key.name() + ": " + key.example())
                                .toList());
        String all = text + (text.equals("{") ? "" : ", ") + inner.name() + ": " + value + "}";
        return object.type() == KeyType.OBJECTS ? "[" + all + "]" : all;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyNumber_hasBoundsInGuideAndSchema(EventKind<?> kind) {
        List<EventKey> keys = new ArrayList<>(numbers(ScenarioKeys.of(kind)));
        ScenarioKeys.of(kind).forEach(key -> keys.addAll(numbers(key.keys())));
        keys.stream()
                .filter(key -> key.type() != KeyType.SHARES)
                .filter(key ->
                        !(kind.name().equals("param_override") && key.name().equals("value")))
                .forEach(key -> assertThat(key.bounds())
                        .as(kind.name() + "." + key.name())
                        .isPresent());
    }

    /** What the guide prints is what core checks: just beyond the bound is refused, for every key on its own. */
    @ParameterizedTest
    @MethodSource("kinds")
    void boundOfTheGuide_isTheOneThatIsChecked(EventKind<?> kind) {
        for (EventKey key : numbers(ScenarioKeys.of(kind))) {
            key.bounds().ifPresent(limit -> {
                assertRefused(kind, key, beyond(key, limit.high(), 1), key.name());
                assertRefused(kind, key, beyond(key, limit.low(), -1), key.name());
            });
        }
    }

    private static String beyond(EventKey key, double bound, int direction) {
        return key.type() == KeyType.INTEGER
                ? Integer.toString((int) bound + direction)
                : YamlText.number(bound + direction * Math.max(1e-4, Math.abs(bound) * 1e-6));
    }

    @Test
    void limit_holdsItsEndsAsItSays() {
        assertThat(Limit.RATE.holds(-1)).isFalse();
        assertThat(Limit.RATE.holds(5)).isTrue();
        assertThat(Limit.SHARE.holds(0)).isTrue();
        assertThat(Limit.SHARE.holds(Double.NaN)).isFalse();
        assertThat(Limit.RATE.text()).isEqualTo("above -1 and at most 5");
    }
}

package io.tradewind.cli.command;

import io.tradewind.core.equilibrium.LiberationDay;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.world.Worlds;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Words that a shell completes: what is built in. They are looked up only when a completion script is written. */
abstract class Candidates implements Iterable<String> {
    private final Supplier<Collection<String>> words;
    private final boolean orFile;

    Candidates(boolean orFile, Supplier<Collection<String>> words) {
        this.words = words;
        this.orFile = orFile;
    }

    /** Whether a file or folder may stand there too. */
    static boolean orFile(Iterable<String> words) {
        return words instanceof Candidates candidates && candidates.orFile;
    }

    @Override
    public Iterator<String> iterator() {
        return words.get().iterator();
    }

    private static Collection<String> of(Role... roles) {
        WorldWords words = WorldWords.of(Worlds.load(Worlds.STANDARD));
        Set<String> all = new LinkedHashSet<>();
        for (Role role : roles) {
            all.addAll(words.words(role));
        }
        return all;
    }

    private static Collection<String> parameters(String after) {
        return ParameterRegistry.standard().definitions().stream()
                .map(definition -> definition.id() + after)
                .toList();
    }

    /** Built-in worlds. */
    static final class WorldIds extends Candidates {
        WorldIds() {
            super(true, () -> Worlds.builtIn().stream().map(WorldInfo::id).toList());
        }
    }

    /** Variants of the long run. */
    static final class Variants extends Candidates {
        Variants() {
            super(false, () -> Set.of(LiberationDay.NAME));
        }
    }

    /** What a scenario may be measured against. */
    static final class BasePaths extends Candidates {
        BasePaths() {
            super(true, () -> {
                Set<String> words = new LinkedHashSet<>(Set.of(BasePath.CURRENT_LAW));
                words.add(BasePath.NONE);
                words.addAll(ScenarioCatalog.ids());
                return words;
            });
        }
    }

    /** Built-in scenarios. */
    static final class Scenarios extends Candidates {
        Scenarios() {
            super(true, ScenarioCatalog::ids);
        }
    }

    /** Reporters of the standard world. */
    static final class Reporters extends Candidates {
        Reporters() {
            super(false, () -> of(Role.REPORTER));
        }
    }

    /** Partners and groups of the standard world. */
    static final class Partners extends Candidates {
        Partners() {
            super(false, () -> of(Role.PARTNER));
        }
    }

    /** Products, sums of products and sectors of the standard world. */
    static final class Products extends Candidates {
        Products() {
            super(false, () -> of(Role.PRODUCT, Role.SECTOR));
        }
    }

    /** Parameters, ready for a value. */
    static final class Settings extends Candidates {
        Settings() {
            super(false, () -> parameters("="));
        }
    }

    /** Presets of parameters. */
    static final class Presets extends Candidates {
        Presets() {
            super(false, () -> ParameterRegistry.standard().presetNames());
        }
    }

    /** Everything that can be shown. */
    static final class Shown extends Candidates {
        Shown() {
            super(true, () -> {
                Set<String> all = new LinkedHashSet<>(ScenarioCatalog.ids());
                Worlds.builtIn().forEach(world -> all.add(world.id()));
                all.addAll(parameters(""));
                all.addAll(of(Role.REPORTER, Role.PARTNER, Role.PRODUCT, Role.SECTOR));
                return all;
            });
        }
    }
}

package io.tradewind.io.world;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.ProductShares;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldNames;
import io.tradewind.io.table.FileProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A world that was read.
 *
 * @param economy the world as the engine takes it
 * @param info    what it says about itself
 * @param notices what was changed or found while it was read
 * @param elasticities further sets of trade elasticities that it brings along
 * @param gdp     gross domestic product by region in million USD, if it says so
 */
public record LoadedWorld(
        Economy economy,
        WorldInfo info,
        WorldNotices notices,
        List<NamedElasticities> elasticities,
        Optional<Vector> gdp) {
    /** Checks that all parts are there. */
    public LoadedWorld {
        elasticities = List.copyOf(elasticities);
        Check.present("economy, info, notices, gdp", economy, info, notices, gdp);
    }

    /** The same with what people call its places and goods. */
    public LoadedWorld with(WorldNames names) {
        return new LoadedWorld(economy.toBuilder().names(names).build(), info, notices, elasticities, gdp);
    }

    /** The same with what is special about its reporter. */
    public LoadedWorld with(ReporterProfile reporter) {
        return new LoadedWorld(economy.toBuilder().reporter(reporter).build(), info, notices, elasticities, gdp);
    }

    /** The same with what its sectors are made of. */
    public LoadedWorld with(ProductShares shares) {
        return new LoadedWorld(economy.toBuilder().productShares(shares).build(), info, notices, elasticities, gdp);
    }

    /** The same with one more thing to say about its package. */
    public LoadedWorld noting(String text) {
        List<FileProblem> more = new ArrayList<>(notices.notices());
        more.add(new FileProblem(PackageFile.FILE, 0, "name", text, ""));
        return new LoadedWorld(economy, info, new WorldNotices(more), elasticities, gdp);
    }

    /** A world with no further elasticities and without GDP. */
    public LoadedWorld(Economy economy, WorldInfo info, WorldNotices notices) {
        this(economy, info, notices, List.of(), Optional.empty());
    }

    /** The same with what is known by month. */
    public LoadedWorld with(MonthlyBaseline baseline) {
        return new LoadedWorld(economy.toBuilder().monthlyBaseline(baseline).build(), info, notices, elasticities, gdp);
    }
}

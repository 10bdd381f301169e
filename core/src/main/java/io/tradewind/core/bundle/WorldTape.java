package io.tradewind.core.bundle;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.NameBook;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductShares;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.ReporterProfile.Holiday;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.WorldNames;
import java.time.MonthDay;
import java.util.SortedMap;
import java.util.function.Function;

/** A world on a tape. */
final class WorldTape {
    private final Tape tape;

    WorldTape(Tape tape) {
        this.tape = tape;
    }

    Economy economy(Economy world) {
        Economy.Builder builder = Economy.builder(tape.text(world, Economy::id))
                .year(tape.whole(world, Economy::year))
                .regions(tape.list(world, Economy::regions, this::region))
                .sectors(tape.list(world, Economy::sectors, this::sector));
        builder.flows(cube(world, Economy::flows))
                .tariffs(cube(world, Economy::tariffs))
                .valueAdded(matrix(world, Economy::valueAdded))
                .inputOutput(inputOutput(world))
                .names(names(world));
        PanelTape panel = new PanelTape(tape, this);
        tape.optional(world, Economy::monthlyBaseline, panel::baseline).ifPresent(builder::monthlyBaseline);
        tape.optional(world, Economy::reporter, this::reporter).ifPresent(builder::reporter);
        tape.optional(world, Economy::productShares, this::shares).ifPresent(builder::productShares);
        return builder.build();
    }

    private ProductShares shares(ProductShares shares) {
        SortedMap<String, SortedMap<String, Double>> bySector =
                tape.map(shares, ProductShares::bySector, tape::text, this::sharesOfSector);
        return new ProductShares(bySector, tape.text(shares, ProductShares::source));
    }

    private SortedMap<String, Double> sharesOfSector(SortedMap<String, Double> shares) {
        return tape.map(shares, all -> all, tape::text, share -> tape.number(share, one -> one));
    }

    private Region region(Region region) {
        return new Region(
                code(region, Region::code), tape.text(region, Region::name), tape.texts(region, Region::groups));
    }

    private Sector sector(Sector sector) {
        return new Sector(
                goods(sector, Sector::code),
                tape.text(sector, Sector::name),
                tape.number(sector, Sector::tradeElasticity),
                tape.texts(sector, Sector::groups));
    }

    <T> RegionCode code(T from, Function<T, RegionCode> part) {
        return RegionCode.of(tape.text(from, one -> part.apply(one).code()));
    }

    <T> SectorCode goods(T from, Function<T, SectorCode> part) {
        return SectorCode.of(tape.text(from, one -> part.apply(one).code()));
    }

    private TradeCube cube(Economy world, Function<Economy, TradeCube> part) {
        int regions = tape.whole(world, one -> part.apply(one).regions());
        int sectors = tape.whole(world, one -> part.apply(one).sectors());
        return TradeCube.of(
                regions, sectors, tape.numbers(world, one -> part.apply(one).toArray()));
    }

    <T> Matrix matrix(T from, Function<T, Matrix> part) {
        int rows = tape.whole(from, one -> part.apply(one).rows());
        int columns = tape.whole(from, one -> part.apply(one).columns());
        return Matrix.of(
                rows, columns, tape.numbers(from, one -> part.apply(one).toArray()));
    }

    private InputOutputTable inputOutput(Economy world) {
        boolean negative = tape.flag(world, one -> one.inputOutput().hasNegativeShares());
        int regions = tape.whole(world, one -> one.inputOutput().regions());
        int sectors = tape.whole(world, one -> one.inputOutput().sectors());
        double[] shares = tape.numbers(world, one -> one.inputOutput().toArray());
        return negative
                ? InputOutputTable.withNegativeShares(regions, sectors, shares)
                : InputOutputTable.of(regions, sectors, shares);
    }

    private WorldNames names(Economy world) {
        return new WorldNames(
                book(world, one -> one.names().places()),
                book(world, one -> one.names().goods()),
                tape.map(world, one -> one.names().elsewhere(), tape::text, tape::text));
    }

    private ReporterProfile reporter(ReporterProfile reporter) {
        return new ReporterProfile(
                code(reporter, ReporterProfile::region),
                tape.text(reporter, ReporterProfile::code),
                tape.text(reporter, ReporterProfile::name),
                tape.text(reporter, ReporterProfile::currency),
                tape.text(reporter, ReporterProfile::currencyName),
                tape.flag(reporter, ReporterProfile::importsOnArrival),
                tape.optional(reporter, ReporterProfile::counterpart, code -> code(code, one -> one)),
                tape.optional(reporter, ReporterProfile::holiday, this::holiday),
                tape.map(reporter, ReporterProfile::currencies, code -> code(code, one -> one), tape::text),
                tape.map(reporter, ReporterProfile::otherNames, tape::text, tape::text));
    }

    private Holiday holiday(Holiday holiday) {
        return new Holiday(
                tape.text(holiday, Holiday::name),
                date(holiday, Holiday::first),
                date(holiday, Holiday::last),
                date(holiday, Holiday::usual),
                tape.whole(holiday, Holiday::length));
    }

    private MonthDay date(Holiday holiday, Function<Holiday, MonthDay> part) {
        int month = tape.whole(holiday, one -> part.apply(one).getMonthValue());
        return MonthDay.of(month, tape.whole(holiday, one -> part.apply(one).getDayOfMonth()));
    }

    private NameBook book(Economy world, Function<Economy, NameBook> part) {
        return NameBook.ofWords(tape.map(
                world,
                one -> part.apply(one).byWord(),
                tape::text,
                entry -> new NameBook.Entry(
                        tape.texts(entry, NameBook.Entry::words), tape.texts(entry, NameBook.Entry::inside))));
    }
}

package io.tradewind.io.importer;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Source;
import io.tradewind.core.model.Economy;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.io.world.WorldNotices;
import io.tradewind.io.world.WorldWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A world made of published files.
 *
 * @param world  the world
 * @param report what became of every row
 */
public record WorldImport(LoadedWorld world, ImportReport report) {
    /** Formats by their words, those tried on real files first. */
    public static final List<String> FORMATS = List.of("baci", "icio", "comtrade", "itpd", "wiod", "adb", "wits");
    /** Formats read by their documentation alone. */
    public static final Set<String> EXPERIMENTAL = Set.of("itpd", "wiod", "adb", "wits");

    private static final String NEGATIVE = "a negative sum of sales, such as stocks that were run down";

    /**
     * Reads the files.
     *
     * @param format   one of {@link #FORMATS}
     * @param files    in any order, plain or packed
     * @param codes    what their codes stand for
     * @param year     the year that is wanted where there are several
     * @param products takes each flow at the level of the product
     * @throws InvalidInputException if a file cannot be used, with its place
     */
    public static WorldImport read(
            String format, List<Path> files, Codes codes, OptionalInt year, ProductSink products) {
        WorldFormat source = WorldFormat.named(format);
        List<SourceFile> all = SourceFile.in(files);
        Tally tally = new Tally();
        Intake intake = new Intake(codes, source.hasHomeTrade(), source::otherCode, tally, products);
        WorldFormat.Years years = new WorldFormat.Years(year);
        source.readAll(all, years, intake);
        clearNegative(intake);
        int[] kept = intake.tradingRegions();
        if (kept.length < 2) {
            throw SourceFile.refused(
                    all.get(0).name(),
                    "Nothing is left of which a world could be made: "
                            + tally.report(format, years.year(), "", List.of(), List.of()).dropped().stream()
                                    .limit(3)
                                    .map(reason -> reason.amount().rows() + " rows: " + reason.text())
                                    .collect(Collectors.joining("; "))
                            + ".",
                    "Maybe the map has other codes than the files, or say another year.");
        }
        Economy economy = economy(format, years.year(), codes, intake, kept);
        lacking(source, intake, tally);
        return new WorldImport(
                new LoadedWorld(economy, info(source, all, economy), new WorldNotices(List.of())),
                tally.report(format, years.year(), WorldInfo.UNIT, intake.wentTo(true), intake.wentTo(false)));
    }

    private static void clearNegative(Intake intake) {
        int n = intake.regions().size();
        for (int cell = 0; cell < n * n * intake.sectors().size(); cell++) {
            if (intake.value(cell) < 0.0) {
                intake.clear(cell, NEGATIVE);
            }
        }
    }

    private static Economy economy(String format, int year, Codes codes, Intake intake, int[] kept) {
        int[] goods = tradedSectors(intake, kept);
        int n = kept.length;
        int j = goods.length;
        TradeCube.Builder flows = TradeCube.builder(n, j);
        TradeCube.Builder rates = TradeCube.builder(n, j);
        for (int o = 0; o < n; o++) {
            for (int d = 0; d < n; d++) {
                for (int s = 0; s < j; s++) {
                    int cell = intake.index(kept[o], kept[d], goods[s]);
                    flows.set(o, d, s, intake.value(cell));
                    if (intake.hasDuties() && o != d) {
                        rates.set(o, d, s, intake.rate(cell));
                    }
                }
            }
        }
        Economy.Builder builder = Economy.builder(format + "-" + year)
                .year(year)
                .regions(Arrays.stream(kept)
                        .mapToObj(r -> codes.region(intake.regions().get(r)))
                        .toList())
                .sectors(Arrays.stream(goods)
                        .mapToObj(s -> codes.sector(intake.sectors().get(s)))
                        .toList())
                .flows(flows.build());
        if (intake.hasDuties()) {
            builder.tariffs(rates.build());
        }
        if (intake.hasInputs()) {
            addInputs(builder, intake, kept, goods);
        }
        return builder.build();
    }

    /** Positions of the sectors in which anything is traded. */
    private static int[] tradedSectors(Intake intake, int[] kept) {
        return java.util.stream.IntStream.range(0, intake.sectors().size())
                .filter(s -> Arrays.stream(kept)
                        .anyMatch(o -> Arrays.stream(kept).anyMatch(d -> intake.value(intake.index(o, d, s)) > 0)))
                .toArray();
    }

    private static void addInputs(Economy.Builder builder, Intake intake, int[] kept, int[] goods) {
        double[] added = new double[kept.length * goods.length];
        double[] shares = new double[kept.length * goods.length * goods.length];
        for (int r = 0; r < kept.length; r++) {
            for (int s = 0; s < goods.length; s++) {
                double[] row = intake.inputShares(kept[r], goods[s]);
                int cell = r * goods.length + s;
                double sum = 0.0;
                for (int i = 0; i < goods.length; i++) {
                    shares[cell * goods.length + i] = row[goods[i]];
                    sum += row[goods[i]];
                }
                added[cell] = Math.max(0.0, 1.0 - sum);
            }
        }
        builder.valueAdded(Matrix.of(kept.length, goods.length, added))
                .inputOutput(InputOutputTable.of(kept.length, goods.length, shares));
    }

    /** Says what the world lacks and what is off therefore. */
    private static void lacking(WorldFormat source, Intake intake, Tally tally) {
        if (EXPERIMENTAL.contains(source.word())) {
            tally.note("The importer " + source.word() + " is experimental: made by the published layout, tried on no"
                    + " file of the source. Compare the sums with what the source states.");
        }
        if (!source.hasHomeTrade()) {
            tally.note("The source has no sales at home: how far imports replace home goods is the parameter"
                    + " default_import_share, and a long run is that of a world without home goods.");
        }
        if (!intake.hasInputs()) {
            tally.note("The source has no value added and no inputs: every sector is taken to add all its value, so the"
                    + " long run has no supply chains.");
        }
        if (!intake.hasDuties()) {
            tally.note(
                    "The source has no tariffs: duties of the base year are 0, and those of a scenario come on top.");
        }
    }

    private static WorldInfo info(WorldFormat source, List<SourceFile> files, Economy economy) {
        WorldFormat.About about = source.about();
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(file.packed().name()));
        Optional<java.time.LocalDate> day =
                files.stream().map(file -> file.packed().day()).max(java.time.LocalDate::compareTo);
        return new WorldInfo(
                economy.id(),
                about.title() + ", " + economy.year(),
                economy.year(),
                WorldInfo.UNIT,
                economy.regions().size(),
                economy.sectors().size(),
                List.of(about.licence()),
                List.of(new Source(
                        about.title() + " ("
                                + names.stream()
                                        .map(name -> name.substring(name.lastIndexOf('/') + 1))
                                        .collect(Collectors.joining(", "))
                                + ")",
                        Optional.of(about.link()),
                        day)));
    }

    /**
     * Writes the world and the report to a folder that does not exist yet or is empty.
     *
     * @throws IOException if writing failed; nothing is left behind then
     */
    public void write(Path folder) throws IOException {
        WorldWriter.write(
                world,
                folder,
                Map.of(ImportReport.FILE, report.text(world.info().id())));
    }
}

package io.tradewind.io.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small made-up files of the real layouts, and what their codes stand for. */
final class ImportFixture {
    static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("842", "USA");
        PLACES.put("USA", "USA");
        PLACES.put("156", "CHN");
        PLACES.put("CHN", "CHN");
        PLACES.put("CN1", "CHN");
        PLACES.put("CN2", "CHN");
        PLACES.put("490", "TWN");
        PLACES.put("S19", "TWN");
        PLACES.put("251", "EU27");
        PLACES.put("276", "EU27");
        PLACES.put("NAM", "NAM");
    }

    private ImportFixture() {}

    static Codes codes() {
        return codes(Map.of("01", "farm", "85", "tech", "8507", "cells", "27", "oil"), true);
    }

    static Codes codes(Map<String, String> goods, boolean prefixes) {
        return new Codes(
                CodeMap.of(PLACES),
                prefixes ? CodeMap.ofPrefixes(goods) : CodeMap.of(goods),
                Optional.empty(),
                List.of(),
                List.of());
    }

    static WorldImport read(String format, Path... files) {
        return read(format, OptionalInt.empty(), files);
    }

    static WorldImport read(String format, OptionalInt year, Path... files) {
        return WorldImport.read(format, List.of(files), codes(), year, ProductSink.NONE);
    }

    static Path file(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    static Path gzip(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(file));
        }
        return packed;
    }

    static Path zip(Path zip, Path... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return Files.write(zip, bytes.toByteArray());
    }

    static double value(WorldImport made, String origin, String destination, String sector) {
        List<String> regions = new ArrayList<>();
        made.world()
                .economy()
                .regions()
                .forEach(region -> regions.add(region.code().code()));
        List<String> sectors = new ArrayList<>();
        made.world().economy().sectors().forEach(each -> sectors.add(each.code().code()));
        return made.world()
                .economy()
                .trade()
                .value(regions.indexOf(origin), regions.indexOf(destination), sectors.indexOf(sector));
    }

    /** Rows that were left out for a reason that begins so. */
    static long dropped(WorldImport made, String reason) {
        return made.report().dropped().stream()
                .filter(each -> each.text().startsWith(reason))
                .mapToLong(each -> each.amount().rows())
                .sum();
    }
}

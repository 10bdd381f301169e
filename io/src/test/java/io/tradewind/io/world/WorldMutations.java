package io.tradewind.io.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Breaks worlds at random, the same way for the same seed: characters, numbers, names, headers, rows, their order, files, links. */
final class WorldMutations {
    private static final String CHARACTERS = ",;\"\n\r\t .-+eEx0159aZ%\u00E9\u0000\uFEFF#/";
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "1e-12",
            "1e-300",
            "1e-9",
            "0.05",
            "0.999",
            "1.0005",
            "5",
            "25",
            "145",
            "199",
            "1000",
            "1e9",
            "1e12",
            "1e13",
            "1e308",
            "1e400",
            "-1e400",
            "NaN",
            "Infinity",
            "0x1p3",
            "1,5",
            "1_000",
            "12f",
            "",
            " 7",
            "--3",
            "1e",
            ".5",
            "5.",
            "0.1e-5",
            "3.9e11",
            "64.85");
    private static final List<String> NAMES = List.of(
            "NOR",
            "SOU",
            "EAS",
            "food",
            "steel",
            "all",
            "ALL",
            "WLD",
            "wld",
            "COLD",
            "ALL2",
            "XXX",
            "",
            " ",
            "nor",
            "origin",
            "NOR ",
            "\u00C5NG",
            "=1+1",
            "services",
            "CHN",
            "A;B",
            "EUR");
    private static final List<String> UNITS = List.of(
            "USD",
            "usd million",
            "Billion USD",
            "thousand USD",
            "EUR million",
            "million",
            "USD mn",
            "trillion USD",
            "",
            "USD USD",
            "XYZ billion",
            "million million USD");

    private final SplittableRandom random;

    WorldMutations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Writes a folder with some mutations of the files; most have one or two. */
    Path write(Map<String, String> files, Path folder) {
        Map<String, String> mutated = new TreeMap<>(files);
        int count = random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            mutate(mutated);
        }
        try {
            for (Map.Entry<String, String> file : mutated.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
            if (random.nextInt(25) == 0) {
                relink(folder, pick(new ArrayList<>(files.keySet())));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void relink(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        switch (random.nextInt(5)) {
            case 0 -> Files.createSymbolicLink(file, folder.resolve("nowhere"));
            case 1 -> Files.createSymbolicLink(file, file);
            case 2 -> Files.createDirectory(file);
            case 3 -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
            default -> Files.createSymbolicLink(file, folder.resolve("regions.csv"));
        }
    }

    private void mutate(Map<String, String> files) {
        List<String> names = new ArrayList<>(files.keySet());
        names.retainAll(random.nextInt(2) == 0 ? List.of("flows.csv", "tariffs.csv", "sectors.csv") : names);
        if (names.isEmpty()) {
            return;
        }
        String name = pick(names);
        String text = files.get(name);
        if (random.nextInt(30) == 0) {
            files.remove(name);
        } else if (random.nextInt(40) == 0) {
            files.put(name, files.get(pick(new ArrayList<>(files.keySet()))));
        } else if (name.endsWith(".json")) {
            files.put(name, random.nextInt(3) == 0 ? unit(text) : character(text));
        } else if (random.nextInt(5) == 0) {
            files.put(name, character(text));
        } else {
            files.put(name, rows(text));
        }
    }

    private String unit(String text) {
        String rate = random.nextInt(2) == 0 ? "" : ", \"usdPerUnit\": " + pick(NUMBERS);
        return text.replaceFirst("\"valueUnit\": \"[^\"]*\"", "\"valueUnit\": \"" + pick(UNITS) + "\"" + rate);
    }

    private String character(String text) {
        if (text.isEmpty()) {
            return ",";
        }
        int at = random.nextInt(text.length());
        char by = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + by + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at);
            default -> text.substring(0, at) + by + text.substring(at + 1);
        };
    }

    private String rows(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(12)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(line, lines.set(random.nextInt(lines.size()), lines.get(line)));
            case 3 -> lines.set(line, cell(lines.get(line), pick(NAMES)));
            case 4 -> lines.set(0, cell(lines.get(0), pick(NAMES)));
            default -> lines.set(line, number(lines.get(line)));
        }
        return String.join("\n", lines);
    }

    /** The first number of the line becomes another, most often one that is larger or smaller by some powers of two. */
    private String number(String line) {
        String[] cells = line.split(",", -1);
        for (int c = 0; c < cells.length; c++) {
            if (cells[c].matches("[0-9.]+")) {
                double value = Double.parseDouble(cells[c]);
                String other = String.valueOf(Math.scalb(value * (1 + random.nextDouble()), random.nextInt(12) - 6));
                cells[c] = random.nextInt(4) == 0 ? pick(NUMBERS) : other;
                return String.join(",", cells);
            }
        }
        return cell(line, pick(NUMBERS));
    }

    private String cell(String line, String by) {
        String[] cells = line.split(",", -1);
        cells[random.nextInt(cells.length)] = by;
        return String.join(",", cells);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

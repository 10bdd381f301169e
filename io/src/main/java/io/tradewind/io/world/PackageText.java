package io.tradewind.io.world;

import io.tradewind.core.base.Source;
import io.tradewind.core.model.Economy;
import io.tradewind.io.files.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The text of {@code datapackage.json}. */
final class PackageText {
    private static final List<String> TABLES =
            List.of("regions", "sectors", "flows", "tariffs", "value_added", "input_output");

    private PackageText() {}

    /**
     * The text for a world; the id and the year are the economy's.
     *
     * @param folder where its tables stand, whose sizes and hashes are written down
     */
    static String of(LoadedWorld world, Path folder) throws IOException {
        WorldInfo info = world.info();
        Economy economy = world.economy();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IndentedJson.to(text)) {
            json.writeStartObject();
            json.writeStringProperty("name", economy.id());
            json.writeStringProperty("title", info.title());
            json.writeStringProperty("profile", "data-package");
            writeResources(json, tables(world), folder);
            writeLicences(json, info);
            writeSources(json, info);
            json.writeName("world");
            json.writeStartObject();
            json.writeStringProperty("formatVersion", PackageFile.FORMAT_VERSION);
            json.writeNumberProperty("year", economy.year());
            json.writeStringProperty("valueUnit", WorldInfo.UNIT);
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static List<String> tables(LoadedWorld world) {
        List<String> tables = new ArrayList<>(TABLES);
        if (!world.elasticities().isEmpty()) {
            tables.add("elasticities");
        }
        if (world.gdp().isPresent()) {
            tables.add("gdp");
        }
        return tables;
    }

    private static void writeResources(JsonGenerator json, List<String> tables, Path folder) throws IOException {
        json.writeName("resources");
        json.writeStartArray();
        for (String table : tables) {
            json.writeStartObject();
            json.writeStringProperty("name", table.replace('_', '-'));
            Path file = folder.resolve(table + ".csv");
            json.writeStringProperty("path", table + ".csv");
            json.writeNumberProperty("bytes", Files.size(file));
            json.writeStringProperty("hash", "sha256:" + Fingerprint.ofFile(file));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeLicences(JsonGenerator json, WorldInfo info) {
        json.writeName("licenses");
        json.writeStartArray();
        for (String licence : info.licences()) {
            json.writeStartObject();
            json.writeStringProperty("name", licence);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSources(JsonGenerator json, WorldInfo info) {
        json.writeName("sources");
        json.writeStartArray();
        for (Source source : info.sources()) {
            json.writeStartObject();
            json.writeStringProperty("title", source.citation());
            source.link().ifPresent(link -> json.writeStringProperty("path", link));
            source.readOn().ifPresent(day -> json.writeStringProperty("date", day.toString()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

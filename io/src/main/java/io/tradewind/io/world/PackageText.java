package io.tradewind.io.world;

import io.tradewind.core.base.Source;
import io.tradewind.core.model.Economy;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The text of {@code datapackage.json}. */
final class PackageText {
    private static final List<String> TABLES =
            List.of("regions", "sectors", "flows", "tariffs", "value_added", "input_output");

    private PackageText() {}

    /** The text for a world; the id and the year are the economy's. */
    static String of(LoadedWorld world) {
        WorldInfo info = world.info();
        Economy economy = world.economy();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            json.writeStartObject();
            json.writeStringProperty("name", economy.id());
            json.writeStringProperty("title", info.title());
            json.writeStringProperty("profile", "data-package");
            writeResources(json, tables(world));
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

    private static void writeResources(JsonGenerator json, List<String> tables) {
        json.writeName("resources");
        json.writeStartArray();
        for (String table : tables) {
            json.writeStartObject();
            json.writeStringProperty("name", table.replace('_', '-'));
            json.writeStringProperty("path", table + ".csv");
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
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Two spaces a level and LF on every system, so that the same world gives the same bytes. */
    static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}

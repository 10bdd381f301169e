package io.tradewind.io.format;

import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of the format, made from its description; the library ships it as {@code scenario.schema.json} beside this
 * class, and a test fails when that copy is stale.
 */
public final class ScenarioSchema {
    /** Name of the resource beside this class. */
    public static final String RESOURCE = "scenario.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NUMBER = "^[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?";

    private ScenarioSchema() {}

    /** The schema of files that may hold these kinds of events, as JSON text. */
    public static String json(EventKinds kinds) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Tradewind scenario, format " + ScenarioKeys.FORMAT_VERSION);
        schema.setAll(object(ScenarioKeys.FILE));
        ObjectNode condition = schema.putObject("if");
        required(condition, "extends");
        schema.putObject("then");
        required(schema.putObject("else"), "horizon");
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("event", event(kinds));
        kinds.all().forEach(kind -> definitions.set(kind.name(), kind(kind)));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static ObjectNode event(EventKinds kinds) {
        ObjectNode event = NODES.objectNode().put("type", "object");
        required(event, "id", "kind");
        words(event.putObject("properties").putObject("kind"), kinds.names());
        ArrayNode choices = event.putArray("allOf");
        for (EventKind<?> kind : kinds.all()) {
            ObjectNode choice = choices.addObject();
            ObjectNode condition = choice.putObject("if");
            required(condition, "kind");
            condition.putObject("properties").putObject("kind").put("const", kind.name());
            choice.putObject("then").put("$ref", "#/$defs/" + kind.name());
        }
        return event;
    }

    private static ObjectNode kind(EventKind<?> kind) {
        ObjectNode object = object(ScenarioKeys.of(kind));
        object.put("description", kind.meaning());
        ((ObjectNode) object.get("properties").get("kind")).put("const", kind.name());
        for (EventKey key : kind.keys()) {
            key.unless().ifPresent(other -> {
                ArrayNode either = object.putArray("anyOf");
                required(either.addObject(), key.name());
                ObjectNode needless = either.addObject();
                required(needless, other.key());
                needless.putObject("properties").putObject(other.key()).put("const", other.word());
            });
        }
        return object;
    }

    /** The schema of an object with these keys. */
    static ObjectNode object(List<EventKey> keys) {
        ObjectNode object = NODES.objectNode().put("type", "object");
        ArrayNode required = object.putArray("required");
        ObjectNode properties = object.putObject("properties");
        for (EventKey key : keys) {
            if (key.required()) {
                required.add(key.name());
            }
            properties.set(key.name(), value(key));
        }
        return object.put("additionalProperties", false);
    }

    private static ObjectNode value(EventKey key) {
        ObjectNode value = NODES.objectNode().put("description", key.meaning());
        switch (key.type()) {
            case TEXT, FILE, LINE -> value.put("type", "string");
            case NAME -> value.put("type", "string").put("minLength", 1);
            case ID -> value.put("type", "string").put("pattern", "^[A-Za-z0-9][A-Za-z0-9._-]*$");
            case WORD -> word(value, key);
            case FRACTION -> number(value, key, NUMBER + "\\s*(%|pp)$");
            case PERCENT -> number(value, key, NUMBER + "\\s*%$");
            case USD_MN -> number(value, key, NUMBER + "\\s*(mn|bn|tn)?\\s*USD$");
            case NUMBER -> bounds(value.put("type", "number"), key);
            case INTEGER -> bounds(value.put("type", "integer"), key);
            case BOOLEAN -> value.put("type", "boolean");
            case DATE -> value.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case MONTH -> value.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}$");
            case ORIGIN -> value.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$");
            case PAIR -> value.put("type", "string").put("pattern", "^[A-Z]{3}/[A-Z]{3}$");
            case QUOTE -> value.put("type", "string").put("pattern", "^([A-Z]{3}_PER_FX|FX_PER_[A-Z]{3})$");
            case WORDS -> value.put("type", "array").putObject("items").put("type", "string");
            case SHARES ->
                value.put("type", "object")
                        .set(
                                "additionalProperties",
                                value(EventKey.optional("share", KeyType.FRACTION, "", "0 to 1")
                                        .within(Limit.SHARE)));
            case NUMBERS ->
                value.put("type", "object").putObject("additionalProperties").put("type", "number");
            case TEXTS -> value.put("type", "object").putObject("additionalProperties");
            case OBJECT -> value.setAll(object(key.keys()));
            case OBJECTS -> value.put("type", "array").set("items", object(key.keys()));
            case CHANGES ->
                value.put("type", "object").putObject("additionalProperties").put("type", "object");
            case EVENTS -> value.put("type", "array").putObject("items").put("$ref", "#/$defs/event");
        }
        return value;
    }

    private static void word(ObjectNode value, EventKey key) {
        if (key.name().equals("formatVersion")) {
            ArrayNode versions = value.putArray("enum");
            versions.add(Integer.parseInt(ScenarioKeys.FORMAT_VERSION));
            versions.add(ScenarioKeys.FORMAT_VERSION);
        } else if (key.words().isEmpty()) {
            value.put("type", "string");
        } else {
            words(value, key.words());
        }
    }

    private static void words(ObjectNode value, List<String> words) {
        ArrayNode array = value.putArray("enum");
        words.forEach(array::add);
    }

    private static void number(ObjectNode value, EventKey key, String pattern) {
        ArrayNode either = value.putArray("anyOf");
        bounds(either.addObject().put("type", "number"), key);
        either.addObject().put("type", "string").put("pattern", pattern);
    }

    private static void bounds(ObjectNode value, EventKey key) {
        key.bounds()
                .ifPresent(limit -> value.put(limit.openLow() ? "exclusiveMinimum" : "minimum", limit.low())
                        .put(limit.openHigh() ? "exclusiveMaximum" : "maximum", limit.high()));
    }

    private static void required(ObjectNode object, String... keys) {
        ArrayNode required = object.putArray("required");
        for (String key : keys) {
            required.add(key);
        }
    }
}

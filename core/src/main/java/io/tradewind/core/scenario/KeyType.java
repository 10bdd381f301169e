package io.tradewind.core.scenario;

/** What may stand behind a key. */
public enum KeyType {
    /** Free text. */
    TEXT("text"),
    /** The text of a file, kept to the last blank. */
    FILE("text of a file"),
    /** Free text of one line. */
    LINE("text"),
    /** The name of a file, a folder or something built in; never blank. */
    NAME("text"),
    /** A word of letters, digits, {@code . _ -}. */
    ID("word of letters and digits"),
    /** One of the listed words. */
    WORD("word"),
    /** A number; {@code 25%} and {@code 25pp} are 0.25. */
    FRACTION("fraction, or a text such as 25% or 25pp"),
    /** A number of percent; {@code -2.4%} is -2.4. */
    PERCENT("number of percent, or a text such as -2.4%"),
    /** A plain number. */
    NUMBER("number"),
    /** Million US dollars; {@code 120 bn USD} is 120000. */
    USD_MN("million USD, or a text such as 120 bn USD"),
    /** A whole number. */
    INTEGER("whole number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** A day such as {@code 2025-04-09}. */
    DATE("day, YYYY-MM-DD"),
    /** A month such as {@code 2025-04}. */
    MONTH("month, YYYY-MM"),
    /** A month such as {@code 2025-06} or a day such as {@code 2025-07-20}. */
    ORIGIN("month, YYYY-MM, or day, YYYY-MM-DD"),
    /** A list of words. */
    WORDS("list of words"),
    /** Shares by code. */
    SHARES("shares by code"),
    /** Numbers by name. */
    NUMBERS("numbers by name"),
    /** Texts, numbers or flags by name, each kept as it is written. */
    TEXTS("values by name"),
    /** A pair of currencies. */
    PAIR("pair such as EUR/USD"),
    /** How a rate is quoted, with the currency that it is about. */
    QUOTE("quote such as EUR_PER_FX or FX_PER_EUR"),
    /** Keys of their own. */
    OBJECT("keys"),
    /** A list of objects. */
    OBJECTS("list of keys"),
    /** Keys of events by the event's id. */
    CHANGES("keys by event id"),
    /** A list of events, whose keys depend on their kind. */
    EVENTS("list of events");

    private final String label;

    KeyType(String label) {
        this.label = label;
    }

    /** For the guide and for messages. */
    public String label() {
        return label;
    }
}

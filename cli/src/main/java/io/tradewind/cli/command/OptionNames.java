package io.tradewind.cli.command;

import io.tradewind.app.document.Fields;

/** The one place that knows under which option the command line has a field of a request. */
final class OptionNames {
    private OptionNames() {}

    /** The option of a field. */
    static String of(String field) {
        return "--" + field;
    }

    /** The text with options in place of marked fields. */
    static String in(String text) {
        return Fields.shown(text, OptionNames::of);
    }
}

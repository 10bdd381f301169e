package org.teavm.classlib.java.text;

import org.teavm.jso.JSBody;

/** {@code java.text.Normalizer} by JavaScript's own. */
public final class TNormalizer {
    private TNormalizer() {}

    /** Forms of Unicode, by the names that both languages give them. */
    public enum Form {
        /** Taken apart. */
        NFD,
        /** Put together. */
        NFC,
        /** Taken apart, with letters for what only looks different. */
        NFKD,
        /** Put together from these. */
        NFKC
    }

    /** The text in that form. */
    public static String normalize(CharSequence text, Form form) {
        return normalize(text.toString(), form.name());
    }

    @JSBody(
            params = {"text", "form"},
            script = "return text.normalize(form);")
    private static native String normalize(String text, String form);
}

package io.tradewind.browser.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small arrays of numbers out of common buffers. V8 asks the system for memory for each typed array of more than 64 bytes, which takes ten times as long as a view
 * of a buffer that is there; the engine makes some ten thousand of them for each move of a slider.
 */
final class DoubleArrays {
    private static final Pattern MADE =
            Pattern.compile("([\\w$]+\\s*=\\s*([\\w$]+)\\s*=>\\s*new\\s+[\\w$]+\\()new Float64Array\\(\\2\\)\\)");
    private static final String NAME = "float64Array$";
    /** One living array keeps its whole buffer: a small one. */
    private static final String FUNCTION = """
            let buffer$ = new ArrayBuffer(4096), used$ = 0;
            function float64Array$(length) {
              if (length <= 8 || length > 128) {
                return new Float64Array(length);
              }
              if (used$ + 8 * length > 4096) {
                buffer$ = new ArrayBuffer(4096);
                used$ = 0;
              }
              const at = used$;
              used$ += 8 * length;
              return new Float64Array(buffer$, at, length);
            }
            """;

    private DoubleArrays() {}

    /** The engine with them; stops where its arrays are made in no form that is known here. */
    static String inBuffers(String engine) {
        Matcher made = MADE.matcher(engine);
        if (!made.find()) {
            throw new IllegalStateException("TeaVM makes arrays of numbers in a form that is not known here.");
        }
        return FUNCTION + engine.substring(0, made.end(1)) + NAME + "(" + made.group(2) + "))"
                + engine.substring(made.end());
    }
}

package io.tradewind.scenarios.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The words of the page, into which the numbers are put. */
final class GuideText {
    private GuideText() {}

    static String page(String name) {
        try (InputStream stream = GuideText.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

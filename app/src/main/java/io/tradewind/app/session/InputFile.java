package io.tradewind.app.session;

import io.tradewind.core.base.Check;

/**
 * A file that a run was computed from.
 *
 * @param name   its name as the user or another file gave it
 * @param sha256 SHA-256 of its text, hexadecimal
 */
public record InputFile(String name, String sha256) {
    /** Checks that the parts are there. */
    public InputFile {
        Check.notBlank(name, "name");
        Check.notBlank(sha256, "sha256");
    }
}

package io.tradewind.cli.command;

import io.tradewind.app.answer.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "tradewind " + ProgramVersion.number() + " (Java " + System.getProperty("java.version") + ")"
        };
    }
}

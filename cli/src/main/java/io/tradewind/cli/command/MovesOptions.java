package io.tradewind.cli.command;

import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.render.OutputFile;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How an answer about moves is written: also, how many of them. */
final class MovesOptions extends OutputOptions {
    @Option(names = "--brief", description = "Only the headline and the ten largest moves.")
    private boolean brief;

    @Option(names = "--top", paramLabel = "N", description = "The N largest moves in each table of them.")
    private Integer top;

    @Override
    Optional<OutputFile> file() {
        refuse(top != null && top < 1, "--top (" + top + ") must be at least 1.");
        refuse(
                (brief || top != null) && !format().isPage(),
                "--brief and --top narrow a page; " + format().label() + " holds every row. Maybe leave out "
                        + (brief ? "--brief." : "--top."));
        return super.file();
    }

    @Override
    Document narrowed(Document document) {
        return super.narrowed(document)
                .extent(new Extent(brief, top == null ? OptionalInt.empty() : OptionalInt.of(top)));
    }
}

package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.QueryRequest;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tradewind query}. */
@Command(
        name = "query",
        header = "Ask results and worlds in SQL.",
        description =
                "Each CSV or Parquet file of the folders is a table with the file's name; where several folders have it, the"
                        + " table holds the rows of all, with the folder's name in the column source.",
        footer = {
            "",
            "Examples:",
            "  tradewind query results/base \"select partner, sum(effect_usd_mn) from projection group by all order by 2\"",
            "  tradewind query worlds/mine \"select destination, sum(value) from product_flows group by all\" --format csv"
        })
public final class QueryCommand extends AnswerCommand<QueryRequest> {
    @Parameters(
            arity = "2..*",
            paramLabel = "RESULT... SQL",
            description = "Folders of results or worlds, or CSV or Parquet files; the query comes last.")
    private List<String> words;

    @Mixin
    private OutputOptions answer;

    /** The command over the standard answers. */
    public QueryCommand() {
        super(Answers::standard, Answers::query);
    }

    @Override
    public Integer call() {
        int last = words.size() - 1;
        return print(
                new QueryRequest(words.subList(0, last).stream().map(Path::of).toList(), words.get(last)), answer);
    }
}

package io.tradewind.app.answer;

import io.tradewind.app.document.Document;

/**
 * Answers one kind of question, whoever asks: the command line, a page, a server, a report.
 *
 * @param <Q> the request
 */
@FunctionalInterface
public interface Answer<Q> {
    /**
     * The answer.
     *
     * @throws io.tradewind.app.session.BadInputException if the request asks for what is not there
     */
    Document to(Q request);
}

/**
 * Questions to documents: {@code XAnswer} says what the document of a kind of question holds.
 * Entry class: {@link io.tradewind.app.answer.Answers}. Depends on {@code app.session}, {@code app.document}, {@code scenarios} and {@code core}.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.app.answer;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

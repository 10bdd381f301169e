/**
 * Writes documents: one renderer a format, each of which takes any document, and the file or folder that keeps one.
 * Entry classes: {@link io.tradewind.app.render.OutputFormat}, {@link io.tradewind.app.render.OutputFile}, {@link io.tradewind.app.render.OutputFolder}. Depends on {@code app.document}, {@code io.files},
 * FastCSV, Jackson's generator and fastexcel.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.app.render;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

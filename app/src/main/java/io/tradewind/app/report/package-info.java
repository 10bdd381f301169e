/**
 * Turns results into text: tables for people, JSON and CSV for programs, the output folder.
 * Entry class: {@link io.tradewind.app.report.ProjectionReport}. Depends on {@code cli.session}, {@code core}, FastCSV, Jackson's generator and picocli's tables.
 */
package io.tradewind.app.report;

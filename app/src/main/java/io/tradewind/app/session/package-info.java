/**
 * Carries out one request of the command line: loads world and scenario, applies the options, projects.
 * Entry class: {@link io.tradewind.app.session.ProjectionSession}. Depends on {@code scenarios} and {@code core}; knows no option parser and no format.
 */
package io.tradewind.app.session;

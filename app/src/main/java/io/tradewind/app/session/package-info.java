/**
 * Requests and what carries them out: loads world and scenario, applies what is asked for, projects or solves.
 * Entry class: {@link io.tradewind.app.session.ProjectionSession}. Depends on {@code scenarios} and {@code core}; knows no option parser and no format.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.app.session;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

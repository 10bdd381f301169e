/**
 * The page and the answers over HTTP, for this machine alone: who may ask, what is asked, how much at once, and the answers' documents as JSON. Entry class:
 * {@link io.tradewind.web.serve.TradewindServer}. Depends on {@code app}, on {@code io} and {@code scenarios} for what a request brings along, and on Jetty.
 */
@API(status = Status.EXPERIMENTAL)
package io.tradewind.web.serve;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

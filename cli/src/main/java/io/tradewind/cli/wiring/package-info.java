/**
 * Puts the pieces together; the only user of Guice. Entry class: {@link io.tradewind.cli.wiring.GuiceFactory}.
 * Depends on everything in {@code cli}.
 */
package io.tradewind.cli.wiring;

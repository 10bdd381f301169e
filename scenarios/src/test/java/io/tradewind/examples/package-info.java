/** Runnable examples of the library; {@link io.tradewind.examples.ExamplesTest} runs each and checks what it prints. */
package io.tradewind.examples;

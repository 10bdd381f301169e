/** What TeaVM asks while it compiles: resources to take along, and calls of the JDK that its class library has not. Runs on the JVM, but for {@code Substitutes}. */
package io.tradewind.browser.build;

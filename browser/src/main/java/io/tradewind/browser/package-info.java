/**
 * The engine of {@code core} for a page without a server: a bundle goes in, tables of numbers come out.
 * Entry class: {@link io.tradewind.browser.Engine}. Depends on {@code core} and on what TeaVM gives to call from JavaScript.
 */
package io.tradewind.browser;

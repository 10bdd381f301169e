/**
 * Provinces and customs channels as a layer over the customs panel: every cell of the country is divided by shares of the panel's year, so the parts
 * always add up to the whole; what no source states is unknown. Entry class: {@link io.tradewind.core.region.Provinces}. Depends on
 * {@code core.projection} and below. Rows by channel are made only when they are asked for: with them the default output would be five times as
 * long, and for exports every channel grows like its cell.
 */
package io.tradewind.core.region;

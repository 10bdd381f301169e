package io.tradewind.core.nash;

/**
 * What one rate would bring its player.
 *
 * @param rate          the rate, as a fraction
 * @param realIncomePct real income of the player, percent change from the balanced world; of a union, of the sum over its members
 */
public record ResponsePoint(double rate, double realIncomePct) {}

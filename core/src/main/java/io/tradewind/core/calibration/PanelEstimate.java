package io.tradewind.core.calibration;

/**
 * An elasticity estimated on a panel.
 *
 * @param elasticity    the elasticity, positive where a dearer good is bought less
 * @param standardError its standard error, clustered
 * @param observations  rows
 * @param clusters      clusters
 * @param groups        effects that were taken out
 */
public record PanelEstimate(double elasticity, double standardError, int observations, int clusters, int groups) {}

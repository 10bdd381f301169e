/**
 * Argument checks, typed codes, sources and problems: the words every other package uses.
 * Entry class: {@link io.tradewind.core.base.Check}. Depends on nothing else of the project.
 */
package io.tradewind.core.base;

/** The built-in worlds by id, others by their folder, each with what is known by month. Entry class: {@link io.tradewind.scenarios.world.Worlds}. */
package io.tradewind.scenarios.world;

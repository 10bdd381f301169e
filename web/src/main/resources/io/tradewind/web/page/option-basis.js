// What all kinds of charts share as pictures.
import { decimalsOf, plain } from "./numbers.js";

/**
 * @typedef {import("./table.js").Chart} Chart
 * @typedef {import("./table.js").Series} Series
 * @typedef {{ ink: string, soft: string, line: string, card: string, base: string, blue: string, orange: string, parts: string[], font: string }} Theme
 * @typedef {{ width: number, height: number }} Size
 */

/** Pictures narrower than that have shorter words. */
export const NARROW = 460;

/** Bars that a figure shows; its table has all. @param {Chart} chart */
export const rowsShown = (chart) => (chart.kind === "timeline" || chart.kind === "waterfall" ? 24 : 10);

/** @param {Chart} chart @param {...string} roles @returns {Series[]} */
export const of = (chart, ...roles) => chart.series.filter((series) => roles.includes(series.role));
/** @param {Chart} chart */
export const sets = (chart) => of(chart, "set");

/** Every number of these series. @param {Series[]} all */
export const ends = (all) => all.flatMap((series) => [...(series.values ?? []), ...(series.low ?? []), ...(series.high ?? [])]);

/** @param {Chart} chart @param {Theme} theme */
export function common(chart, theme) {
  return {
    animation: false,
    aria: { enabled: true, label: { description: chart.alt }, decal: { show: chart.kind === "stacked" } },
    textStyle: { fontFamily: theme.font, color: theme.soft, fontSize: 12 },
    tooltip: {
      trigger: "item",
      confine: true,
      backgroundColor: theme.card,
      borderColor: theme.line,
      textStyle: { color: theme.ink, fontSize: 12.5, fontFamily: theme.font },
      extraCssText: "box-shadow:none;max-width:320px;white-space:normal",
    },
  };
}

/** @param {Theme} theme */
export const valueAxis = (theme) => ({
  type: "value",
  axisLabel: { color: theme.soft, fontSize: 12, formatter: (/** @type {number} */ value) => plain(value, decimalsOf(value) > 1 ? decimalsOf(value) : value % 1 === 0 ? 0 : 1) },
  splitLine: { lineStyle: { color: theme.line } },
  axisLine: { show: false },
  axisTick: { show: false },
});

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

// The one place that turns a chart as data into what ECharts draws; a kind of chart is a function of one of the modules option-*. Knows neither page nor engine.
import { NARROW, common, rowsShown, sets } from "./option-basis.js";
import { LEGEND_ROW, legendRows, lines, stacked } from "./option-months.js";
import { heatmap, map, timeline, waterfall } from "./option-parts.js";
import { bars, dots, setDots } from "./option-rows.js";

/**
 * @typedef {import("./table.js").Chart} Chart
 * @typedef {import("./option-basis.js").Theme} Theme
 * @typedef {import("./option-basis.js").Size} Size
 */

const ROW = 30;
/** Height of a picture in a row of cards: ten bars. */
const CARD = 316;

/** How high a chart wants to be at that width. @param {Chart} chart @param {number} width */
export function heightOf(chart, width) {
  const rows = Math.min(chart.categories.length, rowsShown(chart));
  switch (chart.kind) {
    case "bars":
    case "dots":
    case "waterfall":
      return Math.max(rows * (width < 300 ? 34 : ROW) + (sets(chart).length > 1 ? 40 : 16), sets(chart).length > 0 ? CARD : 0);
    case "heatmap":
      return Math.min(chart.series.length, 14) * 28 + 124;
    case "timeline":
      return rows * 30 + 34;
    case "map":
      return Math.max(220, Math.round(width * 0.5));
    case "steps":
      return CARD;
    case "stacked":
      return 210 + LEGEND_ROW * legendRows(chart, width);
    default:
      return width < NARROW ? 280 : 340;
  }
}

/** The chart as an option for that size. @param {Chart} chart @param {Theme} theme @param {Size} size @param {any} [geometry] */
export function optionOf(chart, theme, size, geometry) {
  const draw = { lines, steps: lines, bars, dots: sets(chart).length > 0 ? setDots : dots, stacked, waterfall, heatmap, map, timeline }[chart.kind];
  return { ...common(chart, theme), ...(draw ?? lines)(chart, theme, size, geometry) };
}

// Pictures that are neither lines nor bars: waterfall, squares, map, time line.
import { day as dayOf, signed } from "./numbers.js";
import { common, escaped, of, valueAxis } from "./option-basis.js";
import { extent, inTwo, nameAxis, nameWidth, rowTip, rowsOf, zeroLine } from "./option-rows.js";

/**
 * @typedef {import("./table.js").Chart} Chart
 * @typedef {import("./table.js").Series} Series
 * @typedef {import("./option-basis.js").Theme} Theme
 * @typedef {import("./option-basis.js").Size} Size
 */

/** Each bar begins where the one before ended; the last is the whole. @param {Chart} chart @param {Theme} theme @param {Size} size */
export function waterfall(chart, theme, size) {
  const rows = rowsOf(chart);
  const effect = of(chart, "effect", "part")[0] ?? chart.series[0];
  const totals = new Set(rows.filter((row) => row.code === "total" || row.code === "growth").map((row) => row.k));
  const width = nameWidth(rows, size);
  let sum = 0;
  const ends = rows.map((row) => {
    const value = Number(effect.values?.[row.k] ?? 0);
    const from = totals.has(row.k) ? 0 : sum;
    sum = from + value;
    return { from, to: sum, value };
  });
  // A number stands on either side, wherever zero is.
  const range = extent([...ends.flatMap((end) => [end.from, end.to]), Number.EPSILON, -Number.EPSILON], size.width - width - 12, 52);
  return {
    grid: { left: width + 8, right: 4, top: 4, bottom: 6 },
    xAxis: { ...valueAxis(theme), ...range, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: nameAxis(rows, theme, size),
    tooltip: { ...common(chart, theme).tooltip, formatter: rowTip(chart, rows) },
    series: [
      {
        type: "custom",
        name: effect.name,
        z: 4,
        data: ends.map((end, at) => [end.from, end.to, at]),
        markLine: zeroLine(theme),
        renderItem: (/** @type {any} */ params, /** @type {any} */ api) => {
          const end = ends[params.dataIndex];
          const [x1, y] = api.coord([end.from, params.dataIndex]);
          const [x2] = api.coord([end.to, params.dataIndex]);
          const color = totals.has(rows[params.dataIndex].k) ? theme.soft : end.value < 0 ? theme.orange : theme.blue;
          const less = end.value < 0;
          return {
            type: "group",
            children: [
              { type: "rect", shape: { x: Math.min(x1, x2), y: y - 8, width: Math.max(1, Math.abs(x2 - x1)), height: 16, r: 2 }, style: { fill: color } },
              { type: "text", style: { text: signed(end.value, 1), x: less ? Math.min(x1, x2) - 6 : Math.max(x1, x2) + 6, y, fill: theme.ink, font: `600 12px ${theme.font}`, textAlign: less ? "right" : "left", textVerticalAlign: "middle" } },
            ],
          };
        },
      },
    ],
  };
}

/** @param {Chart} chart @param {Theme} theme @param {Size} size */
export function heatmap(chart, theme, size) {
  const shown = chart.series.slice(0, 14);
  const cells = shown.flatMap((row, y) => (row.values ?? []).map((value, x) => [x, y, value]));
  const most = Math.max(...cells.map((cell) => Math.abs(Number(cell[2]))).filter((value) => !Number.isNaN(value)), 1e-9);
  const strong = (/** @type {any[]} */ cell) => Math.abs(Number(cell[2])) > most * 0.5;
  const width = Math.min(size.width * 0.34, 250);
  return {
    grid: { left: width + 8, right: 8, top: 4, bottom: 118 },
    xAxis: { type: "category", data: chart.categories.map((category) => category.name), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: theme.ink, rotate: 55, interval: 0, fontSize: 11, width: 132, overflow: "truncate" } },
    yAxis: { type: "category", inverse: true, data: shown.map((row) => inTwo(row.name, Math.floor(width / 6.4))), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: theme.ink, fontSize: 11.5, lineHeight: 13, interval: 0 } },
    visualMap: { show: false, min: -most, max: most, dimension: 2, inRange: { color: [theme.orange, theme.card, theme.blue] } },
    tooltip: { ...common(chart, theme).tooltip, formatter: (/** @type {any} */ at) => `${escaped(shown[at.value[1]].name)}, ${escaped(chart.categories[at.value[0]].name)}<br><b>${signed(at.value[2])}</b> ${escaped(chart.unit)}` },
    series: [{ type: "heatmap", data: cells.map((value) => (strong(value) ? { value, label: { color: theme.card } } : { value })), itemStyle: { borderColor: theme.line, borderWidth: 0.5 }, label: { show: size.width > 900 && chart.categories.length <= 16, fontSize: 10, color: theme.ink, formatter: (/** @type {any} */ at) => (Math.abs(at.value[2]) > most / 50 ? signed(at.value[2]) : "") } }],
  };
}

/** Circles of dollars at the regions, on land without any border. @param {Chart} chart @param {Theme} theme @param {Size} size @param {any} geometry */
export function map(chart, theme, size, geometry) {
  const effect = of(chart, "effect")[0] ?? chart.series[0];
  const places = geometry?.places ?? {};
  const most = Math.max(...(effect.values ?? []).map((value) => Math.abs(Number(value ?? 0))), 1e-9);
  const largest = Math.max(14, size.width / 16);
  return {
    geo: { map: "tradewind", roam: false, silent: true, left: 0, right: 0, top: 0, bottom: 0, itemStyle: { areaColor: theme.line, borderColor: theme.line, borderWidth: 0.8 } },
    tooltip: { ...common(chart, theme).tooltip, formatter: (/** @type {any} */ at) => `${escaped(at.name)}<br><b>${signed(at.value[2])}</b> ${escaped(chart.unit)}` },
    series: [
      {
        type: "scatter",
        coordinateSystem: "geo",
        data: chart.categories
          .map((category, k) => ({ name: category.name, value: [...(places[category.code] ?? [NaN, NaN]), effect.values?.[k]] }))
          .filter((one) => !Number.isNaN(one.value[0]) && one.value[2] !== null),
        symbolSize: (/** @type {any} */ value) => Math.max(4, Math.sqrt(Math.abs(value[2]) / most) * largest),
        itemStyle: { color: (/** @type {any} */ at) => (at.value[2] < 0 ? theme.orange : theme.blue), opacity: 0.78, borderColor: theme.card },
        label: { show: size.width > 640, position: "right", color: theme.ink, fontSize: 11.5, formatter: (/** @type {any} */ at) => (Math.abs(at.value[2]) > most / 25 ? `${at.name} ${signed(at.value[2])}` : "") },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
}

/** A day written as 20250409 in years. @param {number | null | undefined} day */
function inYears(day) {
  if (day === null || day === undefined || Number.isNaN(day)) {
    return NaN;
  }
  return Math.floor(day / 10000) + ((Math.floor(day / 100) % 100) - 1) / 12 + ((day % 100) - 1) / 365;
}

/** Events on a line of time; one without an end runs to the edge. @param {Chart} chart @param {Theme} theme @param {Size} size */
export function timeline(chart, theme, size) {
  const rows = rowsOf(chart);
  const spans = chart.series.find((series) => series.low?.length) ?? chart.series[0];
  const from = rows.map((row) => inYears(spans?.low?.[row.k] ?? spans?.values?.[row.k]));
  const to = rows.map((row) => inYears(spans?.high?.[row.k]));
  const known = [...from, ...to].filter((year) => !Number.isNaN(year));
  const least = Math.floor(Math.min(...known) * 2) / 2;
  const most = Math.max(Math.ceil((Math.max(...known) + 0.2) * 2) / 2, least + 1);
  const width = nameWidth(rows, size);
  return {
    grid: { left: width + 8, right: 12, top: 4, bottom: 28 },
    xAxis: { ...valueAxis(theme), min: least, max: most, interval: 0.5, axisLabel: { color: theme.soft, formatter: (/** @type {number} */ year) => (year % 1 === 0 ? String(year) : "Jul") } },
    yAxis: nameAxis(rows, theme, size),
    tooltip: {
      ...common(chart, theme).tooltip,
      formatter: (/** @type {any} */ at) => {
        const day = (/** @type {number | null | undefined} */ number) => (number ? dayOf(`${Math.floor(number / 10000)}-${String(Math.floor(number / 100) % 100).padStart(2, "0")}-${String(number % 100).padStart(2, "0")}`) : "open");
        const row = rows[at.dataIndex];
        return `<b>${escaped(row.name)}</b><br>${day(spans?.low?.[row.k] ?? spans?.values?.[row.k])} to ${day(spans?.high?.[row.k])}`;
      },
    },
    series: [
      {
        type: "custom",
        name: spans?.name ?? "",
        encode: { x: [0, 1], y: 2 },
        data: rows.map((_, at) => [from[at], Number.isNaN(to[at]) ? most : to[at], at]),
        renderItem: (/** @type {any} */ params, /** @type {any} */ api) => {
          const [x1, y] = api.coord([api.value(0), api.value(2)]);
          const [x2] = api.coord([api.value(1), api.value(2)]);
          const isOpen = Number.isNaN(to[params.dataIndex]);
          return { type: "rect", shape: { x: x1, y: y - 5, width: Math.max(4, x2 - x1), height: 10, r: isOpen ? [3, 0, 0, 3] : 3 }, style: { fill: theme.blue, opacity: isOpen ? 0.55 : 1 } };
        },
      },
    ],
  };
}

// Pictures over months: lines, steps and bars that are parts of a whole.
import { plain } from "./numbers.js";
import { NARROW, common, ends, escaped, of, valueAxis } from "./option-basis.js";

/**
 * @typedef {import("./table.js").Chart} Chart
 * @typedef {import("./table.js").Series} Series
 * @typedef {import("./option-basis.js").Theme} Theme
 * @typedef {import("./option-basis.js").Size} Size
 */

/** Height of a row of names below a picture. */
export const LEGEND_ROW = 30;

/** Months narrower than that have no room for a number each. */
const TIGHT = 9;

const MONTHS = { "01": "Jan", "04": "Apr", "07": "Jul", 10: "Oct" };

/** Names of few months, so that none is cut: each January, and others where there is room. @param {Chart} chart @param {Theme} theme @param {Size} size */
function monthAxis(chart, theme, size) {
  const months = chart.categories.map((category) => category.code);
  const room = (size.width - 120) / 56;
  const step = months.length / 12 > room ? 24 : months.length / 6 > room ? 12 : months.length / 3 > room ? 6 : 3;
  const shown = (/** @type {string} */ code) => {
    const [year, month] = code.split("-").map(Number);
    return step >= 12 ? month === 1 && (step === 12 || year % 2 === 1) : (month - 1) % step === 0;
  };
  const named = months.filter(shown);
  const opens = new Set(named.filter((code, k) => code.slice(0, 4) !== named[k - 1]?.slice(0, 4)));
  return {
    type: "category",
    data: months,
    boundaryGap: false,
    axisTick: { show: false },
    axisLine: { onZero: true, lineStyle: { color: theme.soft } },
    axisLabel: {
      color: theme.soft,
      fontSize: 12,
      interval: (/** @type {number} */ _, /** @type {string} */ code) => shown(code),
      showMinLabel: null,
      formatter: (/** @type {string} */ code) => {
        const [year, month] = code.split("-");
        const name = MONTHS[/** @type {keyof typeof MONTHS} */ (month)] ?? month;
        return month === "01" ? year : opens.has(code) ? `${name} ${year}` : name;
      },
    },
    axisPointer: { show: true, type: "line", label: { show: false }, lineStyle: { color: theme.soft } },
  };
}

/** @param {Chart} chart @param {Theme} theme @param {Size} size */
export function lines(chart, theme, size) {
  const isSteps = chart.kind === "steps";
  const shown = of(chart, "base", "statutory", "collected", "scenario");
  const right = size.width < NARROW ? 62 : 118;
  const values = ends(chart.beside ?? chart.series).filter((value) => value !== null);
  const [low, top, step] = scaleTo(Math.min(...values.map(Number), 0), Math.max(...values.map(Number), 0));
  const marks = eventMarks(chart, theme, low, (size.width - 38 - right) / Math.max(1, chart.categories.length - 1));
  const labels = endLabels(chart, shown, low, top, size.height - 48 - 20 * marks.levels, size.width < NARROW, isSteps);
  return {
    grid: { left: 38, right, top: 18, bottom: 30 + 20 * marks.levels },
    xAxis: monthAxis(chart, theme, size),
    yAxis: { ...valueAxis(theme), min: low, max: top, interval: step },
    tooltip: { ...common(chart, theme).tooltip, trigger: "axis", formatter: monthTip(chart, isSteps ? " %" : "") },
    series: [
      ...of(chart, "band80", "band50").flatMap((band) => bandSeries(band, theme)),
      ...shown.map((series, k) => lineSeries(series, theme, isSteps, labels[k], k === 0 ? marking(chart, theme) : {})),
      ...of(chart, "each").map((series) => ({
        type: "line",
        name: series.name,
        data: series.values,
        showSymbol: false,
        silent: true,
        lineStyle: { color: theme.blue, width: 1, opacity: 0.45 },
        tooltip: { show: false },
        z: 2,
      })),
      ...of(chart, "prints").map((series) => ({
        type: "scatter",
        name: series.name,
        data: series.values,
        symbolSize: 6.5,
        itemStyle: { color: theme.ink },
        z: 6,
      })),
      marks.series,
    ],
  };
}

/** An axis with zero in about five equal steps, as [start, end, step]. @param {number} least @param {number} most @returns {[number, number, number]} */
function scaleTo(least, most) {
  const span = (most - least) * 1.02;
  if (!(span > 0)) {
    return [0, 1, 0.5];
  }
  const unit = 10 ** Math.floor(Math.log10(span));
  const step = [0.1, 0.2, 0.25, 0.5, 1, 2].map((one) => one * unit).find((one) => Math.ceil(span / one) <= 5) ?? 2 * unit;
  return [-step * Math.ceil((-least * 1.02) / step), step * Math.ceil((most * 1.02) / step), step];
}

/** Labels at the ends of lines, moved apart where they would lie on each other. */
function endLabels(/** @type {Chart} */ chart, /** @type {Series[]} */ shown, /** @type {number} */ low, /** @type {number} */ top, /** @type {number} */ height, /** @type {boolean} */ narrow, /** @type {boolean} */ isSteps) {
  const past = of(chart, "each").length > 0;
  const short = (/** @type {Series} */ series) => (!past ? shortRole(series) : series.role === "base" ? "no\nevents" : series.name.replace(" ", "\n"));
  const ends = shown.map((series) => {
    const value = lastOf(series) ?? 0;
    const text = isSteps ? `${plain(value, 0)} %${narrow ? "" : ` ${shortRole(series)}`}` : narrow ? short(series) : series.name;
    const twin = isSteps && series.role === "statutory" && shown.some((other) => other.role === "collected" && Math.abs((lastOf(other) ?? 0) - value) < 0.5);
    if (twin) {
      return { text: "", home: -1, at: -1, half: 0 };
    }
    const home = (height * (top - value)) / (top - low);
    return { text, home, at: home, half: (text.includes("\n") ? 2 : Math.ceil(text.length / 15)) * 7.5 + 1 };
  });
  const sorted = [...ends].sort((one, other) => one.home - other.home);
  for (let k = 1; k < sorted.length; k++) {
    sorted[k].at = Math.max(sorted[k].at, sorted[k - 1].at + sorted[k - 1].half + sorted[k].half);
  }
  const last = sorted.at(-1);
  const beyond = last ? Math.max(0, last.at + last.half - height) : 0;
  return ends.map((end) => ({ text: end.text, offset: end.at - beyond - end.home }));
}

/** @param {Series} series */
const shortRole = (series) => ({ base: "before", scenario: "after", statutory: "statutory", collected: "collected" })[series.role] ?? series.name;

/** @param {Series} series */
const lastOf = (series) => (series.values ?? []).filter((value) => value !== null && !Number.isNaN(value)).at(-1);

/** @param {Series} series @param {Theme} theme @param {boolean} isSteps @param {{ text: string, offset: number }} label @param {object} marking */
function lineSeries(series, theme, isSteps, label, marking) {
  const color = series.role === "base" ? theme.base : theme.blue;
  return {
    type: "line",
    name: series.name,
    data: series.values,
    step: isSteps ? "middle" : false,
    showSymbol: false,
    connectNulls: false,
    lineStyle: {
      color,
      width: series.role === "base" ? 2.2 : series.role === "statutory" ? 1.8 : 2.6,
      type: series.role === "statutory" ? [2, 3] : "solid",
    },
    itemStyle: { color },
    z: series.role === "scenario" ? 5 : 4,
    endLabel: {
      show: label.text !== "",
      formatter: label.text,
      color: series.role === "base" ? theme.soft : theme.blue,
      fontWeight: 600,
      fontSize: 12,
      distance: 8,
      offset: [0, label.offset],
      width: 106,
      overflow: "break",
      lineHeight: 14,
    },
    ...marking,
  };
}

/** A band: what lies under it, unseen, and itself upon that. @param {Series} band @param {Theme} theme */
function bandSeries(band, theme) {
  const stack = `band-${band.code}`;
  // A band may lie on both sides of zero: without "all" ends of different sign would be stacked apart.
  const quiet = { type: "line", stack, stackStrategy: "all", symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false }, z: 2 };
  const low = band.low ?? [];
  return [
    { ...quiet, name: `${band.code}-low`, data: low },
    {
      ...quiet,
      name: band.name,
      data: low.map((value, k) => (value === null ? null : Number(band.high?.[k]) - value)),
      areaStyle: { color: theme.blue, opacity: band.role === "band50" ? 0.26 : 0.14 },
    },
  ];
}

/** The month of the last observation. @param {Chart} chart @param {Theme} theme */
function marking(chart, theme) {
  const first = chart.categories[0]?.code;
  if (!chart.origin || !chart.categories.some((category) => category.code === chart.origin) || chart.origin === first) {
    return {};
  }
  return {
    markLine: {
      silent: true,
      symbol: "none",
      animation: false,
      lineStyle: { color: theme.soft, type: [3, 3], width: 1 },
      label: { formatter: "projection →", color: theme.soft, fontSize: 12, position: "end", align: "left", padding: [0, 0, -16, 8] },
      data: [{ xAxis: chart.origin }],
    },
  };
}

/**
 * Numbers of events beneath the months. One that has no room beside the one before stands below it; where months are narrow, they are one range.
 * @param {Chart} chart @param {Theme} theme @param {number} low where the axis begins @param {number} month width of one
 */
function eventMarks(chart, theme, low, month) {
  const places = chart.marks.map((mark) => ({ mark, at: chart.categories.findIndex((category) => category.code === mark.at) * month, text: String(mark.number), level: 0 }));
  const groups = /** @type {(typeof places[0] & { end: number })[]} */ ([]);
  const ends = [-Infinity];
  for (const place of places) {
    const before = groups.at(-1);
    if (before && month < TIGHT && place.at - before.end < 19) {
      groups[groups.length - 1] = { ...before, end: place.at, text: `${before.mark.number}–${place.mark.number}` };
      continue;
    }
    const free = month < TIGHT ? 0 : ends.findIndex((end) => place.at - end >= 19);
    const level = free < 0 ? ends.length : free;
    ends[level] = place.at;
    groups.push({ ...place, level, end: place.at });
  }
  const series = {
    type: "scatter",
    name: "events",
    clip: false,
    z: 7,
    data: groups.map((group) => ({
      name: group.mark.label,
      value: [group.mark.at, low],
      text: group.text,
      symbol: group.text.length > 2 ? "roundRect" : "circle",
      symbolSize: [group.text.length > 2 ? 30 : 17, 17],
      symbolOffset: [(group.end - group.at) / 2, 34 + 19 * group.level],
    })),
    itemStyle: { color: theme.card, borderColor: theme.soft, borderWidth: 1 },
    label: { show: true, formatter: (/** @type {any} */ at) => at.data.text, color: theme.soft, fontSize: 11 },
    tooltip: { show: false },
  };
  return { series, levels: groups.length === 0 ? 0 : Math.max(...groups.map((group) => group.level)) + 1 };
}

/** @param {Chart} chart @param {string} unit */
function monthTip(chart, unit) {
  return (/** @type {any} */ at) => {
    const points = Array.isArray(at) ? at : [at];
    const k = points[0]?.dataIndex ?? 0;
    const rows = chart.series
      .map((series) => {
        const value = series.values?.[k];
        const low = series.low?.[k];
        const text = value !== null && value !== undefined ? plain(value, 1) + unit : low !== null && low !== undefined ? `${plain(low, 1)} to ${plain(series.high?.[k] ?? null, 1)}` : null;
        return text && `<tr><td>${escaped(series.name)}</td><td class="n">${text}</td></tr>`;
      })
      .filter(Boolean);
    const marks = chart.marks.filter((mark) => mark.at === chart.categories[k]?.code).map((mark) => `<div>${mark.number} · ${escaped(mark.label)}</div>`);
    return `<b>${escaped(chart.categories[k]?.name ?? "")}</b><table>${rows.join("")}</table>${marks.join("")}`;
  };
}

/** Rows that the names of its parts fill at that width. @param {Chart} chart @param {number} width */
export function legendRows(chart, width) {
  let [used, rows] = [0, 1];
  for (const part of chart.series) {
    const needed = part.name.length * 7.2 + 36;
    [used, rows] = used > 0 && used + needed > width - 8 ? [needed, rows + 1] : [used + needed, rows];
  }
  return rows;
}

/** @param {Chart} chart @param {Theme} theme @param {Size} size */
export function stacked(chart, theme, size) {
  const parts = of(chart, "part", "lost", "diverted", "rerouted", "created");
  const months = /^\d{4}-\d{2}$/.test(chart.categories[0]?.code ?? "");
  const axis = months
    ? { ...monthAxis(chart, theme, size), boundaryGap: true }
    : { type: "category", data: chart.categories.map((category) => category.name), axisTick: { show: false }, axisLabel: { color: theme.ink, interval: 0, width: 90, overflow: "break" }, axisLine: { lineStyle: { color: theme.soft } } };
  const rows = legendRows(chart, size.width);
  return {
    grid: { left: 44, right: 12, top: 10, bottom: 36 + LEGEND_ROW * rows },
    legend: { type: "plain", left: 0, bottom: 0, itemWidth: 14, itemHeight: 12, itemGap: 14, textStyle: { color: theme.ink, fontSize: 12, lineHeight: 16 } },
    xAxis: axis,
    yAxis: valueAxis(theme),
    tooltip: { ...common(chart, theme).tooltip, trigger: "axis", formatter: monthTip(chart, "") },
    series: [
      ...parts.map((part, k) => ({ type: "bar", name: part.name, stack: "all", data: part.values, itemStyle: { color: theme.parts[k % theme.parts.length] }, barMaxWidth: 34 })),
      ...of(chart, "total").map((total) => ({ type: "line", name: total.name, data: total.values, showSymbol: false, lineStyle: { color: theme.ink, width: 2 }, itemStyle: { color: theme.ink } })),
    ],
  };
}

// The one place that turns a chart as data into what ECharts draws. Knows neither page nor engine.
import { day as dayOf, decimalsOf, plain, signed } from "./numbers.js";

/**
 * @typedef {import("./table.js").Chart} Chart
 * @typedef {import("./table.js").Series} Series
 * @typedef {{ ink: string, soft: string, line: string, card: string, base: string, blue: string, orange: string, parts: string[], font: string }} Theme
 * @typedef {{ width: number, height: number }} Size
 */

const ROW = 30;
const NARROW = 460;
/** Months narrower than that have no room for a number each. */
const TIGHT = 9;
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
      return Math.min(chart.series.length, 14) * 26 + 90;
    case "timeline":
      return rows * 26 + 34;
    case "map":
      return Math.max(220, Math.round(width * 0.5));
    case "steps":
      return CARD;
    case "stacked":
      return 300;
    default:
      return width < NARROW ? 280 : 340;
  }
}

/** Bars that a figure shows; its table has all. @param {Chart} chart */
export const rowsShown = (chart) => (chart.kind === "timeline" || chart.kind === "waterfall" ? 24 : 10);

/** @param {Chart} chart @param {...string} roles @returns {Series[]} */
const of = (chart, ...roles) => chart.series.filter((series) => roles.includes(series.role));
/** @param {Chart} chart */
const sets = (chart) => of(chart, "set");

/** Every number of these series. @param {Series[]} all */
const ends = (all) => all.flatMap((series) => [...(series.values ?? []), ...(series.low ?? []), ...(series.high ?? [])]);

/** The chart as an option for that size. @param {Chart} chart @param {Theme} theme @param {Size} size @param {any} [geometry] */
export function optionOf(chart, theme, size, geometry) {
  const draw = { lines, steps: lines, bars, dots: sets(chart).length > 0 ? setDots : dots, stacked, waterfall, heatmap, map, timeline }[chart.kind];
  return { ...common(chart, theme), ...(draw ?? lines)(chart, theme, size, geometry) };
}

/** @param {Chart} chart @param {Theme} theme */
function common(chart, theme) {
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
const valueAxis = (theme) => ({
  type: "value",
  axisLabel: { color: theme.soft, fontSize: 12, formatter: (/** @type {number} */ value) => plain(value, decimalsOf(value) > 1 ? decimalsOf(value) : value % 1 === 0 ? 0 : 1) },
  splitLine: { lineStyle: { color: theme.line } },
  axisLine: { show: false },
  axisTick: { show: false },
});

// ---- months

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
        return month === "01" ? year : (MONTHS[/** @type {keyof typeof MONTHS} */ (month)] ?? month);
      },
    },
    axisPointer: { show: true, type: "line", label: { show: false }, lineStyle: { color: theme.soft } },
  };
}

/** @param {Chart} chart @param {Theme} theme @param {Size} size */
function lines(chart, theme, size) {
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
  const ends = shown.map((series) => {
    const value = lastOf(series) ?? 0;
    const text = isSteps ? `${plain(value, 0)} %${narrow ? "" : ` ${shortRole(series)}`}` : narrow ? shortRole(series) : series.name;
    const twin = isSteps && series.role === "statutory" && shown.some((other) => other.role === "collected" && Math.abs((lastOf(other) ?? 0) - value) < 0.5);
    if (twin) {
      return { text: "", home: -1, at: -1, half: 0 };
    }
    const home = (height * (top - value)) / (top - low);
    return { text, home, at: home, half: Math.ceil(text.length / 15) * 7.5 + 1 };
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
  const quiet = { type: "line", stack, symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false }, z: 2 };
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

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

// ---- rows around zero

/** The rows that are drawn, the largest of all or as they come, first at the top. @param {Chart} chart */
const rowsOf = (chart) => chart.categories.map((category, k) => ({ code: category.code, name: category.name, k })).slice(0, rowsShown(chart));

/** Room for names. @param {{ name: string }[]} rows @param {Size} size */
const nameWidth = (rows, size) => Math.min(size.width * 0.38, 210, Math.max(...rows.map((row) => row.name.length), 4) * 7 + 6);

/** @param {{ name: string }[]} rows @param {Theme} theme @param {Size} size */
function nameAxis(rows, theme, size) {
  return {
    type: "category",
    inverse: true,
    data: rows.map((row) => inTwo(row.name, Math.floor(nameWidth(rows, size) / 6.7))),
    axisTick: { show: false },
    axisLine: { show: false },
    splitLine: { show: true, interval: 0, lineStyle: { color: theme.line, type: "dotted" } },
    axisLabel: {
      color: theme.ink,
      fontSize: 12,
      interval: 0,
      lineHeight: 13,
      align: "left",
      margin: nameWidth(rows, size) + 6,
    },
  };
}

/** Ends of an axis that is so many pixels long, with room for the numbers beside bars on either side. */
function extent(/** @type {(number | null | undefined)[]} */ values, /** @type {number} */ length, /** @type {number} */ room) {
  const known = values.filter((value) => value !== null && value !== undefined && !Number.isNaN(value)).map(Number);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const [left, right] = [low < 0 ? room : 4, high > 0 ? room : 4];
  const unit = (high - low || 1) / Math.max(30, length - left - right);
  return { min: low - left * unit, max: high + right * unit };
}

/** A name in at most two lines of so many letters. @param {string} name @param {number} letters */
function inTwo(name, letters) {
  const bare = name.length > letters ? name.replace(/ \(.*\)$/, "") : name;
  const lines = [""];
  for (const word of bare.split(" ")) {
    const last = lines[lines.length - 1];
    if (last === "" || last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.length <= 2 ? lines.join("\n") : `${lines[0]}\n${lines[1].slice(0, letters - 2).replace(/,$/, "")} …`;
}

/** @param {Chart} chart @param {Theme} theme @param {Size} size */
function bars(chart, theme, size) {
  const rows = rowsOf(chart);
  const effect = of(chart, "effect")[0] ?? chart.series[0];
  const percent = of(chart, "percent")[0];
  const width = nameWidth(rows, size);
  const label = (/** @type {number} */ k) =>
    signed(effect.values?.[k] ?? null) + (percent && (chart.kind === "dots" || size.width > 520) ? ` (${signed(percent.values?.[k] ?? null, 0)} %)` : "");
  const longest = Math.max(...rows.map((row) => label(row.k).length), 3) * 7.4 + (chart.kind === "dots" ? 18 : 10);
  const numbers = chart.beside ? ends(chart.beside.filter((series) => series.role === effect.role)) : rows.flatMap((row) => [effect.values?.[row.k], effect.low?.[row.k], effect.high?.[row.k]]);
  const range = extent(numbers, size.width - width - 12, longest);
  return {
    grid: { left: width + 8, right: 4, top: 4, bottom: 6 },
    xAxis: { ...valueAxis(theme), ...range, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: nameAxis(rows, theme, size),
    tooltip: { ...common(chart, theme).tooltip, formatter: rowTip(chart, rows) },
    series: [
      {
        type: "bar",
        name: effect.name,
        barWidth: 17,
        data: rows.map((row) => ({ value: effect.values?.[row.k], itemStyle: { color: Number(effect.values?.[row.k]) < 0 ? theme.orange : theme.blue, borderRadius: 2 } })),
        markLine: zeroLine(theme),
      },
      whiskers(effect, rows, theme),
      endNumbers(effect, rows, theme, label),
    ],
  };
}

/** @param {Theme} theme */
const zeroLine = (theme) => ({ silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: theme.soft, type: "solid", width: 1 }, data: [{ xAxis: 0 }] });

/** @param {Series} effect @param {{ k: number }[]} rows @param {Theme} theme */
function whiskers(effect, rows, theme) {
  return {
    type: "custom",
    name: "range",
    silent: true,
    z: 5,
    data: effect.low?.length ? rows.map((row, at) => [effect.low?.[row.k] ?? NaN, effect.high?.[row.k] ?? NaN, at]).filter((one) => !Number.isNaN(one[0])) : [],
    renderItem: (/** @type {any} */ _, /** @type {any} */ api) => {
      const [x1, y] = api.coord([api.value(0), api.value(2)]);
      const [x2] = api.coord([api.value(1), api.value(2)]);
      return { type: "line", shape: { x1, y1: y, x2, y2: y }, style: { stroke: theme.ink, lineWidth: 1.4 } };
    },
  };
}

/** Numbers beside bars, beyond the whisker. @param {Series} effect @param {{ k: number }[]} rows @param {Theme} theme @param {(k: number) => string} label */
function endNumbers(effect, rows, theme, label) {
  return {
    type: "custom",
    name: "numbers",
    silent: true,
    z: 6,
    data: rows.map((row, at) => {
      const value = effect.values?.[row.k] ?? 0;
      const end = value < 0 ? Math.min(value, effect.low?.[row.k] ?? value) : Math.max(value, effect.high?.[row.k] ?? value);
      return [end, value, at];
    }),
    renderItem: (/** @type {any} */ params, /** @type {any} */ api) => {
      const [x, y] = api.coord([api.value(0), api.value(2)]);
      const less = api.value(1) < 0;
      return {
        type: "text",
        style: { text: label(rows[params.dataIndex].k), x: x + (less ? -6 : 6), y, fill: theme.ink, font: `600 12px ${theme.font}`, textAlign: less ? "right" : "left", textVerticalAlign: "middle" },
      };
    },
  };
}

/** @param {Chart} chart @param {{ k: number, name: string }[]} rows */
function rowTip(chart, rows) {
  return (/** @type {any} */ at) => {
    const row = rows[at.dataIndex];
    if (!row) {
      return "";
    }
    const lines = chart.series.map((series) => {
      const range = series.low?.length ? `, ${signed(series.low[row.k])} to ${signed(series.high?.[row.k] ?? null)}` : "";
      return `<tr><td>${escaped(series.name)}</td><td class="n">${signed(series.values?.[row.k] ?? null)}${range}</td></tr>`;
    });
    return `<b>${escaped(row.name)}</b><table>${lines.join("")}</table>`;
  };
}

/** Dots by dollars with a hairline from zero and the percent beside. @param {Chart} chart @param {Theme} theme @param {Size} size */
function dots(chart, theme, size) {
  const drawn = bars(chart, theme, size);
  const effect = of(chart, "effect")[0] ?? chart.series[0];
  const rows = rowsOf(chart);
  const [bar, ...others] = drawn.series;
  return {
    ...drawn,
    series: [
      { ...bar, barWidth: 2, data: rows.map((row) => ({ value: effect.values?.[row.k], itemStyle: { color: theme.base } })) },
      {
        type: "scatter",
        name: effect.name,
        symbolSize: 12,
        z: 5,
        data: rows.map((row, at) => ({ value: [effect.values?.[row.k], at], itemStyle: { color: Number(effect.values?.[row.k]) < 0 ? theme.orange : theme.blue } })),
      },
      ...others.map((one) => (one.name === "numbers" ? { ...one, data: one.data.map((/** @type {any} */ [end, value, at]) => [end, value, at]), renderItem: beside(one.renderItem) } : one)),
    ],
  };
}

/** The same text a dot's radius farther out. @param {any} renderItem */
const beside = (renderItem) => (/** @type {any} */ params, /** @type {any} */ api) => {
  const text = renderItem(params, api);
  text.style.x += text.style.textAlign === "right" ? -6 : 6;
  return text;
};

/** One dot for each set of elasticities, the headline's filled. @param {Chart} chart @param {Theme} theme @param {Size} size */
function setDots(chart, theme, size) {
  const rows = rowsOf(chart);
  const all = [...sets(chart), ...of(chart, "linear")];
  const width = nameWidth(rows, size);
  const range = extent(chart.beside ? ends(chart.beside) : rows.flatMap((row) => all.map((set) => set.values?.[row.k])), size.width - width - 28, 12);
  return {
    grid: { left: width + 12, right: 16, top: 4, bottom: 26 },
    xAxis: { ...valueAxis(theme), ...range, splitNumber: 3, axisLabel: { ...valueAxis(theme).axisLabel, showMinLabel: false, showMaxLabel: false, formatter: (/** @type {number} */ value) => signed(value, Math.abs(value) < 1 ? 1 : 0) } },
    yAxis: nameAxis(rows, theme, size),
    tooltip: { ...common(chart, theme).tooltip, formatter: (/** @type {any} */ at) => (at.seriesName ? `${escaped(rows[at.value[1]]?.name ?? "")}<br>${escaped(at.seriesName)}: <b>${signed(at.value[0], 2)} %</b>` : "") },
    series: [
      {
        type: "custom",
        name: "",
        silent: true,
        z: 2,
        data: rows.map((row, at) => {
          const values = all.map((set) => set.values?.[row.k]).filter((value) => value !== null && value !== undefined).map(Number);
          return [Math.min(...values), Math.max(...values), at];
        }),
        renderItem: (/** @type {any} */ _, /** @type {any} */ api) => {
          const [x1, y] = api.coord([api.value(0), api.value(2)]);
          const [x2] = api.coord([api.value(1), api.value(2)]);
          return { type: "line", shape: { x1, y1: y, x2, y2: y }, style: { stroke: theme.base, lineWidth: 2 } };
        },
        markLine: zeroLine(theme),
      },
      ...all
        .map((set, k) => ({
          type: "scatter",
          name: set.name,
          symbol: set.role === "linear" ? "diamond" : "circle",
          symbolSize: k === 0 ? 12 : 9,
          z: k === 0 ? 6 : 5,
          itemStyle: { color: k === 0 ? theme.blue : theme.card, borderColor: theme.blue, borderWidth: 1.6 },
          data: rows.map((row, at) => [set.values?.[row.k], at]),
        })),
    ],
  };
}

// ---- parts of a whole

/** @param {Chart} chart @param {Theme} theme @param {Size} size */
function stacked(chart, theme, size) {
  const parts = of(chart, "part", "lost", "diverted", "rerouted", "created");
  const months = /^\d{4}-\d{2}$/.test(chart.categories[0]?.code ?? "");
  const axis = months
    ? { ...monthAxis(chart, theme, size), boundaryGap: true }
    : { type: "category", data: chart.categories.map((category) => category.name), axisTick: { show: false }, axisLabel: { color: theme.ink, interval: 0, width: 90, overflow: "break" }, axisLine: { lineStyle: { color: theme.soft } } };
  let [used, rows] = [0, 1];
  for (const part of chart.series) {
    const needed = part.name.length * 7 + 34;
    [used, rows] = used > 0 && used + needed > size.width ? [needed, rows + 1] : [used + needed, rows];
  }
  return {
    grid: { left: 44, right: 12, top: 10, bottom: 36 + 22 * rows },
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

/** Each bar begins where the one before ended; the last is the whole. @param {Chart} chart @param {Theme} theme @param {Size} size */
function waterfall(chart, theme, size) {
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
  const range = extent(ends.flatMap((end) => [end.from, end.to]), size.width - width - 12, 52);
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
function heatmap(chart, theme, size) {
  const shown = chart.series.slice(0, 14);
  const cells = shown.flatMap((row, y) => (row.values ?? []).map((value, x) => [x, y, value]));
  const most = Math.max(...cells.map((cell) => Math.abs(Number(cell[2]))).filter((value) => !Number.isNaN(value)), 1e-9);
  const width = Math.min(size.width * 0.34, 190);
  return {
    grid: { left: width + 8, right: 8, top: 4, bottom: 84 },
    xAxis: { type: "category", data: chart.categories.map((category) => category.name), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: theme.ink, rotate: 55, interval: 0, fontSize: 11, width: 96, overflow: "truncate" } },
    yAxis: { type: "category", inverse: true, data: shown.map((row) => row.name), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: theme.ink, fontSize: 12, interval: 0, width, overflow: "truncate" } },
    visualMap: { show: false, min: -most, max: most, dimension: 2, inRange: { color: [theme.orange, theme.card, theme.blue] } },
    tooltip: { ...common(chart, theme).tooltip, formatter: (/** @type {any} */ at) => `${escaped(shown[at.value[1]].name)}, ${escaped(chart.categories[at.value[0]].name)}<br><b>${signed(at.value[2])}</b> ${escaped(chart.unit)}` },
    series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: theme.line, borderWidth: 0.5 }, label: { show: size.width > 900 && chart.categories.length <= 16, fontSize: 10, color: theme.ink, formatter: (/** @type {any} */ at) => (Math.abs(at.value[2]) > most / 50 ? signed(at.value[2]) : "") } }],
  };
}

/** Circles of dollars at the regions; no view on borders. @param {Chart} chart @param {Theme} theme @param {Size} size @param {any} geometry */
function map(chart, theme, size, geometry) {
  const effect = of(chart, "effect")[0] ?? chart.series[0];
  const places = geometry?.places ?? {};
  const most = Math.max(...(effect.values ?? []).map((value) => Math.abs(Number(value ?? 0))), 1e-9);
  const largest = Math.max(14, size.width / 16);
  return {
    geo: { map: "tradewind", roam: false, silent: true, left: 0, right: 0, top: 0, bottom: 0, itemStyle: { areaColor: theme.line, borderColor: theme.card, borderWidth: 0.6 } },
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
function timeline(chart, theme, size) {
  const rows = rowsOf(chart);
  const spans = chart.series.find((series) => series.low?.length) ?? chart.series[0];
  const from = rows.map((row) => inYears(spans?.low?.[row.k] ?? spans?.values?.[row.k]));
  const to = rows.map((row) => inYears(spans?.high?.[row.k]));
  const known = [...from, ...to].filter((year) => !Number.isNaN(year));
  const least = Math.floor(Math.min(...known) * 2) / 2;
  const most = Math.max(Math.ceil(Math.max(...known) * 2) / 2, least + 1);
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

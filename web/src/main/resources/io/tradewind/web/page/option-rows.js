// Pictures of rows around zero: bars, dots, and dots of several sets.
import { signed } from "./numbers.js";
import { common, ends, escaped, of, rowsShown, sets, valueAxis } from "./option-basis.js";

/**
 * @typedef {import("./table.js").Chart} Chart
 * @typedef {import("./table.js").Series} Series
 * @typedef {import("./option-basis.js").Theme} Theme
 * @typedef {import("./option-basis.js").Size} Size
 */

/** The rows that are drawn, the largest of all or as they come, first at the top. @param {Chart} chart */
export const rowsOf = (chart) => chart.categories.map((category, k) => ({ code: category.code, name: category.name, k })).slice(0, rowsShown(chart));

/** Room for names. @param {{ name: string }[]} rows @param {Size} size */
export const nameWidth = (rows, size) => Math.min(size.width * 0.38, 210, Math.max(...rows.map((row) => row.name.length), 4) * 7 + 6);

/** @param {{ name: string }[]} rows @param {Theme} theme @param {Size} size */
export function nameAxis(rows, theme, size) {
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
export function extent(/** @type {(number | null | undefined)[]} */ values, /** @type {number} */ length, /** @type {number} */ room) {
  const known = values.filter((value) => value !== null && value !== undefined && !Number.isNaN(value)).map(Number);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const [left, right] = [low < 0 ? room : 4, high > 0 ? room : 4];
  const unit = (high - low || 1) / Math.max(30, length - left - right);
  return { min: low - left * unit, max: high + right * unit };
}

/** A name in at most two lines of so many letters. @param {string} name @param {number} letters */
export function inTwo(name, letters) {
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
export function bars(chart, theme, size) {
  const rows = rowsOf(chart);
  const effect = of(chart, "effect")[0] ?? chart.series[0];
  const second = of(chart, "effect")[1];
  if (second) {
    return pairs(chart, theme, size, rows, [effect, second]);
  }
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

/** Two bars a row, from zero: what the two ends of a factor do. @param {Chart} chart @param {Theme} theme @param {Size} size @param {{ code: string, name: string, k: number }[]} rows @param {Series[]} both */
function pairs(chart, theme, size, rows, both) {
  const width = nameWidth(rows, size);
  const label = (/** @type {Series} */ one) => (/** @type {number} */ k) => signed(one.values?.[k] ?? null);
  const range = extent(both.flatMap((one) => rows.map((row) => one.values?.[row.k])), size.width - width - 12, 54);
  return {
    grid: { left: width + 8, right: 4, top: 4, bottom: 6 },
    xAxis: { ...valueAxis(theme), ...range, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: nameAxis(rows, theme, size),
    tooltip: { ...common(chart, theme).tooltip, formatter: rowTip(chart, rows) },
    series: both.flatMap((one, which) => [
      { type: "bar", name: one.name, barWidth: 15, barGap: "-100%", itemStyle: { color: which === 0 ? theme.orange : theme.blue, borderRadius: 2 }, data: rows.map((row) => one.values?.[row.k]), markLine: which === 0 ? zeroLine(theme) : undefined },
      endNumbers(one, rows, theme, label(one)),
    ]),
  };
}

/** @param {Theme} theme */
export const zeroLine = (theme) => ({ silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: theme.soft, type: "solid", width: 1 }, data: [{ xAxis: 0 }] });

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
export function rowTip(chart, rows) {
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
export function dots(chart, theme, size) {
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
      ...others.map((/** @type {any} */ one) => (one.name === "numbers" ? { ...one, renderItem: beside(one.renderItem) } : one)),
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
export function setDots(chart, theme, size) {
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

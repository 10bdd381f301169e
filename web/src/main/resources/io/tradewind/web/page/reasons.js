// Why a flow grows as it does, by groups of events: the question, and the chart of its answer.
import { day, plain, signed } from "./numbers.js";
import { PageWords } from "./words.js";

/** @typedef {import("./state.js").State} State */

/** The month that is explained: the last of the period. @param {string} period @param {any} facts */
const lastMonth = (period, facts) => (/^\d{4}$/.test(period) ? (`${period}-12` <= facts.to ? `${period}-12` : facts.to) : period.split("/").at(-1) ?? period);

/** @param {State} state @param {any} facts */
export function questionOf(state, facts) {
  const { reporter, flow, partner, product, period } = state.view;
  return { reporter, flow, partner, product, month: lastMonth(period, facts) };
}

/** Each knob that was moved by itself; those that nobody moved are one group, which has no part in it. @param {State} state @param {any} facts @returns {Record<string, string[]>} */
export function groupsOf(state, facts) {
  const moved = facts.knobs.filter((/** @type {any} */ knob) => PageWords.isMoved(knob, state));
  const still = facts.knobs.filter((/** @type {any} */ knob) => !moved.includes(knob)).map((/** @type {any} */ knob) => knob.id);
  return { ...(still.length > 0 ? { still } : {}), ...Object.fromEntries(moved.map((/** @type {any} */ knob) => [knob.label, [knob.id]])) };
}

/** @type {Record<string, string>} */
const ENDS = { base: "Growth without events", growth: "Growth without events", baseline: "Growth without events", total: "Growth in all" };

/** What a group of events is called. @param {string} code @param {any} facts */
const label = (code, facts) => ENDS[code] ?? code.split("+").map((one) => facts.players[one] ?? one.replace(/[-_]/g, " ")).join(", ");

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The waterfall of an explanation. @param {import("./engine.js").Answer} part @param {State} state @param {any} facts @returns {import("./table.js").Chart} */
export function growthChart(part, state, facts) {
  const width = part.numberColumns.length;
  const rows = Array.from(part.words, (/** @type {string} */ code, k) => ({ code, name: capital(label(code, facts)), value: part.numbers[k * width] })).filter((row) => row.code !== "still");
  const total = rows.filter((row) => row.code === "total");
  const parts = rows.filter((row) => row.code !== "total" && Math.abs(row.value) >= 0.005).sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
  const list = [...parts, ...total];
  const month = day(lastMonth(state.view.period, facts));
  const first = parts.find((row) => !(row.code in ENDS));
  const title = first ? `${first.name}: ${plain(Math.abs(first.value), 1)} points ${first.value < 0 ? "less" : "more"} growth in ${month}` : `Nothing moves growth in ${month}`;
  return {
    id: "attribution",
    kind: "waterfall",
    title,
    reading: "Each bar begins where the one before ended; the last is growth over twelve months.",
    unit: `growth on the year before in ${month}, percentage points`,
    source: "Tradewind, Shapley values over groups of events",
    alt: `${title}. ${list.map((row) => `${row.name}: ${signed(row.value, 1)}`).join("; ")}.`,
    categories: list.map(({ code, name }) => ({ code, name })),
    series: [{ code: "contribution", name: "percentage points", role: "effect", values: list.map((row) => row.value) }],
    marks: [],
  };
}

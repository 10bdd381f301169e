// What can be taken from the page: address, scenario file, command, tables.
import { h, save } from "./dom.js";
import { copied } from "./figure.js";
import { csvOf, tableOf } from "./table.js";
import { PageWords } from "./words.js";
import { workbook } from "./workbook.js";

/** @typedef {import("./state.js").State} State */

/** @param {any} value @returns {string} */
const yaml = (value) => (Array.isArray(value) ? `[${value.map(yaml).join(", ")}]` : value !== null && typeof value === "object" ? `{${Object.entries(value).map(([key, inner]) => `${key}: ${yaml(inner)}`).join(", ")}}` : String(value));

/** @param {string} word one word for a shell */
const quoted = (word) => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The scenario as it was asked for: a built-in id, or the file, which a copied scenario has to find. @param {any} facts */
const asked = (facts) => facts.scenario.files[0].name;

/** Changes of an event by key. @param {{ id: string }} event @param {State} state @returns {[string, string][]} */
const changesOf = (event, state) => Object.entries(state.changes).filter(([field]) => field.startsWith(`${event.id}.`)).map(([field, value]) => [field.slice(event.id.length + 1), value]);

/** A knob with the values that it was moved to. @param {any} knob @param {State} state */
function moved(knob, state) {
  const values = { ...knob.values };
  for (const [field, value] of changesOf(knob, state)) {
    const [key, pair] = field.split(".");
    values[key] = key === "legs" ? values.legs.map((/** @type {any} */ leg) => (leg.pair === pair ? { ...leg, pct: Number(value) } : leg)) : Number(value);
  }
  return values;
}

/** The state as a file that the command line runs. @param {any} facts @param {PageWords} words @param {State} state */
export function scenarioFile(facts, words, state) {
  const knobs = facts.knobs.filter((/** @type {any} */ knob) => PageWords.isMoved(knob, state));
  const without = Object.keys(state.changes).filter((field) => field.startsWith("without.")).map((field) => field.slice(8));
  const changed = facts.events.filter((/** @type {any} */ event) => changesOf(event, state).length > 0);
  const lines = [
    `formatVersion: 1`,
    `id: my-what-if`,
    `title: ${JSON.stringify(`What if: ${words.describe(state)}`)}`,
    `world: ${facts.world.id}`,
    `extends: ${JSON.stringify(asked(facts))}`,
    `horizon: {from: ${facts.from}, to: ${facts.to}}`,
    ...(without.length > 0 ? [`without: [${without.join(", ")}]`] : []),
    ...(changed.length > 0 ? ["change:", ...changed.map((/** @type {any} */ event) => `  ${event.id}: {${changesOf(event, state).map(([key, value]) => `${key}: ${value}`).join(", ")}}`)] : []),
    knobs.length > 0 ? "events:" : "events: []",
  ];
  for (const knob of knobs) {
    lines.push(`  - id: ${knob.id}`, `    kind: ${knob.kind}`, `    label: ${JSON.stringify(knob.label)}`, ...Object.entries(moved(knob, state)).map(([key, value]) => `    ${key}: ${yaml(value)}`), `    source: {citation: "Assumption, made on a page of Tradewind"}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The state as a command; with its file where it needs one. @param {any} facts @param {State} state */
export function command(facts, state) {
  const sets = Object.entries(state.changes).filter(([field]) => field.startsWith("param.")).map(([field, value]) => ` --set ${field.slice(6)}=${value}`).join("");
  const rest = Object.keys(state.changes).some((field) => !field.startsWith("param."));
  const { reporter, partner, product } = state.view;
  const query = `${reporter === facts.reporters[0]?.code ? "" : ` --reporter ${reporter}`}${partner === "WLD" ? "" : ` --partner ${partner}`}${product === "all" ? "" : ` --product ${product}`}`;
  return `tradewind run ${rest ? "my-what-if.yaml" : quoted(asked(facts))}${query}${sets}${rest ? "   # the scenario file of this page, saved as my-what-if.yaml" : ""}`;
}

/** What is seen, as a workbook: a sheet a chart, and one that says where it comes from. @param {any} facts @param {PageWords} words @param {State} state @param {any} answer */
export function seen(facts, words, state, answer) {
  const about = [
    ["Tradewind", facts.version],
    ["Scenario", facts.scenario.title],
    ["Answer", answer.sentence?.text ?? ""],
    ["Range", answer.sentence?.range ?? ""],
    ["Changed", words.describe(state)],
    ["World", `${facts.world.id}, SHA-256 ${facts.world.sha256}`],
    ["Months", `${facts.from} to ${facts.to}`],
    ["Command", command(facts, state)],
    ...answer.charts.flatMap((/** @type {any} */ chart) => [[`Sheet ${chart.id}`, chart.title], ["", `${chart.unit}. ${chart.reading} Source: ${chart.source}`]]),
  ];
  const sheets = answer.charts.map((/** @type {any} */ chart) => {
    const { heads, rows } = tableOf(chart);
    return { name: chart.id, rows: [heads, ...rows] };
  });
  return workbook([{ name: "About", rows: about }, ...sheets]);
}

/** What stands in the window "Share". @param {any} facts @param {PageWords} words @param {State} state @param {any} answer */
export function shared(facts, words, state, answer) {
  const status = h("p", { role: "status" });
  const link = location.href;
  const file = scenarioFile(facts, words, state);
  const line = command(facts, state);
  const button = (/** @type {string} */ text, /** @type {() => void} */ onclick) => h("button", { type: "button", onclick }, text);
  return [
    h("p", {}, "The address holds what is looked at and what is moved, with the versions of model and data."),
    h("pre", { tabindex: "0" }, link),
    h(
      "div",
      { class: "row" },
      button("Copy the address", () => copied(status, link, "address")),
      button("Copy as scenario file", () => copied(status, file, "scenario file")),
      button("Copy as command", () => copied(status, line, "command")),
      button("Save all tables as XLSX", () => save("tradewind.xlsx", seen(facts, words, state, answer), "")),
      button("Save all tables as CSV", () => save("tradewind.csv", answer.charts.map((/** @type {any} */ chart) => `# ${chart.title}\n${csvOf(chart)}`).join("\n"), "text/csv")),
      button("Print", () => window.print()),
    ),
    status,
    h("details", {}, h("summary", {}, "Scenario file and command"), h("pre", { tabindex: "0" }, file), h("pre", { tabindex: "0" }, line)),
  ];
}

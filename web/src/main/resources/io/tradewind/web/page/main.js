// The page: reads the file's facts, starts the engine, and shows what it answers to what a person moves.
import { byId, h, save, textOf } from "./dom.js";
import { Controls, sliders } from "./controls.js";
import { Engine, load } from "./engine.js";
import { Figure, copied } from "./figure.js";
import { day, plain, signed } from "./numbers.js";
import { History, address, read } from "./state.js";
import { csvOf } from "./table.js";
import { Tabs } from "./tabs.js";

const FIRST = ["path", "partners", "duty", "products", "long-run"];
const DRAWS = 256;
/** Ranges of fewer runs than that say nothing. */
const FEWEST_DRAWS = 20;
/** After the last move: how long until the bands are drawn anew. */
const SETTLED_MS = 350;

const facts = JSON.parse(textOf("facts"));
const start = { view: facts.view, changes: {}, hidden: [] };
const engine = new Engine();
/** @type {Map<string, Figure>} */
const figures = new Map();
let handle = 0;
/** A second engine for what takes long, so that no move waits for it; the same one where there is no second worker. */
let slow = engine;
let slowHandle = 0;
/** @type {Promise<void>} */
let helped = Promise.resolve();
/** @type {any} */
let answer = null;
/** How many moves there were; the page says which of them it shows. */
let moves = 0;
let busy = false;
/** Whether the sentence is to be read out once the present state is shown. */
let announced = true;
let again = false;
/** @type {Controls} */
let controls;
/** @type {Tabs} */
let tabs;
/** @type {number} */
let settled = 0;
let job = 0;
/** @type {any} */
let pinned = null;
const geometry = JSON.parse(textOf("geometry") || "null");

const found = read(location.hash, start, facts);
const history = new History(found.state ?? start);
let state = history.now;

// ---- what is asked

/** Asks the engine for the present state; while it works, later moves wait and only the last of them is asked. */
async function ask() {
  if (handle === 0) {
    return;
  }
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  const asked = state;
  const move = moves;
  const done = await engine.ask("project", handle, asked.changes);
  const charts = done.problems.length > 0 ? done : await engine.ask("charts", handle, looked(asked));
  busy = false;
  if (charts.problems.length > 0) {
    complain(charts.problems);
  } else {
    byId("problem").replaceChildren();
    show(charts);
  }
  document.documentElement.dataset.shown = String(move);
  if (again) {
    again = false;
    await ask();
  } else if (!announced) {
    announced = true;
    byId("live").textContent = `${byId("sentence").textContent} ${byId("range").textContent}`;
  }
}

/** What is looked at, and against what: the base path that the scenario names; else the file as it opened, once something is moved. @param {typeof start} at */
const looked = (at) => (!facts.base && Object.keys(at.changes).length > 0 ? { ...at.view, against: "opened" } : at.view);

/** Events of the scenario that its base path lacks. */
const own = facts.base ? facts.events.filter((/** @type {any} */ event) => !facts.base.events.includes(event.id)) : facts.events;
/** What the base path is called in a line of its own. */
const baseName = facts.base?.law ? (facts.base.id === "current-law" ? "today's law" : `“${facts.base.title}”, which stands on today's law`) : `“${facts.base?.title}”`;

/** Names field, value and what is wrong, and offers the way back. @param {{ path: string, message: string, hint: string }[]} problems */
function complain(problems) {
  byId("problem").replaceChildren(
    ...problems.map((one) => {
      const field = fieldOf(one.path);
      return h("p", {}, field === "" ? "" : h("b", {}, `${labelOf(field)}: `), one.message, one.hint ? ` ${one.hint}` : "");
    }),
    h("button", { type: "button", onclick: undo }, "Undo"),
  );
}

/** The field that a problem's path means: "events[3].rate" is the third event's, counted from nothing. @param {string} path */
function fieldOf(path) {
  const place = /^events\[(\d+)\]\.(.*)$/.exec(path);
  const event = place && [...facts.events, ...facts.knobs][Number(place[1])];
  const field = event ? `${event.id}.${place[2]}` : path;
  return field in state.changes ? field : (Object.keys(state.changes).find((one) => field !== "" && (one.startsWith(field) || field.startsWith(one.split(".")[0]))) ?? "");
}

/** What people call a field. @param {string} field */
function labelOf(field) {
  const slider = sliders(facts, state.view).find((one) => one.field === field);
  const event = [...facts.knobs, ...facts.events].find((one) => field.startsWith(`${one.id}.`) || field === `without.${one.id}`);
  return slider?.label ?? (event ? `${event.label}${field.startsWith("without.") ? "" : `, ${field.slice(event.id.length + 1)}`}` : field);
}

// ---- what is shown

/** Charts that come by themselves, after the first ones of a state. */
const LATER = ["long-run"];

/** @param {any} now a whole answer */
function show(now) {
  const later = (answer?.charts ?? []).filter((/** @type {any} */ chart) => LATER.includes(chart.id) && !now.charts.some((/** @type {any} */ one) => one.id === chart.id));
  answer = { ...now, charts: [...now.charts, ...later] };
  document.documentElement.classList.remove("static");
  byId("sentence").textContent = now.sentence?.text ?? "";
  byId("range").textContent = now.sentence?.range ?? "";
  about();
  tiles(now.tiles ?? []);
  controls.know(paid(now.tiles ?? []));
  charts(answer.charts);
  sure();
}

/** The mean duty that is known, who levies it and whose goods pay it. @param {any[]} list */
function paid(list) {
  const duty = list.find((tile) => tile.code === "duty");
  const { reporter, partner, flow, product } = state.view;
  const here = facts.home?.reporter === reporter ? facts.home.region : reporter;
  const [levies, pays] = flow === "exports" ? [partner, here] : [here, partner];
  return duty && product === "all" ? { levies, pays, before: duty.before, now: duty.value } : null;
}

/** How sure the numbers are, in words. */
function sure() {
  const { range } = answer.sentence ?? {};
  tabs.say(
    "sure",
    h("p", {}, h("b", {}, range || "The range is not known yet."), ` It is made of ${DRAWS} runs of the same scenario, each with other values of what is not known exactly: how strongly buyers respond and how soon, how much of a duty reaches the price, how trade is diverted. Eight in ten of them lie inside the lighter band and the whiskers, half inside the darker band.`),
    h("p", {}, "What no range holds: events that nobody has announced, other answers of governments than those of the scenario, and mistakes of the model that all runs share. An effect is the difference between two paths of the model; a forecast is one path, and is only as good as its base path."),
  );
}

function about() {
  const moved = Object.keys(state.changes).length;
  byId("about").replaceChildren(
    moved === 0 ? unmoved() : `${moved === 1 ? "One thing is" : `${moved} things are`} changed: ${Object.keys(state.changes).map(labelOf).join("; ")}. `,
    h("button", { type: "button", class: "link", onclick: () => { tabs.open("sure"); byId("tablist").scrollIntoView({ block: "start" }); } }, "How sure is this?"),
  );
}

/** What is shown while nothing is moved. */
function unmoved() {
  if (facts.base && own.length === 0) {
    return `Nothing changed: ${baseName}. Move a slider to see what it does. `;
  }
  return facts.knobs.length > 0 ? `Nothing moved: the events as they are in this file${facts.base ? `, against ${baseName}` : ""}. ` : `${facts.scenario.question} `;
}

/** @param {{ name: string, value: number, unit: string, before: number }[]} list */
function tiles(list) {
  byId("tiles").replaceChildren(
    ...list.map((tile) => {
      const isChange = /pct|%/.test(tile.unit) && Number.isNaN(Number(tile.before ?? NaN));
      const text = tile.before === null || tile.before === undefined || Number.isNaN(tile.before) ? (isChange ? signed : plain)(tile.value) : `${plain(tile.before)} → ${plain(tile.value)}`;
      return h("div", { class: "tile" }, h("span", { class: "name" }, tile.name), h("b", {}, text), h("span", { class: "unit" }, tile.unit));
    }),
  );
}

/** Events of size zero that nobody moved are no events. @param {any} chart */
function dressed(chart) {
  const marks = chart.marks.filter((/** @type {any} */ mark) => !mark.code.startsWith("what-if-") || Object.keys(state.changes).some((field) => field.startsWith(`${mark.code}.`)));
  return { ...chart, marks: marks.map((/** @type {any} */ mark, /** @type {number} */ k) => ({ ...mark, number: k + 1 })) };
}

/** Charts that are compared have one scale. @param {any} chart */
function compared(chart) {
  if (!pinned) {
    return chart;
  }
  const id = chart.id;
  return { ...chart, beside: [...pinned.charts, ...answer.charts].filter((/** @type {any} */ one) => one.id === id).flatMap((/** @type {any} */ one) => one.series) };
}

/** @param {any[]} list */
function charts(list) {
  const host = byId("first");
  for (const id of FIRST) {
    const chart = list.find((one) => one.id === id);
    let figure = figures.get(id);
    if (chart && !figure) {
      figure = new Figure(id);
      figures.set(id, figure);
      const still = host.querySelector(`[data-static="${id}"]`);
      still ? still.replaceWith(figure.element) : host.append(figure.element);
    }
    if (figure) {
      figure.element.hidden = !chart;
    }
    if (chart && figure) {
      figure.show(compared(dressed(chart)));
    }
    const twin = figures.get(`kept-${id}`);
    twin?.show(compared(twin.chart));
  }
  host.querySelectorAll("[data-static]").forEach((still) => still.remove());
  tabs.show(list.filter((one) => !FIRST.includes(one.id)).map(dressed));
}

// ---- what a person does

/** @param {typeof start} next @param {boolean} keep whether it is a step that can be undone */
function go(next, keep) {
  state = next;
  document.documentElement.dataset.asked = String(++moves);
  slow.cancel(job);
  slow.cancel(asking);
  if (keep && history.push(next)) {
    const hash = address(next, start, facts);
    window.history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  }
  controls.show(state);
  actions();
  selects();
  announced = announced && !keep;
  ask();
  clearTimeout(settled);
  if (keep) {
    settled = window.setTimeout(settle, SETTLED_MS);
  }
}

/** Everything that takes longer than a redraw: what the open tab shows, the long run, then the ranges. */
async function settle() {
  const asked = state;
  await helped;
  if (asked !== state || slowHandle === 0) {
    return;
  }
  if (slow !== engine && (await slow.ask("project", slowHandle, asked.changes)).problems.length > 0) {
    return;
  }
  openedTab(tabs.at);
  await longRun(asked);
  if (asked === state) {
    await bands();
  }
}

/** Starts the second engine. */
async function help() {
  const other = new Engine();
  if (await other.start(false)) {
    const done = await other.ask("open", textOf("bundle"));
    if (done.problems.length === 0) {
      slow = other;
      slowHandle = done.handle ?? 0;
      return;
    }
  }
  slowHandle = handle;
}

function undo() {
  step(history.undo());
}

function redo() {
  step(history.redo());
}

/** @param {any} to */
function step(to) {
  const hash = address(to, start, facts);
  window.history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  byId("problem").replaceChildren();
  go(to, false);
  settled = window.setTimeout(settle, SETTLED_MS);
}

/** Bands over draws: the ranges sharpen as they arrive. */
async function bands() {
  slow.cancel(job);
  const asked = state;
  const begun = slow.begin("chartDraws", [slowHandle, looked(asked), DRAWS, 1], (part) => banded(part, asked));
  job = begun.id;
  banded(await begun.answer, asked);
}

/** @param {any} part @param {any} asked */
function banded(part, asked) {
  if (asked !== state || part.cancelled || part.problems.length > 0) {
    return;
  }
  byId("status").textContent = part.done < part.total ? `${part.done} of ${part.total} runs` : "";
  if (part.charts && part.done >= FEWEST_DRAWS) {
    show(part);
  }
}

/** The long run of the present state, for each set of elasticities that the file names. @param {any} asked */
async function longRun(asked) {
  const part = await slow.ask("longRunChart", slowHandle, asked.view, facts.sets);
  if (asked === state && part.problems.length === 0) {
    answer = { ...answer, charts: [...answer.charts.filter((/** @type {any} */ chart) => !LATER.includes(chart.id)), .../** @type {any} */ (part).charts] };
    charts(answer.charts);
  }
}

/** @param {string} tab */
async function openedTab(tab) {
  const asked = state;
  if (slowHandle === 0) {
    return;
  }
  if (tab === "table") {
    const { reporter, partner, product } = asked.view;
    const table = await slow.ask("rows", slowHandle, { reporter, frequency: "year", ...(partner === "WLD" ? {} : { partner }), ...(product === "all" ? {} : { product }) });
    if (table.problems.length === 0) {
      tabs.rows(/** @type {any} */ (table), names);
    }
  } else if (tab === "why" || tab === "map") {
    const part = await slow.ask("moreCharts", slowHandle, looked(asked));
    if (asked === state && part.problems.length === 0) {
      tabs.show(/** @type {any} */ (part).charts.map(dressed));
    }
    if (tab === "why" && asked === state) {
      reasons(asked);
    }
  }
}

let asking = 0;

/** Why it grows as it does, by groups of events; knobs that nobody moved are one player, which has no part in it. @param {any} asked */
function reasons(asked) {
  slow.cancel(asking);
  tabs.say("why", h("p", { class: "status" }, "Working out what each group of events adds …"));
  const moved = (/** @type {any} */ knob) => Object.keys(asked.changes).some((field) => field.startsWith(`${knob.id}.`));
  const still = facts.knobs.filter((/** @type {any} */ knob) => !moved(knob)).map((/** @type {any} */ knob) => knob.id);
  const groups = { ...(still.length > 0 ? { still } : {}), ...Object.fromEntries(facts.knobs.filter(moved).map((/** @type {any} */ knob) => [knob.label, [knob.id]])) };
  const { reporter, flow, partner, product } = asked.view;
  const begun = slow.begin("explain", [slowHandle, { reporter, flow, partner, product, month: lastMonth(asked.view.period) }, groups], (part) => explained(part, asked));
  asking = begun.id;
  begun.answer.then((part) => explained(part, asked));
}

/** @param {string} period */
const lastMonth = (period) => (/^\d{4}$/.test(period) ? (`${period}-12` <= facts.to ? `${period}-12` : facts.to) : period);

/** @param {any} part @param {any} asked */
function explained(part, asked) {
  if (asked !== state || part.cancelled) {
    return;
  }
  if (part.problems.length > 0) {
    tabs.say("why", h("p", {}, part.problems[0].message));
    return;
  }
  tabs.say("why", part.done < part.total ? h("p", { class: "status" }, `${part.done} of ${part.total} runs`) : "");
  if (!part.words) {
    return;
  }
  const width = part.numberColumns.length;
  const rows = Array.from(part.words, (/** @type {string} */ code, k) => ({ code, value: part.numbers[k * width] })).filter((row) => row.code !== "still");
  const total = rows.find((row) => row.code === "total");
  const parts = rows.filter((row) => row !== total && Math.abs(row.value) >= 0.005).sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
  const list = [...parts, ...(total ? [total] : [])];
  const label = (/** @type {string} */ code) => (code === "total" ? "Growth in all" : REASONS[code] ?? code.split("+").map((one) => facts.players[one] ?? one.replace(/[-_]/g, " ")).join(", "));
  const month = day(lastMonth(asked.view.period));
  const first = parts[0];
  const title = first ? `${label(first.code)} ${first.value < 0 ? "takes" : "adds"} ${plain(Math.abs(first.value), 1)} points ${first.value < 0 ? "from" : "to"} growth in ${month}` : `Nothing moves growth in ${month}`;
  tabs.show([
    {
      id: "attribution",
      kind: "waterfall",
      title,
      reading: "Each bar begins where the one before ended; the last is growth over twelve months.",
      unit: `growth on the year before in ${month}, percentage points`,
      source: "Tradewind, Shapley values over groups of events",
      alt: `${title}. ${list.map((row) => `${label(row.code)}: ${signed(row.value, 1)}`).join("; ")}.`,
      categories: list.map((row) => ({ code: row.code, name: label(row.code) })),
      series: [{ code: "contribution", name: "percentage points", role: "effect", values: list.map((row) => row.value) }],
      marks: [],
    },
  ]);
}

/** @type {Record<string, string>} */
const REASONS = { base: "Growth without events", growth: "Growth without events", baseline: "Growth without events" };

// ---- the head

const names = new Map([...facts.regions, ...facts.partners, ...facts.products].map((one) => [one.code, one.name]));
names.set("WLD", "the world").set("all", "all goods");

/** @param {string} id @param {string} label @param {{ code: string, name: string }[]} list */
function select(id, label, list) {
  const box = /** @type {HTMLSelectElement} */ (h("select", { id, "aria-label": label, onchange: () => go({ ...state, view: { ...state.view, [id]: box.value } }, true) }, ...list.map((one) => h("option", { value: one.code }, one.name))));
  return box;
}

function selects() {
  for (const key of ["reporter", "flow", "partner", "product", "period"]) {
    const box = /** @type {HTMLSelectElement | null} */ (document.getElementById(key));
    if (box) {
      box.value = state.view[key];
    }
  }
}

/** @type {Record<string, HTMLButtonElement>} */
const buttons = {};

function head() {
  const years = [];
  for (let year = Number(facts.from.slice(0, 4)); year <= Number(facts.to.slice(0, 4)); year++) {
    years.push({ code: String(year), name: String(year) });
  }
  if (!years.some((year) => year.code === state.view.period)) {
    years.push({ code: state.view.period, name: state.view.period });
  }
  const partners = [...(facts.partners.some((/** @type {any} */ one) => one.code === "WLD") ? [] : [{ code: "WLD", name: "the world" }]), ...facts.partners];
  const products = [...(facts.products.some((/** @type {any} */ one) => one.code === "all") ? [] : [{ code: "all", name: "all goods" }]), ...facts.products];
  byId("whose").replaceChildren(
    select("reporter", "Whose trade", facts.reporters),
    select("flow", "Exports or imports", [{ code: "exports", name: "exports to" }, { code: "imports", name: "imports from" }]),
    select("partner", "Partner", partners),
    select("product", "Product", products),
    select("period", "Year", years),
  );
  byId("chips").replaceChildren(
    h("span", { class: "chip" }, facts.scenario.title),
    ...(facts.base ? [h("span", { class: "chip" }, facts.base.law ? `law of ${day(facts.base.law)}` : `against ${facts.base.title}`)] : []),
    ...(facts.dataTo ? [h("span", { class: "chip" }, `customs data to ${day(facts.dataTo)}`)] : []),
  );
  const add = (/** @type {string} */ id, /** @type {string} */ text, /** @type {() => void} */ onclick) => {
    buttons[id] = /** @type {HTMLButtonElement} */ (h("button", { type: "button", id: `do-${id}`, onclick }, text));
    return buttons[id];
  };
  byId("actions").replaceChildren(
    add("examples", "Example questions", examples),
    add("undo", "↶ Undo", undo),
    add("redo", "↷ Redo", redo),
    add("reset", "Reset", () => go({ ...start }, true)),
    add("pin", "Compare", pin),
    add("share", "Share", share),
  );
}

function actions() {
  buttons.undo.disabled = !history.canUndo;
  buttons.redo.disabled = !history.canRedo;
  buttons.reset.disabled = Object.keys(state.changes).length === 0 && JSON.stringify(state.view) === JSON.stringify(start.view);
  buttons.pin.textContent = pinned ? "End comparison" : "Compare";
}

/** Keeps the present state beside those that follow: each of its charts stands left of the one that moves on. */
function pin() {
  pinned = pinned ? null : { ...answer, said: describe() };
  [...figures].filter(([id]) => id.startsWith("kept-")).forEach(([id, figure]) => {
    figure.element.remove();
    figures.delete(id);
  });
  document.documentElement.classList.toggle("comparing", pinned !== null);
  byId("pinned").replaceChildren(
    ...(pinned ? [h("h2", {}, "Kept to compare"), h("p", { class: "kept" }, pinned.sentence?.text ?? ""), h("p", { class: "sub" }, h("b", {}, pinned.sentence?.range ?? ""), ` ${pinned.said}`)] : []),
  );
  for (const chart of pinned?.charts ?? []) {
    const live = figures.get(chart.id);
    if (live && FIRST.includes(chart.id)) {
      const figure = new Figure(`kept-${chart.id}`);
      figures.set(`kept-${chart.id}`, figure);
      live.element.before(figure.element);
      figure.show(compared(dressed(chart)));
    }
  }
  charts(answer.charts);
  actions();
}

/** The scenario as it was asked for: a built-in id, or the file, which a copied scenario has to find. */
const asked = () => facts.scenario.files[0].name;

/** @param {string} word one word for a shell */
const quoted = (word) => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

const describe = () => (Object.keys(state.changes).length === 0 ? "Nothing changed." : Object.entries(state.changes).map(([field, value]) => `${labelOf(field)}: ${sizeOf(field, value)}`).join("; "));

/** A value as people say it. @param {string} field @param {string} value */
function sizeOf(field, value) {
  const slider = sliders(facts, state.view).find((one) => one.field === field);
  return slider && slider.kind !== "number" ? `${signed(Number((Number(value) / slider.scale).toFixed(4)))} ${slider.kind === "points" ? "points" : "%"}` : value === "true" && field.startsWith("without.") ? "left out" : value;
}

/** @param {string} title @param {...(Node | string)} content */
function dialog(title, ...content) {
  const box = /** @type {HTMLDialogElement} */ (byId("dialog"));
  box.replaceChildren(h("div", { class: "top" }, h("h2", { id: "dialog-title" }, title), h("button", { type: "button", "aria-label": "Close", onclick: () => box.close() }, "✕")), ...content);
  box.showModal();
  return box;
}

function examples() {
  const rate = "what-if-duty-USA.rate";
  const has = (/** @type {string} */ id) => facts.knobs.some((/** @type {any} */ knob) => knob.id === id);
  const list = [
    has("what-if-duty-USA") && ["What do 25 more points of US duty on China do to China's exports to the US?", { partner: "USA" }, { [rate]: "0.25" }],
    has("what-if-duty-USA") && ["And to what Viet Nam sells to the US?", { reporter: "VNM", partner: "USA" }, { [rate]: "0.25" }],
    has("what-if-yuan") && ["What if the yuan loses a tenth against dollar and euro?", { partner: "WLD" }, { "what-if-yuan.legs.CNY/USD.pct": "-10", "what-if-yuan.legs.CNY/EUR.pct": "-10" }],
    ...own.slice(0, 3).map((/** @type {any} */ event) => [`What if this had not happened: ${event.label}?`, {}, { [`without.${event.id}`]: "true" }]),
  ]
    .filter(Boolean)
    .slice(0, 3);
  const box = dialog(
    "Example questions",
    h("ul", { class: "plain" }, ...list.map(([text, view, changes]) => h("li", {}, h("button", { type: "button", class: "wide", onclick: () => { box.close(); go({ ...start, view: { ...start.view, ...view }, changes }, true); } }, text)))),
  );
}

/** The present state as a file that the command line runs. */
function scenarioFile() {
  const knobs = facts.knobs.filter((/** @type {any} */ knob) => Object.keys(state.changes).some((field) => field.startsWith(`${knob.id}.`)));
  const lines = [`formatVersion: 1`, `id: my-what-if`, `title: ${JSON.stringify(`What if: ${describe()}`)}`, `world: ${facts.world.id}`, `extends: ${JSON.stringify(asked())}`, `horizon: {from: ${facts.from}, to: ${facts.to}}`];
  const without = Object.keys(state.changes).filter((field) => field.startsWith("without.")).map((field) => field.slice(8));
  if (without.length > 0) {
    lines.push(`without: [${without.join(", ")}]`);
  }
  const changed = facts.events.map((/** @type {any} */ event) => [event.id, Object.entries(state.changes).filter(([field]) => field.startsWith(`${event.id}.`)).map(([field, value]) => [field.slice(event.id.length + 1), value])]).filter(([, list]) => list.length > 0);
  if (changed.length > 0) {
    lines.push("change:", ...changed.map(([id, list]) => `  ${id}: {${list.map(([key, value]) => `${key}: ${value}`).join(", ")}}`));
  }
  if (knobs.length > 0) {
    lines.push("events:");
    for (const knob of knobs) {
      const values = { ...knob.values };
      Object.entries(state.changes).filter(([field]) => field.startsWith(`${knob.id}.`)).forEach(([field, value]) => {
        const [key, pair] = field.slice(knob.id.length + 1).split(".");
        if (key === "legs") {
          values.legs = values.legs.map((/** @type {any} */ leg) => (leg.pair === pair ? { ...leg, pct: Number(value) } : leg));
        } else {
          values[key] = Number(value);
        }
      });
      lines.push(`  - id: ${knob.id}`, `    kind: ${knob.kind}`, `    label: ${JSON.stringify(knob.label)}`, ...Object.entries(values).map(([key, value]) => `    ${key}: ${yaml(value)}`), `    source: {citation: "Assumption, made on a page of Tradewind"}`);
    }
  } else {
    lines.push("events: []");
  }
  return `${lines.join("\n")}\n`;
}

/** @param {any} value @returns {string} */
const yaml = (value) => (Array.isArray(value) ? `[${value.map(yaml).join(", ")}]` : value !== null && typeof value === "object" ? `{${Object.entries(value).map(([key, inner]) => `${key}: ${yaml(inner)}`).join(", ")}}` : String(value));

function command() {
  const sets = Object.entries(state.changes).filter(([field]) => field.startsWith("param.")).map(([field, value]) => ` --set ${field.slice(6)}=${value}`).join("");
  const rest = Object.keys(state.changes).some((field) => !field.startsWith("param."));
  const { reporter, partner, product } = state.view;
  const query = `${reporter === facts.reporters[0]?.code ? "" : ` --reporter ${reporter}`}${partner === "WLD" ? "" : ` --partner ${partner}`}${product === "all" ? "" : ` --product ${product}`}`;
  return `tradewind run ${rest ? "my-what-if.yaml" : quoted(asked())}${query}${sets}${rest ? "   # the scenario file of this page, saved as my-what-if.yaml" : ""}`;
}

function share() {
  const status = h("p", { role: "status" });
  const link = location.href;
  dialog(
    "Share what you see",
    h("p", {}, "The address holds what is looked at and what is moved, with the versions of model and data."),
    h("pre", { tabindex: "0" }, link),
    h("div", { class: "row" },
      h("button", { type: "button", onclick: () => copied(status, link, "address") }, "Copy the address"),
      h("button", { type: "button", onclick: () => copied(status, scenarioFile(), "scenario file") }, "Copy as scenario file"),
      h("button", { type: "button", onclick: () => copied(status, command(), "command") }, "Copy as command"),
      h("button", { type: "button", onclick: () => save("tradewind.csv", answer.charts.map((/** @type {any} */ chart) => `# ${chart.title}\n${csvOf(chart)}`).join("\n"), "text/csv") }, "Save all tables as CSV"),
      h("button", { type: "button", onclick: () => window.print() }, "Print"),
    ),
    status,
    h("details", {}, h("summary", {}, "Scenario file and command"), h("pre", { tabindex: "0" }, scenarioFile()), h("pre", { tabindex: "0" }, command())),
  );
}

// ---- the start

async function begin() {
  document.documentElement.classList.add("scripted");
  document.documentElement.dataset.asked = "0";
  head();
  tabs = new Tabs(byId("tablist"), byId("panels"), facts, openedTab, () => geometry);
  controls = new Controls(byId("controls"), byId("sticky"), facts, (changes, last) => go({ ...state, changes }, last));
  controls.show(state);
  actions();
  selects();
  if (found.problem) {
    byId("problem").replaceChildren(h("p", {}, found.problem));
  }
  byId("status").textContent = "Starting the engine …";
  const started = engine.start();
  const opened = engine.ask("open", textOf("bundle"));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  await load("charts");
  if (geometry) {
    /** @type {any} */ (self).echarts.registerMap("tradewind", { svg: geometry.svg });
  }
  const pictures = JSON.parse(textOf("pictures") || "null");
  if (pictures && state === start) {
    show(pictures);
    tabs.say("why", h("p", { class: "status" }, "What each group of events adds is worked out once the engine runs."));
  }
  await started;
  const done = await opened;
  if (done.problems.length > 0) {
    byId("status").textContent = "";
    complain(done.problems);
    return;
  }
  handle = done.handle ?? 0;
  // The file as it opened is drawn already: it is live as soon as a move is answered.
  if (!(pictures && state === start)) {
    await ask();
  }
  byId("status").textContent = "";
  document.documentElement.dataset.live = String(Math.round(performance.now()));
  await offer();
  helped = help();
  settle();
}

/** What stands under "More", and the first run of what a move will ask, before anybody makes one. */
async function offer() {
  const fields = /** @type {any} */ (await engine.ask("fields", handle));
  controls.offer(Array.from({ length: fields.words.length / 4 }, (_, k) => ({ field: fields.words[4 * k], type: fields.words[4 * k + 1], value: fields.words[4 * k + 2], says: fields.words[4 * k + 3], low: fields.numbers[2 * k], high: fields.numbers[2 * k + 1] })));
  controls.show(state);
  if (state === start) {
    await ask();
  }
}

document.addEventListener("keydown", (event) => {
  const typing = /** @type {HTMLElement} */ (event.target).matches?.("input[type=number], input[type=date], textarea");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
    event.preventDefault();
    event.shiftKey ? redo() : undo();
  }
  if (event.key === "Escape") {
    document.documentElement.classList.remove("sheet-open");
  }
});

window.addEventListener("hashchange", () => {
  const other = read(location.hash, start, facts);
  if (other.state) {
    go(other.state, true);
  } else {
    byId("problem").replaceChildren(h("p", {}, other.problem ?? ""));
  }
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => [...figures.values(), ...tabs.figures.values()].forEach((figure) => figure.redraw()));

begin().catch((failure) => {
  byId("status").textContent = `This browser cannot run the engine of this file (${failure.message}); the figures show the answer as the file was made.`;
});

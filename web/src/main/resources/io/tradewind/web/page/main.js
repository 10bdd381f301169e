// The page: reads the file's facts, starts the engine, and shows what it answers to what a person moves.
import { byId, h, textOf } from "./dom.js";
import { Answers } from "./answers.js";
import { Controls } from "./controls.js";
import { load } from "./engine.js";
import { themeNow } from "./figure.js";
import { First, dressed } from "./first.js";
import { day, plain, signed } from "./numbers.js";
import { growthChart } from "./reasons.js";
import { Served } from "./served.js";
import { shared } from "./share.js";
import { History, address, read } from "./state.js";
import { Tabs } from "./tabs.js";
import { PageWords } from "./words.js";

/** @typedef {import("./state.js").State} State @typedef {import("./engine.js").Answer} Answer @typedef {import("./table.js").Chart} Chart */

const facts = JSON.parse(textOf("facts"));
const geometry = JSON.parse(textOf("geometry") || "null");
const words = new PageWords(facts);
/** @type {State} */
const start = { view: facts.view, changes: {}, hidden: [] };
const found = read(location.hash, start, facts);
const history = new History(found.state ?? start);
let state = history.now;
let moves = 0;
/** How long after the last step the address is written. */
const WRITTEN_MS = 250;
let writing = 0;
/** The whole answer that is shown; charts that come later are added to it. @type {any} */
let answer = null;
/** Whether the sentence is to be read out once the present state is shown. */
let unsaid = false;
/** What is compared with. @type {any} */
let pinned = null;

const first = new First();
const answers = new Answers(facts, {
  status: (text) => (byId("status").textContent = text),
  problems: complain,
  charts: (now) => show(now),
  added: (part, of) => {
    const later = /** @type {Chart[]} */ (part.charts);
    answer = { ...answer, charts: [...answer.charts.filter((/** @type {Chart} */ chart) => !later.some((one) => one.id === chart.id)), ...later.filter((chart) => First.has(chart.id))] };
    first.show(answer.charts, of);
    tabs.show(later.filter((chart) => !First.has(chart.id)).map((chart) => dressed(chart, of)));
  },
  rows: (table) => tabs.rows(state.view.flow, /** @type {any} */ (table), words.names),
  reasons: explained,
  settled: () => {
    if (unsaid) {
      unsaid = false;
      byId("live").textContent = `${byId("sentence").textContent} ${byId("range").textContent}`;
    }
  },
  tab: () => tabs.at,
});
const tabs = new Tabs(byId("tablist"), byId("panels"), facts, (tab) => answers.opened(tab), () => geometry);
const controls = new Controls(byId("controls"), byId("sticky"), facts, (changes, last) => go({ ...state, changes }, last));

/** What a server of this machine adds; nothing in a file. */
const served = facts.served ? new Served(facts, words, () => state, dialog) : null;
if (served) {
  tabs.draws.append(served.draws);
}

// ---- what is shown

/** Names field, value and what is wrong, and offers the way back. @param {{ path: string, message: string, hint: string }[]} problems */
function complain(problems) {
  byId("problem").replaceChildren(
    ...problems.map((one) => {
      const field = words.field(one.path, state);
      return h("p", {}, field === "" ? "" : h("b", {}, `${words.label(field, state)}: `), one.message, one.hint ? ` ${one.hint}` : "");
    }),
    h("button", { type: "button", onclick: undo }, "Undo"),
  );
}

/** @param {any} now a whole answer */
function show(now) {
  const later = (answer?.charts ?? []).filter((/** @type {Chart} */ chart) => chart.id === "long-run" && !now.charts.some((/** @type {Chart} */ one) => one.id === chart.id));
  answer = { ...now, charts: [...now.charts, ...later] };
  document.documentElement.classList.remove("static");
  byId("problem").replaceChildren();
  byId("sentence").textContent = now.sentence?.text ?? "";
  byId("range").textContent = now.sentence?.range ?? "";
  byId("about").replaceChildren(words.about(state), h("button", { type: "button", class: "link", onclick: () => { tabs.open("sure"); byId("tablist").scrollIntoView({ block: "start" }); } }, "How sure is this?"));
  tiles(now.tiles ?? []);
  controls.know(paid(now.tiles ?? []));
  first.show(answer.charts, state);
  tabs.show(answer.charts.filter((/** @type {Chart} */ one) => !First.has(one.id)).map((/** @type {Chart} */ one) => dressed(one, state)));
  tabs.sure(now.sentence?.range ?? "");
}

/** The mean duty that is known, who levies it and whose goods pay it. @param {any[]} list */
function paid(list) {
  const duty = list.find((tile) => tile.code === "duty");
  const { reporter, partner, flow, product } = state.view;
  const here = facts.home?.reporter === reporter ? facts.home.region : reporter;
  const [levies, pays] = flow === "exports" ? [partner, here] : [here, partner];
  return duty && product === "all" ? { levies, pays, before: duty.before, now: duty.value } : null;
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

/** @param {Answer} part @param {State} of */
function explained(part, of) {
  if (part.problems.length > 0) {
    tabs.say("why", h("p", {}, part.problems[0].message));
    return;
  }
  const { done = 0, total = 0 } = part;
  tabs.say("why", done < total ? h("p", { class: "status" }, done === 0 ? "Working out what each group of events adds …" : `${done} of ${total} runs`) : "");
  if (part.words) {
    tabs.show([growthChart(part, of, facts)]);
  }
}

// ---- what a person does

/** @param {State} next @param {boolean} keep whether it is a step that can be undone */
function go(next, keep) {
  if (keep && history.push(next)) {
    writeAddress(next);
  }
  turn(next, keep);
}

/** @param {State} next @param {boolean} released whether nobody holds a slider any more */
function turn(next, released) {
  state = next;
  document.documentElement.dataset.asked = String(++moves);
  controls.show(state);
  actions();
  selects();
  unsaid = unsaid || released;
  answers.want(state, moves, released);
}

/** After the picture: a browser takes long over an address, and refuses many at once. @param {State} of */
function writeAddress(of) {
  clearTimeout(writing);
  writing = window.setTimeout(() => {
    const hash = address(of, start, facts);
    window.history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
    document.documentElement.dataset.written = String(moves);
  }, WRITTEN_MS);
}

/** @param {State} to */
function step(to) {
  writeAddress(to);
  byId("problem").replaceChildren();
  turn(to, true);
}

function undo() {
  step(history.undo());
}

function redo() {
  step(history.redo());
}

/** Keeps the present state beside those that follow: each of its charts stands left of the one that moves on. */
function pin() {
  pinned = pinned ? null : { ...answer, said: words.describe(state) };
  document.documentElement.classList.toggle("comparing", pinned !== null);
  byId("pinned").replaceChildren(
    ...(pinned ? [h("h2", {}, "Kept to compare"), h("p", { class: "kept" }, pinned.sentence?.text ?? ""), h("p", { class: "sub" }, h("b", {}, pinned.sentence?.range ?? ""), ` ${pinned.said}`)] : []),
  );
  pinned ? first.pin(answer.charts, state) : first.unpin(answer.charts, state);
  actions();
}

// ---- the head

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

/** Years of the horizon, and the period that is looked at. */
function periods() {
  const years = [];
  for (let year = Number(facts.from.slice(0, 4)); year <= Number(facts.to.slice(0, 4)); year++) {
    years.push(String(year));
  }
  return [...new Set([...years, state.view.period])].map((code) => ({ code, name: code }));
}

function head() {
  const all = (/** @type {{ code: string, name: string }[]} */ list, /** @type {string} */ code) => [...(list.some((one) => one.code === code) ? [] : [{ code, name: words.names.get(code) ?? code }]), ...list];
  byId("whose").replaceChildren(
    select("reporter", "Whose trade", facts.reporters),
    select("flow", "Exports or imports", [{ code: "exports", name: "exports to" }, { code: "imports", name: "imports from" }]),
    select("partner", "Partner", all(facts.partners, "WLD")),
    select("product", "Product", all(facts.products, "all")),
    select("period", "Year", periods()),
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
    ...(served ? [add("own", "Your own", () => served.open())] : []),
    add("examples", "Example questions", examples),
    add("undo", "↶ Undo", undo),
    add("redo", "↷ Redo", redo),
    add("reset", "Reset", () => go({ ...start }, true)),
    add("pin", "Compare", pin),
    add("share", "Share", () => dialog("Share what you see", ...shared(facts, words, state, answer))),
  );
}

function actions() {
  buttons.undo.disabled = !history.canUndo;
  buttons.redo.disabled = !history.canRedo;
  buttons.reset.disabled = Object.keys(state.changes).length === 0 && JSON.stringify(state.view) === JSON.stringify(start.view);
  buttons.pin.textContent = pinned ? "End comparison" : "Compare";
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
  /** @type {[string, Record<string, string>, Record<string, string>][]} */
  const list = [
    ...(has("what-if-duty-USA") ? [/** @type {any} */ (["What do 25 more points of US duty on China do to China's exports to the US?", { partner: "USA" }, { [rate]: "0.25" }]), ["And to what Viet Nam sells to the US?", { reporter: "VNM", partner: "USA" }, { [rate]: "0.25" }]] : []),
    ...(has("what-if-yuan") ? [/** @type {any} */ (["What if the yuan loses a tenth against dollar and euro?", { partner: "WLD" }, { "what-if-yuan.legs.CNY/USD.pct": "-10", "what-if-yuan.legs.CNY/EUR.pct": "-10" }])] : []),
    ...words.own.slice(0, 3).map((event) => /** @type {any} */ ([`What if this had not happened: ${event.label}?`, {}, { [`without.${event.id}`]: "true" }])),
  ];
  const box = dialog(
    "Example questions",
    h("ul", { class: "plain" }, ...list.slice(0, 3).map(([text, view, changes]) => h("li", {}, h("button", { type: "button", class: "wide", onclick: () => { box.close(); go({ ...start, view: { ...start.view, ...view }, changes }, true); } }, text)))),
  );
}

// ---- the start

async function begin() {
  document.documentElement.classList.add("scripted");
  document.documentElement.dataset.asked = "0";
  head();
  controls.show(state);
  actions();
  selects();
  if (found.problem) {
    byId("problem").replaceChildren(h("p", {}, found.problem));
  }
  byId("status").textContent = "Starting the engine …";
  const opened = answers.open();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  await load("charts");
  if (geometry) {
    /** @type {any} */ (self).echarts.registerMap("tradewind", { svg: geometry.svg });
  }
  // The file as it opened is drawn already: it is live as soon as a move is answered.
  const pictures = JSON.parse(textOf("pictures") || "null");
  if (pictures && state === start) {
    const problem = [...byId("problem").childNodes];
    show(pictures);
    byId("problem").replaceChildren(...problem);
    answers.given(state);
    tabs.say("why", h("p", { class: "status" }, "What each group of events adds is worked out once the engine runs."));
  }
  const isOpen = await opened;
  byId("status").textContent = "";
  if (!isOpen) {
    return;
  }
  await answers.want(state, moves, true);
  document.documentElement.dataset.live = String(Math.round(performance.now()));
  await offer();
  await answers.warm();
}

/** What stands under "More". */
async function offer() {
  const fields = await answers.engine.ask("fields", answers.handle);
  controls.offer(Array.from({ length: fields.words.length / 4 }, (_, k) => ({ field: fields.words[4 * k], type: fields.words[4 * k + 1], value: fields.words[4 * k + 2], says: fields.words[4 * k + 3], low: fields.numbers[2 * k], high: fields.numbers[2 * k + 1] })));
  controls.show(state);
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

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  themeNow(true);
  [...first.figures.values(), ...tabs.figures.values()].forEach((figure) => figure.redraw());
});

begin().catch((failure) => {
  byId("status").textContent = `This browser cannot run the engine of this file (${failure.message}); the figures show the answer as the file was made.`;
});

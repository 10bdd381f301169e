// What can be moved. The main sliders are the knobs of the file (events of size zero) and the truces and elasticities of its scenario; everything else that
// the engine offers stands under "More", event by event.
import { h } from "./dom.js";
import { day, signed, plain } from "./numbers.js";

/**
 * @typedef {{ field: string, label: string, note?: string, kind: "points" | "percent" | "number", low: number, high: number, step: number, scale: number, rest: number, notches: [number, string][], levies?: string, pays?: string[] }} Slider
 * @typedef {{ levies: string, pays: string, before: number | null, now: number }} Paid mean duty, percent
 * @typedef {{ id: string, label: string, kind: string, values: Record<string, any>, source?: { citation: string, link?: string, readOn?: string } }} Event
 */

const DUTY = [
  [0, "today"],
  [50, "+50"],
  [100, "+100"],
];

/** A duty on more regions than these has no mean that a view knows. */
const MOST_PAYERS = 2;

/** The main sliders of these facts, for what is looked at. @param {any} facts @param {Record<string, string>} view @returns {Slider[]} */
export function sliders(facts, view) {
  const knobs = new Map(facts.knobs.map((/** @type {Event} */ knob) => [knob.id, knob]));
  const all = [];
  const duty = (/** @type {string} */ id) => {
    const knob = /** @type {Event | undefined} */ (knobs.get(`what-if-${id}`));
    if (knob) {
      all.push({ field: `${knob.id}.rate`, label: knob.label, note: `added to every rate, from ${day(knob.values.effective)}`, kind: "points", low: -20, high: 100, step: 1, scale: 0.01, rest: 0, notches: DUTY, levies: knob.values.imposer, pays: knob.values.targets.length <= MOST_PAYERS ? knob.values.targets : [] });
    }
  };
  duty("duty-USA");
  duty("duty-others");
  duty("answer");
  if (view.partner !== "USA") {
    duty(`duty-${view.partner}`);
  }
  const yuan = /** @type {Event | undefined} */ (knobs.get("what-if-yuan"));
  if (yuan) {
    for (const [currency, name] of [
      ["USD", "dollar"],
      ["EUR", "euro"],
    ]) {
      all.push({ field: `${yuan.id}.legs.CNY/${currency}.pct`, label: `Yuan against the ${name}`, note: currency === "EUR" ? null : "stronger is to the right", kind: "percent", low: -15, high: 15, step: 0.5, scale: 1, rest: 0, notches: [[-15, "−15 %"], [0, "today"], [15, "+15 %"]] });
    }
  }
  const contracts = /** @type {Event | undefined} */ (knobs.get("what-if-contracts"));
  if (contracts) {
    all.push({ field: `${contracts.id}.pctOfBase`, label: "Belt and Road contracts", kind: "percent", low: -50, high: 100, step: 5, scale: 1, rest: 0, notches: [[-50, "half"], [0, "as they are"], [100, "double"]] });
  }
  const ai = /** @type {Event | undefined} */ (knobs.get("what-if-ai"));
  if (ai) {
    all.push({ field: `${ai.id}.pct`, label: "AI demand", note: "for chips and servers", kind: "percent", low: -20, high: 40, step: 1, scale: 1, rest: 0, notches: [[-20, "−20 %"], [0, "today"], [20, "+20 %"], [40, "+40 %"]] });
  }
  return /** @type {Slider[]} */ (all);
}

/** What a slider says, with the mean duty before and after where that is known. @param {Slider} slider @param {number} value @param {Paid | null} paid */
function said(slider, value, paid) {
  const unit = slider.kind === "points" ? " points" : slider.kind === "percent" ? " %" : "";
  const isPaid = paid !== null && paid.levies === slider.levies && slider.pays?.includes(paid.pays);
  if (value === slider.rest) {
    return isPaid ? `as today, ${plain(paid.now, 0)} %` : "as today";
  }
  return isPaid && typeof paid.before === "number" ? `${plain(paid.before, 0)} → ${plain(paid.now, 0)} %` : `today → ${signed(value, slider.step < 1 ? 1 : 0)}${unit}`;
}

export class Controls {
  /**
   * @param {HTMLElement} host @param {HTMLElement} sticky @param {any} facts
   * @param {(changes: Record<string, string>, last: boolean) => void} moved called while something moves, and when it is let go
   */
  constructor(host, sticky, facts, moved) {
    this.host = host;
    this.sticky = sticky;
    this.facts = facts;
    this.moved = moved;
    /** @type {Record<string, string>} */
    this.changes = {};
    /** What must be written of things under "More". @type {(() => void)[]} */
    this.hidden = [];
    /** @type {any[]} */
    this.fields = [];
    /** @type {Paid | null} */
    this.paid = null;
    this.more = /** @type {HTMLDetailsElement} */ (h("details", { class: "more", ontoggle: () => this.update() }, h("summary", {}, "More: every event, dates, elasticities")));
    this.main = h("div", { class: "main" });
    this.host.append(h("h2", { class: "away" }, "What if"), this.main, this.more);
    /** @type {(() => void)[]} */
    this.updates = [];
    this.open = "";
    /** @type {string | undefined} */
    this.partner = undefined;
    this.lasting = { count: 0, updates: this.updates };
  }

  /** @param {string} field @param {string | null} value null where it is as in the file */
  set(field, value, last = true, others = /** @type {string[]} */ ([])) {
    const next = { ...this.changes };
    for (const one of [field, ...others]) {
      if (value === null) {
        delete next[one];
      } else {
        next[one] = value;
      }
    }
    this.changes = next;
    this.moved(next, last);
  }

  /** Shows a state. @param {{ view: Record<string, string>, changes: Record<string, string> }} state */
  show(state) {
    this.changes = state.changes;
    const shape = JSON.stringify([state.view.partner, this.fields.length]);
    if (shape !== this.open) {
      this.open = shape;
      this.build(state.view);
    }
    this.update();
  }

  /** Writes what everything says; what lies under "More" once that is open. */
  update() {
    this.updates.forEach((update) => update());
    if (this.more.open) {
      this.hidden.forEach((update) => update());
    }
  }

  /** @param {Paid | null} paid */
  know(paid) {
    if (JSON.stringify(paid) !== JSON.stringify(this.paid)) {
      this.paid = paid;
      this.update();
    }
  }

  /** @param {any[]} fields what the engine offers: field, type, value, says, low, high */
  offer(fields) {
    this.fields = fields;
    this.open = "";
  }

  /** @param {Record<string, string>} view */
  build(view) {
    if (view.partner !== this.partner) {
      this.partner = view.partner;
      this.updates = [];
      const list = sliders(this.facts, view);
      this.main.replaceChildren(...list.map((one) => this.slider(one, "")));
      this.sticky.replaceChildren(...(list.length > 0 ? [this.slider(list[0], "-sticky"), h("button", { type: "button", class: "sheet", onclick: () => this.sheet() }, "All sliders")] : []));
      this.lasting = { count: list.length, updates: this.updates };
    }
    // What somebody may hold in hand already stays when the fields come.
    this.updates = [...this.lasting.updates];
    [...this.main.children].slice(this.lasting.count).forEach((one) => one.remove());
    this.main.append(this.truces(), this.presets());
    this.hidden = [];
    this.more.replaceChildren(/** @type {Node} */ (this.more.firstChild), ...this.events());
  }

  sheet() {
    const isOpen = document.documentElement.classList.toggle("sheet-open");
    if (isOpen) {
      /** @type {HTMLElement | null} */ (this.host.querySelector("input"))?.focus();
    }
  }

  /** @param {Slider} slider @param {string} suffix */
  slider(slider, suffix) {
    const id = `s-${slider.field.replace(/[^\w-]/g, "_")}${suffix}`;
    const range = /** @type {HTMLInputElement} */ (h("input", { type: "range", id, min: slider.low, max: slider.high, step: slider.step, list: `${id}-notches` }));
    const number = /** @type {HTMLInputElement} */ (h("input", { type: "number", min: slider.low, max: slider.high, step: slider.step, "aria-label": `${slider.label}, as a number` }));
    const value = h("span", { class: "v" });
    const field = (/** @type {number} */ at) => (at === slider.rest ? null : String(Number((at * slider.scale).toFixed(6))));
    const take = (/** @type {HTMLInputElement} */ from, /** @type {boolean} */ last) => {
      const at = Number(from.value);
      if (from.value === "" || Number.isNaN(at)) {
        return;
      }
      this.set(slider.field, field(at), last);
    };
    range.addEventListener("input", () => take(range, false));
    range.addEventListener("change", () => take(range, true));
    number.addEventListener("change", () => take(number, true));
    const box = h(
      "div",
      { class: "ctl", "data-field": slider.field },
      h("div", { class: "head" }, h("label", { for: id }, slider.label), value),
      slider.note ? h("small", {}, slider.note) : null,
      range,
      h(
        "div",
        { class: "notches" },
        ...slider.notches.map(([at, word]) => h("button", { type: "button", tabindex: "-1", class: at === slider.low ? "low" : at === slider.high ? "high" : null, style: `left:${(100 * (at - slider.low)) / (slider.high - slider.low)}%`, onclick: () => this.set(slider.field, field(at)) }, word)),
      ),
      h("div", { class: "exact" }, number, h("button", { type: "button", class: "back", "aria-label": `${slider.label}: as today`, onclick: () => this.set(slider.field, null) }, "↺")),
    );
    this.updates.push(() => {
      const text = this.changes[slider.field];
      const at = text === undefined ? slider.rest : Number((Number(text) / slider.scale).toFixed(4));
      range.value = String(at);
      number.value = String(at);
      value.textContent = said(slider, at, this.paid);
      range.setAttribute("aria-valuetext", said(slider, at, null));
      box.classList.toggle("same", at === slider.rest);
      range.style.setProperty("--fill", `${(100 * (at - slider.low)) / (slider.high - slider.low)}%`);
    });
    return box;
  }

  /** The day on which the last truce ends; several events that say the same are moved together. */
  truces() {
    const ends = this.fields.filter((field) => field.type === "date" && this.event(field.field)?.kind === "truce" && field.field.endsWith(".expiry") && field.value !== "");
    const last = ends.map((field) => field.value).sort().at(-1);
    const together = ends.filter((field) => field.value === last);
    return h("div", {}, ...(together.length > 0 ? [this.input(together[0], "End of the truce", together.slice(1).map((field) => field.field), this.event(together[0].field)?.label)] : []));
  }

  /** Sets of elasticities. */
  presets() {
    const names = Object.keys(this.facts.presets);
    if (names.length < 2) {
      return h("div", {});
    }
    const words = { default: "as in the model", boehm: "Boehm et al.: weaker", tamberi: "Tamberi: stronger", consistent: "one θ for months and long run" };
    const select = /** @type {HTMLSelectElement} */ (
      h("select", { id: "preset", onchange: () => this.preset(select.value) }, ...names.sort((one, other) => Number(other === "default") - Number(one === "default")).map((name) => h("option", { value: name }, /** @type {any} */ (words)[name] ?? name)))
    );
    const box = h("div", { class: "ctl" }, h("div", { class: "head" }, h("label", { for: "preset" }, "How strongly buyers respond")), select);
    this.updates.push(() => {
      const chosen = names.find((name) => {
        const values = this.facts.presets[name];
        const ids = Object.keys(values);
        return ids.length > 0 && ids.every((id) => Number(this.changes[`param.${id}`]) === values[id]);
      });
      select.value = chosen ?? "default";
      box.classList.toggle("same", !chosen);
    });
    return box;
  }

  /** @param {string} name */
  preset(name) {
    const ids = new Set(Object.values(this.facts.presets).flatMap((/** @type {any} */ values) => Object.keys(values)));
    const kept = Object.fromEntries(Object.entries(this.changes).filter(([field]) => !ids.has(field.replace(/^param\./, ""))));
    const chosen = Object.entries(this.facts.presets[name]).map(([id, value]) => [`param.${id}`, String(value)]);
    this.changes = { ...kept, ...Object.fromEntries(chosen) };
    this.moved(this.changes, true);
  }

  /** @param {string} field @returns {Event | undefined} */
  event(field) {
    return this.facts.events.filter((/** @type {Event} */ event) => field.startsWith(`${event.id}.`)).sort((/** @type {Event} */ one, /** @type {Event} */ other) => other.id.length - one.id.length)[0];
  }

  /** Every event of the scenario: whether it happens, and its numbers and days. */
  events() {
    return this.facts.events.map((/** @type {Event} */ event) => {
      const name = `without.${event.id}`;
      const box = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", onchange: () => this.set(name, box.checked ? null : "true") }));
      const shown = this.fields.filter((field) => this.event(field.field) === event && /\.(rate|pct|pctOfBase|amountUsdMn|volumeCap|effective|start|end|expiry)$/.test(field.field) && field.value !== "");
      this.hidden.push(() => (box.checked = this.changes[name] === undefined));
      return h("details", { class: "event" }, h("summary", {}, event.label), h("label", { class: "check" }, box, " happens"), ...shown.map((field) => this.input(field, field.says)));
    });
  }

  /** A number or a day of an event. @param {any} field @param {string} label @param {string[]} [others] fields that go with it @param {string} [note] what it is, where it stands among the main ones */
  input(field, label, others = [], note) {
    const isDate = field.type === "date";
    const isShare = field.type === "fraction";
    const scale = isShare ? 100 : 1;
    const id = `f-${field.field.replace(/[^\w-]/g, "_")}`;
    const input = /** @type {HTMLInputElement} */ (h("input", { id, type: isDate ? "date" : "number", step: isDate ? null : "any" }));
    const value = h("span", { class: "v" });
    const shown = (/** @type {string} */ text) => (isDate ? text : String(Number((Number(text) * scale).toFixed(6))));
    input.addEventListener("change", () => {
      const same = input.value === "" || input.value === shown(field.value);
      this.set(field.field, same ? null : isDate ? input.value : String(Number((Number(input.value) / scale).toFixed(8))), true, others);
    });
    const box = h("div", { class: note ? "ctl" : "ctl small" }, h("div", { class: "head" }, h("label", { for: id }, isShare ? `${label}, %` : label), value), note ? h("small", {}, note) : null, input);
    (note ? this.updates : this.hidden).push(() => {
      const changed = this.changes[field.field];
      input.value = shown(changed ?? field.value);
      const before = isDate ? day(field.value) : plain(Number(shown(field.value)));
      value.textContent = changed === undefined ? (note ? "as today" : "as in the scenario") : `${before} → ${isDate ? day(changed) : plain(Number(shown(changed)))}`;
      box.classList.toggle("same", changed === undefined);
    });
    return box;
  }
}

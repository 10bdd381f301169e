// What the page calls things: fields, values, places, and the base path.
import { sliders } from "./controls.js";
import { signed } from "./numbers.js";

/** @typedef {import("./state.js").State} State */

/** Words of the facts of a file. */
export class PageWords {
  /** @param {any} facts */
  constructor(facts) {
    this.facts = facts;
    /** Events of the scenario that its base path lacks. @type {any[]} */
    this.own = facts.base ? facts.events.filter((/** @type {any} */ event) => !facts.base.events.includes(event.id)) : facts.events;
    /** What the base path is called in a line of its own. */
    this.baseName = facts.base?.law ? (facts.base.id === "current-law" ? "today's law" : `“${facts.base.title}”, which stands on today's law`) : `“${facts.base?.title}”`;
    /** Names of places and products by code. @type {Map<string, string>} */
    this.names = new Map([...facts.regions, ...facts.partners, ...facts.products].map((one) => [one.code, one.name]));
    this.names.set("WLD", "the world").set("all", "all goods");
  }

  /** What people call a field. @param {string} field @param {State} state */
  label(field, state) {
    const { facts } = this;
    const slider = sliders(facts, state.view).find((one) => one.field === field);
    const event = [...facts.knobs, ...facts.events].find((one) => field.startsWith(`${one.id}.`) || field === `without.${one.id}`);
    return slider?.label ?? (event ? `${event.label}${field.startsWith("without.") ? "" : `, ${field.slice(event.id.length + 1)}`}` : field);
  }

  /** The changed field that a problem's path means: "events[3].rate" is the fourth event's. @param {string} path @param {State} state */
  field(path, state) {
    const place = /^events\[(\d+)\]\.(.*)$/.exec(path);
    const event = place && [...this.facts.events, ...this.facts.knobs][Number(place[1])];
    const field = event ? `${event.id}.${place[2]}` : path;
    return field in state.changes ? field : (Object.keys(state.changes).find((one) => field !== "" && (one.startsWith(field) || field.startsWith(one.split(".")[0]))) ?? "");
  }

  /** A value as people say it. @param {string} field @param {State} state */
  size(field, state) {
    const value = state.changes[field];
    const slider = sliders(this.facts, state.view).find((one) => one.field === field);
    return slider && slider.kind !== "number" ? `${signed(Number((Number(value) / slider.scale).toFixed(4)))} ${slider.kind === "points" ? "points" : "%"}` : value === "true" && field.startsWith("without.") ? "left out" : value;
  }

  /** What is changed, in one line. @param {State} state */
  describe(state) {
    const fields = Object.keys(state.changes);
    return fields.length === 0 ? "Nothing changed." : fields.map((field) => `${this.label(field, state)}: ${this.size(field, state)}`).join("; ");
  }

  /** What is changed, in one sentence under the headline. @param {State} state */
  about(state) {
    const { facts } = this;
    const fields = Object.keys(state.changes);
    if (fields.length > 0) {
      return `${fields.length === 1 ? "One thing is" : `${fields.length} things are`} changed: ${fields.map((field) => this.label(field, state)).join("; ")}. `;
    }
    if (facts.base && this.own.length === 0) {
      return `Nothing changed: ${this.baseName}. Move a slider to see what it does. `;
    }
    return facts.knobs.length > 0 ? `Nothing moved: the events as they are in this file${facts.base ? `, against ${this.baseName}` : ""}. ` : `${facts.scenario.question} `;
  }

  /** Whether a knob was moved. @param {{ id: string }} knob @param {State} state */
  static isMoved(knob, state) {
    return Object.keys(state.changes).some((field) => field.startsWith(`${knob.id}.`));
  }
}

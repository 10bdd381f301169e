// What a person has chosen: what is looked at, and what is moved. It lives in the address, so that it can be sent; a file of other data or of another
// version of the model refuses it.

/**
 * @typedef {Record<string, string>} View
 * @typedef {{ view: View, changes: Record<string, string>, hidden: string[] }} State
 */

/** @param {State} state @param {State} start @param {{ version: string, world: { sha256: string } }} facts */
export function address(state, start, facts) {
  const parts = Object.entries(state.view).filter(([key, value]) => value !== start.view[key]);
  const moved = Object.entries(state.changes).map(([field, value]) => [`set.${field}`, value]);
  if (parts.length + moved.length === 0) {
    return "";
  }
  return new URLSearchParams([["model", facts.version], ["data", facts.world.sha256.slice(0, 12)], ...parts, ...moved]).toString();
}

/**
 * The state of an address, or why it cannot be used.
 * @param {string} hash @param {State} start @param {{ version: string, world: { sha256: string } }} facts
 * @returns {{ state?: State, problem?: string }}
 */
export function read(hash, start, facts) {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  if ([...words.keys()].length === 0 || !words.has("model")) {
    return { state: start };
  }
  if (words.get("model") !== facts.version) {
    return { problem: `This address is of model ${words.get("model")}; this file holds ${facts.version}. It was not applied.` };
  }
  const data = facts.world.sha256.slice(0, 12);
  if (words.get("data") !== data) {
    return { problem: `This address is of other data (${words.get("data")}; this file holds ${data}). It was not applied.` };
  }
  const view = { ...start.view };
  /** @type {Record<string, string>} */
  const changes = {};
  for (const [key, value] of words) {
    if (key.startsWith("set.")) {
      changes[key.slice(4)] = value;
    } else if (key in view) {
      view[key] = value;
    }
  }
  return { state: { ...start, view, changes } };
}

/** States in their order, one of which is the present. */
export class History {
  /** @param {State} first */
  constructor(first) {
    this.states = [first];
    this.at = 0;
  }

  get now() {
    return this.states[this.at];
  }

  /** @param {State} state */
  push(state) {
    if (JSON.stringify(state) === JSON.stringify(this.now)) {
      return false;
    }
    this.states = [...this.states.slice(0, this.at + 1), state].slice(-100);
    this.at = this.states.length - 1;
    return true;
  }

  get canUndo() {
    return this.at > 0;
  }

  get canRedo() {
    return this.at < this.states.length - 1;
  }

  undo() {
    this.at = Math.max(0, this.at - 1);
    return this.now;
  }

  redo() {
    this.at = Math.min(this.states.length - 1, this.at + 1);
    return this.now;
  }
}

// What the page asks the engine, and when: the present state at once, what takes longer once nothing moves any more.
import { sliders } from "./controls.js";
import { textOf } from "./dom.js";
import { Engine } from "./engine.js";
import { groupsOf, questionOf } from "./reasons.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {{ status: (text: string) => void, problems: (list: import("./engine.js").Problem[]) => void, charts: (now: Answer, state: State) => void,
 *   added: (part: Answer, state: State) => void, rows: (table: Answer) => void, reasons: (part: Answer, state: State) => void, settled: (move: number) => void,
 *   tab: () => string }} Listener
 */

const DRAWS = 256;
/** Ranges of fewer runs than that say nothing. */
const FEWEST_DRAWS = 20;
/** After the last answer: how long until what takes longer is asked. */
const SETTLED_MS = 350;
/** How often each slider is moved unseen, so that the engine is compiled before somebody moves one. */
const ROUNDS = 2;

/** @param {State} state */
const keyOf = (state) => JSON.stringify([state.view, state.changes]);

export class Answers {
  /** @param {any} facts @param {Listener} to */
  constructor(facts, to) {
    this.facts = facts;
    this.to = to;
    this.engine = new Engine();
    this.handle = 0;
    /** A second engine for what takes long, so that no move waits for it; the same one where there is no second worker. */
    this.slow = this.engine;
    this.slowHandle = 0;
    /** @type {Promise<void> | null} */
    this.helped = null;
    /** @type {State | null} */
    this.state = null;
    /** How many moves there were; the page says which of them it shows. */
    this.move = 0;
    this.busy = false;
    /** The state that was answered last. */
    this.known = "";
    /** Whether nobody holds a slider any more. */
    this.released = true;
    this.timer = 0;
    this.jobs = { bands: 0, reasons: 0, parts: 0 };
    /** The state whose reasons are asked or known. @type {State | null} */
    this.reasoned = null;
  }

  /** Starts the engine; false with problems told if the bundle cannot be opened. */
  async open() {
    const started = this.engine.start();
    const opened = this.engine.ask("open", textOf("bundle"));
    await started;
    const done = await opened;
    if (done.problems.length > 0) {
      this.to.problems(done.problems);
      return false;
    }
    this.handle = done.handle ?? 0;
    return true;
  }

  /** The state that is to be shown. @param {State} state @param {number} move @param {boolean} released */
  async want(state, move, released) {
    this.state = state;
    this.move = move;
    this.released = released;
    clearTimeout(this.timer);
    Object.values(this.jobs).forEach((job) => this.slow.cancel(job));
    await this.ask();
  }

  /** While the engine works, later moves wait and only the last of them is asked; one that changes nothing is not asked again. */
  async ask() {
    if (this.handle === 0 || this.busy || !this.state) {
      return;
    }
    this.busy = true;
    let [asked, move] = [this.state, this.move];
    do {
      [asked, move] = [this.state, this.move];
      if (keyOf(asked) !== this.known) {
        this.known = keyOf(asked);
        const charts = await this.engine.ask("look", this.handle, asked.changes, this.looked(asked));
        charts.problems.length > 0 ? this.to.problems(charts.problems) : this.to.charts(charts, asked);
      }
      document.documentElement.dataset.shown = String(move);
    } while (this.move !== move);
    this.busy = false;
    this.to.settled(move);
    this.later();
  }

  /** What is looked at, and against what: the base path that the scenario names; else the file as it opened, once something is moved. @param {State} at */
  looked(at) {
    return !this.facts.base && Object.keys(at.changes).length > 0 ? { ...at.view, against: "opened" } : at.view;
  }

  /** The state as it is shown already, in the file's own pictures. @param {State} state */
  given(state) {
    this.state = state;
    this.known = keyOf(state);
  }

  /** Moves each slider unseen until somebody moves one. */
  async warm() {
    const { state } = this;
    if (!state || this.move > 0) {
      return;
    }
    clearTimeout(this.timer);
    for (let round = 1; round <= ROUNDS; round++) {
      for (const { field, high, scale } of sliders(this.facts, state.view)) {
        if (this.move > 0 || this.busy) {
          return;
        }
        await this.engine.ask("look", this.handle, { [field]: String((high * scale * round) / (ROUNDS + 1)) }, { ...state.view, ...(this.facts.base ? {} : { against: "opened" }) });
      }
    }
    if (this.move === 0) {
      await this.engine.ask("project", this.handle, state.changes);
      this.later();
    }
  }

  later() {
    clearTimeout(this.timer);
    if (this.released) {
      this.timer = window.setTimeout(() => this.settle(), SETTLED_MS);
    }
  }

  /** Everything that takes longer than a redraw: what the open tab shows, the long run, then the ranges. */
  async settle() {
    const asked = this.state;
    await (this.helped ??= this.help());
    const is = () => asked !== null && asked === this.state;
    if (!asked || !is() || this.slowHandle === 0) {
      return;
    }
    if (this.slow !== this.engine && (await this.slow.ask("project", this.slowHandle, asked.changes)).problems.length > 0) {
      return;
    }
    for (const step of [() => this.opened(this.to.tab()), () => this.longRun(asked), () => this.bands(asked)]) {
      if (is()) {
        await step();
      }
    }
  }

  /** Starts the second engine. */
  async help() {
    const other = new Engine();
    if (await other.start(false)) {
      const done = await other.ask("open", textOf("bundle"));
      if (done.problems.length === 0) {
        this.slow = other;
        this.slowHandle = done.handle ?? 0;
        return;
      }
    }
    this.slowHandle = this.handle;
  }

  /** Bands over draws: the ranges sharpen as they arrive. @param {State} asked */
  async bands(asked) {
    const take = (/** @type {Answer} */ part) => {
      if (asked !== this.state || part.cancelled || part.problems.length > 0) {
        return;
      }
      this.to.status((part.done ?? 0) < (part.total ?? 0) ? `${part.done} of ${part.total} runs` : "");
      if (part.charts && (part.done ?? 0) >= FEWEST_DRAWS) {
        this.to.charts(part, asked);
      }
    };
    const begun = this.slow.begin("chartDraws", [this.slowHandle, this.looked(asked), DRAWS, 1], take);
    this.jobs.bands = begun.id;
    take(await begun.answer);
  }

  /** The long run of the state, for each set of elasticities that the file names. @param {State} asked */
  async longRun(asked) {
    const part = await this.slow.ask("longRunChart", this.slowHandle, asked.view, this.facts.sets);
    if (asked === this.state && part.problems.length === 0) {
      this.to.added(part, asked);
    }
  }

  /** What a tab shows. @param {string} tab */
  async opened(tab) {
    const asked = this.state;
    if (this.slowHandle === 0 || !asked) {
      return;
    }
    if (tab === "table") {
      const { reporter, partner, product } = asked.view;
      const table = await this.slow.ask("rows", this.slowHandle, { reporter, frequency: "year", ...(partner === "WLD" ? {} : { partner }), ...(product === "all" ? {} : { product }) });
      if (table.problems.length === 0) {
        this.to.rows(table);
      }
    } else if (tab === "why" || tab === "map") {
      const part = await this.slow.ask("moreCharts", this.slowHandle, this.looked(asked));
      if (asked === this.state && part.problems.length === 0) {
        this.to.added(part, asked);
      }
      if (tab === "why" && asked === this.state && this.reasoned !== asked) {
        this.reasons(asked);
      }
    }
  }

  /** Why it grows as it does, by groups of events. @param {State} asked */
  reasons(asked) {
    this.reasoned = asked;
    this.parts(asked);
    const take = (/** @type {Answer} */ part) => {
      if (asked !== this.state || part.cancelled) {
        return;
      }
      this.to.reasons(part, asked);
    };
    take({ problems: [], done: 0, total: 1 });
    const begun = this.slow.begin("explain", [this.slowHandle, questionOf(asked, this.facts), groupsOf(asked, this.facts)], take);
    this.jobs.reasons = begun.id;
    begun.answer.then(take);
  }

  /** What each group of events does, month by month. @param {State} asked */
  async parts(asked) {
    const take = (/** @type {Answer} */ part) => {
      if (asked === this.state && !part.cancelled && part.charts) {
        this.to.added(part, asked);
      }
    };
    const begun = this.slow.begin("contributions", [this.slowHandle, asked.view, groupsOf(asked, this.facts)], take);
    this.jobs.parts = begun.id;
    take(await begun.answer);
  }
}

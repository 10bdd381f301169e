// The charts of a first look, and those that are kept beside them to compare.
import { byId } from "./dom.js";
import { Figure } from "./figure.js";
import { PageWords } from "./words.js";

/** @typedef {import("./table.js").Chart} Chart @typedef {import("./state.js").State} State */

const IDS = ["path", "partners", "duty", "products", "long-run"];

/** Events of size zero that nobody moved are no events, and have no part in anything. @param {Chart} chart @param {State} state @returns {Chart} */
export function dressed(chart, state) {
  const marks = chart.marks.filter((mark) => !mark.code.startsWith("what-if-") || PageWords.isMoved({ id: mark.code }, state));
  const series = chart.series.filter((one) => one.role !== "part" || one.values?.some((value) => Math.abs(value ?? 0) > 1e-9));
  return { ...chart, series, marks: marks.map((mark, k) => ({ ...mark, number: k + 1 })) };
}

export class First {
  constructor() {
    /** @type {Map<string, Figure>} */
    this.figures = new Map();
    /** Charts as they are shown, by id. @type {Map<string, Chart>} */
    this.shown = new Map();
    /** @type {Map<string, Chart>} */
    this.kept = new Map();
  }

  /** @param {string} id */
  static has(id) {
    return IDS.includes(id);
  }

  /** Shows what is new of these. @param {Chart[]} charts @param {State} state */
  show(charts, state) {
    const host = byId("first");
    for (const id of IDS) {
      const chart = charts.find((one) => one.id === id);
      let figure = this.figures.get(id);
      if (chart && !figure) {
        figure = new Figure(id);
        this.figures.set(id, figure);
        const still = host.querySelector(`[data-static="${id}"]`);
        still ? still.replaceWith(figure.element) : host.append(figure.element);
      }
      if (figure) {
        figure.element.hidden = !chart;
      }
      if (chart && figure && this.shown.get(id) !== chart) {
        this.shown.set(id, chart);
        figure.show(this.compared(dressed(chart, state)));
        this.keep(id);
      }
    }
    host.querySelectorAll("[data-static]").forEach((still) => still.remove());
  }

  /** Charts that are compared have one scale. @param {Chart} chart @returns {Chart} */
  compared(chart) {
    const [kept, shown] = [this.kept.get(chart.id), this.shown.get(chart.id)];
    return kept && shown ? { ...chart, beside: [...kept.series, ...shown.series] } : chart;
  }

  /** Shows the kept chart again, on the scale of both. @param {string} id */
  keep(id) {
    const kept = this.kept.get(id);
    if (kept) {
      this.figures.get(`kept-${id}`)?.show(this.compared(kept));
    }
  }

  /** Keeps these charts, each before the one that moves on. @param {Chart[]} charts @param {State} state */
  pin(charts, state) {
    for (const chart of charts) {
      const live = this.figures.get(chart.id);
      if (live && IDS.includes(chart.id)) {
        this.kept.set(chart.id, dressed(chart, state));
        const figure = new Figure(`kept-${chart.id}`);
        this.figures.set(`kept-${chart.id}`, figure);
        live.element.before(figure.element);
      }
    }
    this.again(charts, state);
  }

  /** Ends the comparison. @param {Chart[]} charts @param {State} state */
  unpin(charts, state) {
    for (const id of this.kept.keys()) {
      this.figures.get(`kept-${id}`)?.element.remove();
      this.figures.delete(`kept-${id}`);
    }
    this.kept.clear();
    this.again(charts, state);
  }

  /** @param {Chart[]} charts @param {State} state */
  again(charts, state) {
    this.shown.clear();
    this.show(charts, state);
  }
}

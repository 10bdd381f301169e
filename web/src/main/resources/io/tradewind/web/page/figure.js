// One chart on the page: its title, its picture for the real width, its numbered events in words, its table, and what can be saved of it.
import { copy, h, save } from "./dom.js";
import { plain, signed } from "./numbers.js";
import { heightOf, optionOf } from "./option.js";
import { csvOf, tableOf } from "./table.js";

/** @typedef {import("./table.js").Chart} Chart */

/** @type {import("./option.js").Theme | null} */
let known = null;

/** Colours and letters of the page as it is shown now; looked up anew where it has changed. @returns {import("./option.js").Theme} */
export function themeNow(isNew = false) {
  if (isNew || known === null) {
    known = readTheme();
  }
  return known;
}

/** @returns {import("./option.js").Theme} */
function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const of = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of("ink"),
    soft: of("soft"),
    line: of("line"),
    card: of("card"),
    base: of("base"),
    blue: of("blue"),
    orange: of("orange"),
    parts: ["blue", "part2", "part3", "part4", "part5", "part6", "part7", "part8"].map(of),
    font: getComputedStyle(document.body).fontFamily,
  };
}

export class Figure {
  /** @param {string} id @param {(id: string) => any} [geometry] */
  constructor(id, geometry) {
    this.id = id;
    this.geometry = geometry;
    /** @type {Chart | null} */
    this.chart = null;
    this.picture = null;
    this.width = 0;
    this.drawn = 0;
    this.height = 0;
    /** Whether it is on the screen: what is not waits for a quiet moment. */
    this.near = true;
    this.due = false;
    this.numbered = "";
    this.title = h("figcaption", { id: `title-${id}` });
    this.unit = h("div", { class: "unit" });
    this.canvas = h("div", { class: "canvas", role: "img", "aria-labelledby": `title-${id}`, "aria-describedby": `alt-${id}` });
    this.alt = h("p", { class: "away", id: `alt-${id}` });
    this.marks = h("ol", { class: "marks" });
    this.table = h("div", { class: "table", id: `table-${id}`, hidden: true, tabindex: "0", role: "region" });
    this.toggle = h("button", { type: "button", "aria-expanded": "false", "aria-controls": `table-${id}`, onclick: () => this.flip() }, "Table");
    this.reading = h("span", { class: "reading" });
    this.element = h(
      "figure",
      { id: `figure-${id}`, "data-chart": id },
      this.title,
      this.unit,
      this.canvas,
      this.alt,
      this.marks,
      this.table,
      h(
        "div",
        { class: "foot" },
        this.toggle,
        h("button", { type: "button", onclick: () => this.saveCsv() }, "CSV"),
        h("button", { type: "button", onclick: () => this.savePicture() }, "Picture"),
        this.reading,
      ),
    );
    new ResizeObserver(() => this.fit()).observe(this.canvas);
    new IntersectionObserver((seen) => {
      this.near = seen.at(-1)?.isIntersecting ?? true;
      this.catchUp(this.near);
    }).observe(this.element);
  }

  /** @param {Chart} chart */
  show(chart) {
    this.chart = chart;
    this.title.textContent = chart.title;
    this.unit.textContent = chart.kind === "timeline" ? "first to last day" : chart.unit;
    this.alt.textContent = chart.alt;
    this.reading.textContent = chart.reading;
    this.table.setAttribute("aria-label", `Table: ${chart.title}`);
    this.number(chart);
    if (!this.table.hidden) {
      this.fill();
    }
    this.due = true;
    if (this.near) {
      this.draw();
    } else {
      (self.requestIdleCallback ?? self.setTimeout)(() => this.catchUp(true));
    }
  }

  /** The numbered events in words, written anew only where they are others: a slider leaves them. @param {Chart} chart */
  number(chart) {
    const list = chart.marks.map((mark) => {
      const name = chart.categories.find((category) => category.code === mark.at)?.name ?? mark.at;
      return [String(mark.number), name, mark.label];
    });
    const words = JSON.stringify(list);
    if (words === this.numbered) {
      return;
    }
    this.numbered = words;
    this.marks.replaceChildren(...list.map(([number, name, label]) => h("li", { tabindex: "0", "aria-label": `${number}: ${name}, ${label}` }, h("span", { class: "number" }, number), h("span", { class: "words" }, `${name}: ${label}`))));
    this.marks.hidden = list.length === 0;
  }

  /** Draws what was put off. @param {boolean} now */
  catchUp(now) {
    if (now && this.due) {
      this.draw();
    }
  }

  draw() {
    const echarts = /** @type {any} */ (self).echarts;
    const width = this.width || this.canvas.clientWidth;
    if (!echarts || !this.chart || width === 0) {
      return;
    }
    this.due = false;
    const height = heightOf(this.chart, width);
    if (!this.picture) {
      this.canvas.replaceChildren();
      this.canvas.style.height = `${height}px`;
      this.picture = echarts.init(this.canvas, null, { renderer: "svg", width, height });
      // The whole picture is one image to a screen reader; its words are the title, the text for those who do not see it, and the table.
      this.canvas.removeAttribute("aria-label");
    } else if (width !== this.drawn || height !== this.height) {
      this.canvas.style.height = `${height}px`;
      this.picture.resize({ width, height });
    }
    [this.width, this.drawn, this.height] = [width, width, height];
    this.picture.setOption(optionOf(this.chart, themeNow(), { width, height }, this.geometry?.(this.id)), { replaceMerge: ["series", "xAxis", "yAxis"] });
    // On paper a picture is as wide as its column: it is scaled, not cut.
    this.canvas.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }

  fit() {
    const width = this.canvas.clientWidth;
    if (width !== this.width) {
      this.width = width;
      this.draw();
    }
  }

  flip() {
    this.table.hidden = !this.table.hidden;
    this.toggle.setAttribute("aria-expanded", String(!this.table.hidden));
    if (!this.table.hidden) {
      this.fill();
    }
  }

  fill() {
    if (!this.chart) {
      return;
    }
    const { heads, rows } = tableOf(this.chart);
    const isChange = this.chart.series.some((series) => series.role === "effect");
    const number = isChange ? signed : plain;
    this.table.replaceChildren(
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, ...heads.slice(1).map((head) => h("th", { scope: "col" }, head)))),
        h(
          "tbody",
          {},
          ...rows.map((row) => h("tr", { "data-code": String(row[0]) }, h("th", { scope: "row" }, String(row[1])), ...row.slice(2).map((cell) => h("td", { "data-value": cell === null ? "" : String(cell) }, number(/** @type {number | null} */ (cell)))))),
        ),
      ),
    );
  }

  saveCsv() {
    if (this.chart) {
      save(`tradewind-${this.id}.csv`, csvOf(this.chart), "text/csv");
    }
  }

  /** A picture with its title, unit and source, twice as fine as the screen. */
  async savePicture() {
    if (!this.picture || !this.chart) {
      return;
    }
    const theme = themeNow();
    const { width, height } = { width: this.width, height: heightOf(this.chart, this.width) };
    const scale = 2;
    const image = new Image();
    image.src = this.picture.getDataURL({ type: "svg" });
    await image.decode();
    const canvas = /** @type {HTMLCanvasElement} */ (h("canvas", { width: (width + 32) * scale, height: (height + 104) * scale }));
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.scale(scale, scale);
    pen.fillStyle = theme.card;
    pen.fillRect(0, 0, width + 32, height + 104);
    pen.fillStyle = theme.ink;
    pen.font = `650 15px ${theme.font}`;
    pen.fillText(this.chart.title, 16, 28, width);
    pen.fillStyle = theme.soft;
    pen.font = `12.5px ${theme.font}`;
    pen.fillText(this.chart.unit, 16, 48, width);
    pen.drawImage(image, 16, 60, width, height);
    pen.fillText(`${this.chart.reading} Source: ${this.chart.source}`, 16, height + 88, width);
    canvas.toBlob((blob) => blob && save(`tradewind-${this.id}.png`, blob, "image/png"));
  }

  /** The picture in another theme. */
  redraw() {
    this.picture?.dispose();
    this.picture = null;
    this.draw();
  }
}

/** Tells what was copied. @param {HTMLElement} status @param {string} text @param {string} what */
export async function copied(status, text, what) {
  status.textContent = (await copy(text)) ? `Copied: ${what}.` : `The ${what} could not be copied; select it in the window.`;
}

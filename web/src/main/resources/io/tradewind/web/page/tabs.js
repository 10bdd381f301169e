// What can be opened beneath the first charts: why, how sure, where on the map, every row, and where all of it is from.
import { h, save } from "./dom.js";
import { Figure } from "./figure.js";
import { day, plain, signed } from "./numbers.js";

const NAMES = [
  ["why", "Why"],
  ["sure", "How sure"],
  ["map", "Map"],
  ["table", "Table"],
  ["sources", "Sources"],
];

/** Ids of charts by the tab in which they stand. */
export const PLACES = {
  why: ["attribution", "instead", "contributions", "events"],
  sure: ["tornado", "past"],
  map: ["map", "heatmap", "provinces"],
};

export class Tabs {
  /**
   * @param {HTMLElement} list @param {HTMLElement} host @param {any} facts
   * @param {(tab: string) => void} opened
   * @param {(id: string) => any} geometry
   */
  constructor(list, host, facts, opened, geometry) {
    this.facts = facts;
    this.opened = opened;
    this.geometry = geometry;
    this.at = "why";
    /** @type {Map<string, Figure>} */
    this.figures = new Map();
    this.buttons = NAMES.map(([id, name]) => h("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}`, onclick: () => this.open(id), onkeydown: (/** @type {KeyboardEvent} */ event) => this.key(event) }, name));
    this.panels = NAMES.map(([id]) => h("div", { role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}`, class: "panel", tabindex: "0" }, h("div", { class: "words" }), h("div", { class: "grid2" })));
    list.append(...this.buttons);
    host.append(...this.panels);
    /** What else there is to know of ranges. */
    this.draws = h("div", {});
    this.sources();
    this.open("why", false);
  }

  /** @param {string} id @param {boolean} [tell] */
  open(id, tell = true) {
    this.at = id;
    this.buttons.forEach((button, k) => {
      const isOpen = NAMES[k][0] === id;
      button.setAttribute("aria-selected", String(isOpen));
      button.setAttribute("tabindex", isOpen ? "0" : "-1");
      this.panels[k].hidden = !isOpen;
    });
    this.figures.forEach((figure) => figure.fit());
    if (tell) {
      this.opened(id);
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const at = NAMES.findIndex(([id]) => id === this.at);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: NAMES.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const k = (to + NAMES.length) % NAMES.length;
      this.open(NAMES[k][0]);
      this.buttons[k].focus();
    }
  }

  /** @param {string} id */
  panel(id) {
    return this.panels[NAMES.findIndex(([name]) => name === id)];
  }

  /** @param {string} id @param {...(Node | string)} words */
  say(id, ...words) {
    /** @type {HTMLElement} */ (this.panel(id).firstChild).replaceChildren(...words);
  }

  /** Shows the charts that are not among the first. @param {import("./table.js").Chart[]} charts */
  show(charts) {
    for (const chart of charts) {
      const place = Object.entries(PLACES).find(([, ids]) => ids.includes(chart.id))?.[0];
      if (place) {
        this.figure(place, chart.id).show(chart);
      }
    }
  }

  /** @param {string} tab @param {string} id */
  figure(tab, id) {
    let figure = this.figures.get(id);
    if (!figure) {
      figure = new Figure(id, this.geometry);
      this.figures.set(id, figure);
      if (id === "map") {
        figure.element.append(this.policy(figure));
      }
      const grid = /** @type {HTMLElement} */ (this.panel(tab).lastChild);
      grid.append(figure.element);
      const order = PLACES[/** @type {keyof typeof PLACES} */ (tab)];
      [...grid.children].sort((one, other) => order.indexOf(one.getAttribute("data-chart") ?? "") - order.indexOf(other.getAttribute("data-chart") ?? "")).forEach((child) => grid.append(child));
    }
    return figure;
  }

  /** @param {Figure} figure */
  policy(figure) {
    const box = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", checked: true, onchange: () => (figure.canvas.hidden = !box.checked) }));
    return h("p", { class: "note" }, `${this.geometry("map")?.policy ?? "No view on borders: none is drawn."} `, h("label", {}, box, " show the map"));
  }

  /** How sure the numbers are, in words. @param {string} range */
  sure(range) {
    this.say(
      "sure",
      h("p", {}, h("b", {}, range || "The range is not known yet."), " It is made of 256 runs of the same scenario, each with other values of what is not known exactly: how strongly buyers respond and how soon, how much of a duty reaches the price, how trade is diverted, and which of the threats and truces that are open come true. Eight in ten of them lie inside the lighter band and the whiskers, half inside the darker band."),
      h("p", {}, "What no range holds: events that nobody has announced, other answers of governments than those of the scenario, and what the model has missed before: how far past forecasts of the level were off stands below, and “tradewind run --draws” adds that to the level and its growth, not to the effect. An effect is the difference between two paths of the model; a forecast is one path, and is only as good as its base path."),
      this.draws,
    );
  }

  /** Every partner or product of the view. @param {string} flow @param {{ wordColumns: string[], numberColumns: string[], words: string[], numbers: ArrayLike<number> }} table @param {Map<string, string>} names */
  rows(flow, table, names) {
    const words = table.wordColumns.length;
    const width = table.numberColumns.length;
    const column = (/** @type {string} */ name) => table.numberColumns.indexOf(name);
    const shown = ["baseline_usd_mn", "scenario_usd_mn", "effect_usd_mn", "effect_pct", "yoy_pct"].filter((name) => column(name) >= 0);
    const heads = { baseline_usd_mn: "without, mn USD", scenario_usd_mn: "with, mn USD", effect_usd_mn: "effect, mn USD", effect_pct: "effect, %", yoy_pct: "on the year before, %" };
    const count = table.words.length / words;
    const rows = Array.from({ length: count }, (_, r) => ({
      words: table.words.slice(r * words, (r + 1) * words),
      numbers: shown.map((name) => table.numbers[r * width + column(name)]),
    })).filter((row) => row.words[3] === flow);
    const csv = () => [table.wordColumns.concat(table.numberColumns).join(","), ...Array.from({ length: count }, (_, r) => [...table.words.slice(r * words, (r + 1) * words), ...Array.from({ length: width }, (_, c) => { const value = table.numbers[r * width + c]; return Number.isNaN(value) ? "" : value; })].join(","))].join("\n") + "\n";
    this.say(
      "table",
      h("p", {}, `${rows.length} rows of ${flow} by year, partner and product; the file has both directions and the columns of projection.csv. `, h("button", { type: "button", onclick: () => save("tradewind-rows.csv", csv(), "text/csv") }, "Save as CSV")),
      h(
        "div",
        { class: "table tall", tabindex: "0", role: "region", "aria-label": "Rows" },
        h(
          "table",
          {},
          h("thead", {}, h("tr", {}, ...["year", "partner", "product", ...shown.map((name) => heads[/** @type {keyof typeof heads} */ (name)])].map((head, k) => h("th", { scope: "col", class: k < 3 ? "w" : null }, head)))),
          h("tbody", {}, ...rows.map((row) => h("tr", {}, h("td", { class: "w" }, row.words[0]), h("th", { scope: "row" }, names.get(row.words[2]) ?? row.words[2]), h("td", { class: "w" }, names.get(row.words[4]) ?? row.words[4]), ...row.numbers.map((value, k) => h("td", {}, (k < 2 ? plain : signed)(value)))))),
        ),
      ),
    );
  }

  sources() {
    const { facts } = this;
    const event = (/** @type {any} */ one) => h("li", {}, h("b", {}, one.label), one.source ? h("span", {}, `: ${one.source.citation}`, one.source.readOn ? `, read on ${day(one.source.readOn)}` : "", one.source.link ? " " : "", one.source.link ? h("a", { href: one.source.link, rel: "noreferrer" }, "source") : null) : ": no source stated");
    const list = (/** @type {any[]} */ items) => h("ul", {}, ...items.map((item) => (typeof item === "string" ? h("li", {}, item) : item)));
    this.say(
      "sources",
      h("h2", {}, "What this is"),
      h("p", {}, `${facts.scenario.title}. ${facts.scenario.story}`),
      h("p", {}, `World ${facts.world.id} (SHA-256 ${facts.world.sha256}); months ${day(facts.from)} to ${day(facts.to)}; the run starts from data to ${day(facts.origin)}. Tradewind ${facts.version}; parameters: ${facts.preset}${Object.keys(facts.parameters).length > 0 ? `, changed: ${JSON.stringify(facts.parameters)}` : ""}.`),
      facts.scenario.files.length > 0 ? list(facts.scenario.files.map((/** @type {any} */ file) => `${file.name}, SHA-256 ${file.sha256}`)) : "",
      h("h2", {}, "What to know"),
      list(facts.notices),
      h("h2", {}, "Events and their sources"),
      list(facts.events.map(event)),
      ...(facts.recalled.length > 0 ? [h("details", {}, h("summary", {}, `${facts.recalled.length} figures that are remembered and were not looked up again`), list(facts.recalled))] : []),
      h("h2", {}, "Licences"),
      h("p", {}, "Tradewind is under the Apache License 2.0. Charts are drawn by Apache ECharts 6.1.0 (Apache License 2.0)."),
      h("details", {}, h("summary", {}, "Notice and licence of ECharts"), h("pre", {}, document.getElementById("licences")?.textContent ?? "")),
    );
  }
}

// What the page can do beyond a file where 'tradewind serve' shows it: files of one's own, and thousands of draws in Java.
import { byId, h } from "./dom.js";
import { plain, signed } from "./numbers.js";
import { scenarioFile } from "./share.js";

/** @typedef {import("./state.js").State} State @typedef {{ path: string, line: number, message: string, hint: string }} Problem */

const DRAWS = 2000;
/** Problems that are told at once. */
const SHOWN = 6;
/** Files of a world are tables and their description. */
const TABLE = /\.(csv|json)$/i;
const SCENARIO = /\.(ya?ml|json)$/i;

/** What the address says of the server: its token, and the world of one's own. */
const given = new URLSearchParams(location.search);

/** @param {string} path @param {any} body */
const ask = (path, body) => fetch(`/api/v1${path}`, { method: "POST", headers: { "Content-Type": "application/json", "X-Tradewind-Token": given.get("token") ?? "" }, body: JSON.stringify(body) });

/** What is wrong, each with its place. @param {Problem[]} problems */
const told = (problems) => [...problems.slice(0, SHOWN).map((one) => h("p", {}, h("b", {}, [one.path, one.line > 0 ? `line ${one.line}` : ""].filter(Boolean).join(", ")), one.path || one.line > 0 ? ": " : "", one.message, one.hint ? ` ${one.hint}` : "")), ...(problems.length > SHOWN ? [h("p", {}, `… and ${problems.length - SHOWN} more of the kind.`)] : [])];

/** Files that were dropped; those of a folder with their names alone. @param {DataTransfer} from @returns {Promise<{ files: File[], isFolder: boolean }>} */
async function dropped(from) {
  const entries = [...from.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const folder = entries.find((entry) => entry.isDirectory);
  if (!folder) {
    return { files: [...from.files], isFolder: false };
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (folder).createReader();
  const files = [];
  for (;;) {
    const some = await new Promise((/** @type {(list: FileSystemEntry[]) => void} */ done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) {
      return { files, isFolder: true };
    }
    for (const entry of some.filter((one) => one.isFile)) {
      files.push(await new Promise((/** @type {(file: File) => void} */ done, failed) => /** @type {FileSystemFileEntry} */ (entry).file(done, failed)));
    }
  }
}

export class Served {
  /** @param {any} facts @param {import("./words.js").PageWords} words @param {() => State} state @param {(title: string, ...content: (Node | string)[]) => HTMLDialogElement} dialog */
  constructor(facts, words, state, dialog) {
    this.facts = facts;
    this.words = words;
    this.state = state;
    this.dialog = dialog;
    this.world = given.get("world");
    /** Stands in the tab "How sure". */
    this.result = h("p", { role: "status" });
    this.button = /** @type {HTMLButtonElement} */ (h("button", { type: "button", id: "do-jvm", onclick: () => this.draw() }, `Draw ${plain(DRAWS, 0)} times in Java on this machine`));
    this.draws = h("div", {}, this.button, this.result);
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", async (event) => {
      event.preventDefault();
      if (event.dataTransfer) {
        const { files, isFolder } = await dropped(event.dataTransfer);
        await this.take(files, isFolder);
      }
    });
  }

  /** The window in which files are chosen. */
  open() {
    const input = (/** @type {string} */ id, /** @type {boolean} */ isFolder) => {
      const box = /** @type {HTMLInputElement} */ (h("input", { type: "file", id, webkitdirectory: isFolder, accept: isFolder ? null : ".yaml,.yml,.json", onchange: () => this.take([...(box.files ?? [])], isFolder) }));
      return box;
    };
    this.dialog(
      "Your own",
      h("p", {}, "A scenario file, or the folder of a world, which you may also drop anywhere on this page. They stay on this machine."),
      h("p", {}, h("label", { for: "own-scenario" }, "Scenario file "), input("own-scenario", false)),
      h("p", {}, h("label", { for: "own-world" }, "World folder "), input("own-world", true)),
    );
  }

  /** @param {File[]} files @param {boolean} isFolder */
  async take(files, isFolder) {
    /** @type {HTMLDialogElement} */ (byId("dialog")).close();
    const world = isFolder || files.some((file) => file.name === "datapackage.json");
    const [scenario] = files.filter((file) => SCENARIO.test(file.name));
    byId("status").textContent = "Reading …";
    if (world) {
      await this.takeWorld(files.filter((file) => TABLE.test(file.name)));
    } else if (scenario) {
      await this.takeScenario(scenario);
    } else {
      this.complain([{ path: files[0]?.name ?? "", line: 0, message: "This is no scenario file and no folder of a world.", hint: "Maybe drop a file that ends in .yaml." }]);
    }
    byId("status").textContent = "";
  }

  /** @param {File} file */
  async takeScenario(file) {
    const answer = await ask("/validate", { text: await file.text() });
    const read = await answer.json();
    answer.ok ? await this.show({ scenario: read.name }) : this.complain(read.problems, file.name);
  }

  /** @param {File[]} files */
  async takeWorld(files) {
    const texts = await Promise.all(files.map(async (file) => [file.name, await file.text()]));
    const answer = await ask("/worlds", { files: Object.fromEntries(texts) });
    const read = await answer.json();
    if (answer.ok) {
      this.world = read.name;
      await this.show({});
    } else {
      this.complain(read.problems);
    }
  }

  /** Goes to the page of a scenario in the world of one's own, if there is one; what keeps it from being made is shown here. @param {{ scenario?: string }} what */
  async show({ scenario = this.facts.scenario.files[0].name }) {
    const next = new URLSearchParams({ token: given.get("token") ?? "", scenario, ...(this.world ? { world: this.world } : {}) });
    const page = await fetch(`/?${next}`);
    if (page.ok) {
      location.assign(`/?${next}`);
      return;
    }
    this.complain((await page.json()).problems);
    if (this.world && scenario === this.facts.scenario.files[0].name) {
      byId("problem").prepend(h("p", {}, "The world is good and is kept. The scenario of this page does not fit it: drop one that is made for it."));
    }
  }

  /** @param {Problem[]} problems @param {string} [file] */
  complain(problems, file) {
    byId("problem").replaceChildren(...(file ? [h("p", {}, h("b", {}, file), " cannot be used:")] : []), ...told(problems), h("button", { type: "button", onclick: () => byId("problem").replaceChildren() }, "Close"));
    byId("problem").scrollIntoView({ block: "center" });
  }

  /** What the present state asks of the API. */
  question() {
    const state = this.state();
    const { reporter, partner, product } = state.view;
    const moved = Object.entries(state.changes).filter(([field]) => !field.startsWith("param."));
    const changes = Object.fromEntries(Object.entries(state.changes).filter(([field]) => field.startsWith("param.")));
    return {
      ...(moved.length > 0 ? { text: scenarioFile(this.facts, this.words, state) } : { scenario: this.facts.scenario.files[0].name }),
      ...(this.world ? { world: this.world } : {}),
      ...(Object.keys(changes).length > 0 ? { changes } : {}),
      ...(this.facts.base ? { baseline: this.facts.base.id } : {}),
      reporters: [reporter],
      partners: [partner],
      products: [product],
      frequency: "year",
      draws: DRAWS,
      seed: 1,
    };
  }

  /** Draws in Java and tells what is known while it sharpens. */
  async draw() {
    const asked = this.state();
    this.button.disabled = true;
    this.result.textContent = "Drawing …";
    try {
      const answer = await ask("/draws", this.question());
      let rest = "";
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        const lines = (rest + part.value).split("\n");
        rest = lines.pop() ?? "";
        lines.filter(Boolean).forEach((line) => this.tell(JSON.parse(line), asked));
      }
      if (rest) {
        this.tell(JSON.parse(rest), asked);
      }
    } catch (failure) {
      this.result.textContent = `The server does not answer (${/** @type {Error} */ (failure).message}).`;
    }
    this.button.disabled = false;
  }

  /** @param {any} part @param {State} asked */
  tell(part, asked) {
    if (part.problems) {
      this.result.replaceChildren(...told(part.problems));
      return;
    }
    const { flow, period } = asked.view;
    const row = part.rows?.find((/** @type {any} */ one) => one.flow === flow && one.month === period);
    if (row) {
      const draws = part.draws?.number ?? part.draws ?? DRAWS;
      this.result.replaceChildren(
        h("b", {}, `${signed(row.p50, 1)} %`),
        ` on the year before in ${period}, the middle of ${plain(draws, 0)} draws of ${flow} in this view; 8 in 10 lie between ${signed(row.p10, 1)} and ${signed(row.p90, 1)} %.`,
      );
    }
  }
}

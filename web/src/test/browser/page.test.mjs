// The page in a real browser: node page.test.mjs FOLDER. The folder holds report.html, expected.json and node_modules; results go to results.jsonl there,
// one line a test, and pictures and the scenario file that the page offers beside it.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const chromium = process.argv[3];
const require = createRequire(join(folder, "package.json"));
const { default: puppeteer } = await import(pathToFileURL(require.resolve("puppeteer-core")));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
const address = pathToFileURL(join(folder, "report.html")).href;
const SLIDER = "#s-what-if-duty-USA_rate";

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });

/** A page opened from disk with the network off; what it should not say or ask for is collected. */
async function open({ width = 1440, scheme = "light", hash = "", scripts = true } = {}) {
  const page = await browser.newPage();
  page.wrong = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => page.wrong.push(`error: ${error.message}`));
  page.on("request", (request) => /^(file|blob|data):/.test(request.url()) || page.wrong.push(`request: ${request.url()}`));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setJavaScriptEnabled(scripts);
  await page.setOfflineMode(true);
  await page.goto(address + hash);
  if (scripts) {
    await page.waitForFunction(() => document.documentElement.dataset.live, { timeout: 60000 });
  }
  return page;
}

const text = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());

/** Waits until the page has answered the last move and nothing runs any more. */
async function settled(page) {
  await page.waitForFunction(() => document.documentElement.dataset.asked === document.documentElement.dataset.shown, { timeout: 60000 });
}

/** Waits until the address is that of the last move. */
async function written(page) {
  await page.waitForFunction(() => document.documentElement.dataset.written === document.documentElement.dataset.asked, { timeout: 20000 });
}

async function move(page, value, selector = SLIDER) {
  await page.$eval(
    selector,
    (slider, to) => {
      slider.value = to;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
    },
    value,
  );
  await settled(page);
}

const state = (page) =>
  page.evaluate((slider) => ({
    sentence: document.getElementById("sentence").textContent,
    slider: document.querySelector(slider).value,
    number: document.querySelector(slider).closest(".ctl").querySelector("input[type=number]").value,
    tables: [...document.querySelectorAll("figure[data-chart] .tile, #tiles b")].map((one) => one.textContent),
  }), SLIDER);

/** The numbers of a figure's table by code. */
async function table(page, id) {
  await page.evaluate((chart) => {
    const figure = document.getElementById(`figure-${chart}`);
    if (figure.querySelector(".table").hidden) {
      figure.querySelector(".foot button").click();
    }
  }, id);
  return page.$$eval(`#figure-${id} tbody tr`, (rows) => Object.fromEntries(rows.map((row) => [row.dataset.code, [...row.querySelectorAll("td")].map((cell) => (cell.dataset.value === "" ? null : Number(cell.dataset.value)))])));
}

function ensure(truth, message) {
  if (!truth) {
    throw new Error(message);
  }
}

const same = (one, other, what) => ensure(JSON.stringify(one) === JSON.stringify(other), `${what}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`);

const tests = {
  async opensFromDisk_withoutNetworkOrComplaint() {
    const page = await open();
    const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
    const live = Number(await page.evaluate(() => document.documentElement.dataset.live));
    writeFileSync(join(folder, "times.json"), JSON.stringify({ first_picture_ms: Math.round(paint), live_ms: live }));
    ensure(paint < 1000, `the first picture came after ${paint} ms`);
    ensure(live < 20000, `it was live after ${live} ms`);
    same(page.wrong, [], "complaints");
    await page.close();
  },

  async everyChart_isDrawn_andItsTableHoldsTheRowsOfTheRun() {
    const page = await open();
    const drawn = await page.$$eval("#first figure[data-chart]:not([hidden])", (figures) => figures.map((figure) => [figure.dataset.chart, figure.querySelectorAll(".canvas svg path").length]));
    same(drawn.map(([id]) => id).sort(), ["duty", "long-run", "partners", "path", "products"], "charts");
    drawn.forEach(([id, paths]) => ensure(paths > 3, `${id} has ${paths} paths`));
    for (const [chart, rows] of Object.entries(expected.tables)) {
      const shown = await table(page, chart);
      let compared = 0;
      // The smaller ones stand in one row, which is their sum.
      const rest = Object.entries(rows).filter(([code]) => !(code in shown));
      ensure(rest.length === 0 || "others" in shown, `${chart} lacks ${rest.map(([code]) => code).join(", ")}`);
      const others = rest.length === 0 ? [] : [["others", rest[0][1].map((_, k) => rest.reduce((sum, [, numbers]) => sum + numbers[k], 0))]];
      for (const [code, numbers] of [...Object.entries(rows).filter(([code]) => code in shown), ...others]) {
        numbers.forEach((number, k) => {
          const there = shown[code]?.[k];
          ensure(there !== undefined && Math.abs(there - number) <= (expected.tolerance ?? 1e-9) * Math.max(1, Math.abs(number)), `${chart}, ${code}: ${there}, not ${number}`);
          compared++;
        });
      }
      // The path begins with printed months before the run.
      const first = Object.keys(rows).sort()[0];
      ensure(Object.keys(shown).every((code) => code in rows || code === "others" || (chart === "path" && code < first)), `${chart} has rows that the run lacks: ${Object.keys(shown)}`);
      ensure(compared > 5, `only ${compared} numbers of ${chart} were compared`);
    }
    await page.close();
  },

  async savedCsv_equalsTheTable() {
    const page = await open();
    const shown = await table(page, "path");
    const csv = await page.evaluate(async () => {
      const kept = [];
      URL.createObjectURL = (blob) => (kept.push(blob), "blob:none");
      HTMLAnchorElement.prototype.click = () => {};
      document.querySelectorAll("#figure-path .foot button")[1].click();
      return kept[0].text();
    });
    const [, ...rows] = csv.trim().split("\n").map((line) => line.split(","));
    same(rows.map((row) => [row[0], row.slice(2).map((cell) => (cell === "" ? null : Number(cell)))]), Object.entries(shown), "rows");
    await page.close();
  },

  async movedSlider_changesNumberSentenceAndAddress_andReloadBringsThemBack() {
    const page = await open();
    const before = await state(page);
    await move(page, 25);
    const moved = await state(page);
    ensure(moved.sentence !== before.sentence, "the sentence stayed");
    same(moved.number, "25", "number field");
    await written(page);
    const url = await page.evaluate(() => location.href);
    ensure(url.includes("model=") && url.includes("data=") && url.includes("what-if-duty-USA.rate=0.25"), url);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.live, { timeout: 60000 });
    await settled(page);
    same(await state(page), moved, "after reload");
    await page.close();
  },

  async undoRedoReset_goThroughTheStates() {
    const page = await open();
    const first = await state(page);
    await move(page, 25);
    const second = await state(page);
    await move(page, 60);
    await page.click("#do-undo");
    await settled(page);
    same(await state(page), second, "undone once");
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    await settled(page);
    same(await state(page), first, "undone twice");
    await page.click("#do-redo");
    await settled(page);
    same(await state(page), second, "done again");
    await page.click("#do-reset");
    await settled(page);
    same(await state(page), first, "reset");
    await written(page);
    same(await page.evaluate(() => location.hash), "", "address");
    await page.close();
  },

  async addressOfOtherDataOrModel_isRefusedInWords() {
    for (const [hash, word] of [
      ["#model=0.0.1&data=000000000000&set.what-if-duty-USA.rate=0.25", "0.0.1"],
      [`#model=${encodeURIComponent(expected.version)}&data=000000000000&set.what-if-duty-USA.rate=0.25`, "000000000000"],
    ]) {
      const page = await open({ hash });
      const said = await text(page, "#problem");
      ensure(said.includes(word) && said.includes("not applied"), said);
      same((await state(page)).slider, "0", "slider");
      await page.close();
    }
  },

  async keyboardAlone_movesASlider_readsTheAnswer_andOpensATab() {
    const page = await open();
    const before = await text(page, "#sentence");
    for (let k = 0; k < 40; k++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((slider) => document.activeElement === document.querySelector(slider), SLIDER)) {
        break;
      }
    }
    for (let k = 0; k < 10; k++) {
      await page.keyboard.press("ArrowRight");
    }
    await settled(page);
    await page.waitForFunction((old) => document.getElementById("live").textContent.length > 20 && !document.getElementById("live").textContent.startsWith(old), { timeout: 20000 }, before);
    same((await state(page)).slider, "10", "slider");
    await page.focus("#tab-why");
    await page.keyboard.press("ArrowLeft");
    same(await page.$eval("#tab-sources", (tab) => tab.getAttribute("aria-selected")), "true", "tab");
    ensure(await page.$eval("#panel-sources", (panel) => !panel.hidden), "the panel is hidden");
    await page.close();
  },

  async valueOutOfBounds_isNamedWithItsField_andCanBeUndone() {
    const page = await open();
    const before = await state(page);
    await page.$eval(SLIDER, (slider) => {
      const number = slider.closest(".ctl").querySelector("input[type=number]");
      number.value = "900";
      number.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.waitForSelector("#problem button", { timeout: 20000 });
    const said = await text(page, "#problem");
    ensure(said.includes("US duty on China") && said.includes("5"), said);
    same(await text(page, "#sentence"), before.sentence, "sentence");
    await page.click("#problem button");
    await settled(page);
    same(await state(page), before, "after undo");
    same(await text(page, "#problem"), "", "problem");
    await page.close();
  },

  async offeredScenarioFile_andAnswer_areWrittenForTheCommandLine() {
    const page = await open();
    await move(page, 25);
    await page.click("#do-share");
    await page.$eval("#dialog details", (details) => (details.open = true));
    const [file, command] = await page.$$eval("#dialog details pre", (blocks) => blocks.map((block) => block.textContent));
    ensure(command.startsWith("tradewind run my-what-if.yaml"), command);
    ensure(file.includes(`\nextends: "${expected.scenario}"\n`), file);
    writeFileSync(join(folder, "my-what-if.yaml"), file);
    await page.keyboard.press("Escape");
    const path = await table(page, "path");
    writeFileSync(join(folder, "moved.json"), JSON.stringify(path));
    await page.close();
  },

  async rangesComeAndSharpen() {
    const page = await open();
    await page.waitForFunction(() => document.getElementById("range").textContent.length > 5, { timeout: 120000 });
    ensure(/\d/.test(await text(page, "#range")), "no number in the range");
    await page.close();
  },

  async why_stacksWhatEachGroupOfEventsDoes() {
    const page = await open();
    await page.waitForFunction(() => document.querySelectorAll('#panel-why figure[data-chart="contributions"]:not([hidden]) .canvas svg path').length > 20, { timeout: 240000 });
    const rows = Object.values(await table(page, "contributions"));
    ensure(rows.length > 20, `${rows.length} months`);
    const sums = rows.map((row) => [row.slice(0, -1).reduce((sum, part) => sum + part, 0), row.at(-1)]);
    ensure(sums.some(([, all]) => all < -1), "nothing falls");
    sums.forEach(([parts, all]) => ensure(Math.abs(parts - all) < 1e-6 * Math.max(1, Math.abs(all)), `the parts sum to ${parts}, not ${all}`));
    await page.close();
  },

  async examples_compare_andMore_work() {
    const page = await open();
    await page.click("#do-examples");
    same(await page.$$eval("#dialog .wide", (list) => list.length), 3, "questions");
    const before = await text(page, "#sentence");
    await page.click("#dialog .wide");
    await settled(page);
    ensure((await text(page, "#sentence")) !== before, "the question changed nothing");
    await page.click("#do-pin");
    await move(page, 60);
    const kept = await page.$$eval('figure[data-chart^="kept-"]', (figures) => figures.map((figure) => [figure.dataset.chart, figure.nextElementSibling.dataset.chart]));
    ensure(kept.length >= 4, `only ${kept.length} charts are kept`);
    kept.forEach(([id, live]) => same(id, `kept-${live}`, "a kept chart and the one beside it"));
    ensure((await text(page, "#title-kept-path")) !== (await text(page, "#title-path")), "both states are the same");
    same(page.wrong, [], "complaints");
    await page.close();
  },

  async axe_findsNothingSerious() {
    for (const scheme of ["light", "dark"]) {
      const page = await open({ scheme });
      await page.evaluate(axe);
      const found = await page.evaluate(async () => (await axe.run()).violations.filter((one) => ["serious", "critical"].includes(one.impact)).map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`));
      same(found, [], `serious in ${scheme}`);
      await page.close();
    }
  },

  async narrowPage_hasOneStickySlider_aSheet_andNothingBesideTheScreen() {
    const page = await open({ width: 390 });
    ensure(await page.evaluate(() => document.documentElement.scrollWidth <= 390), "it scrolls sideways");
    const height = await page.$eval("#sticky input[type=range]", (slider) => slider.getBoundingClientRect().height);
    ensure(height >= 44, `the slider is ${height} px high`);
    ensure(await page.$eval("#controls", (controls) => getComputedStyle(controls).display === "none"), "the sheet is open");
    await page.click("#sticky .sheet");
    ensure(await page.$eval("#controls", (controls) => getComputedStyle(controls).display !== "none"), "the sheet stays shut");
    await page.close();
  },

  async servedPage_saysWhatIsWrongWithADroppedFile_takesAGoodOne_andDrawsInJava() {
    const page = await browser.newPage();
    page.wrong = [];
    page.on("pageerror", (error) => page.wrong.push(`error: ${error.message}`));
    page.on("request", (request) => new URL(request.url()).origin === new URL(expected.served).origin || /^(blob|data):/.test(request.url()) || page.wrong.push(`request: ${request.url()}`));
    await page.setViewport({ width: 1440, height: 900 });
    const live = () => page.waitForFunction(() => document.documentElement.dataset.live, { timeout: 60000 });
    const drop = (name, content) =>
      page.evaluate(
        (file, words) => {
          const data = new DataTransfer();
          data.items.add(new File([words], file));
          document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        name,
        content,
      );
    const problem = async () => {
      await page.waitForFunction(() => document.getElementById("problem").textContent.length > 10, { timeout: 60000 });
      return text(page, "#problem");
    };
    await page.goto(expected.served);
    await live();
    await drop("broken.yaml", "formatVersion: 1\nid: x\ntitel: y\nhorizon: {from: 2025-01, to: 2025-12}\nevents: []\n");
    const said = await problem();
    ensure(said.includes("broken.yaml") && said.includes("line 3") && said.includes("Maybe"), said);
    await page.click("#problem button");
    await drop("notes.txt", "nothing");
    ensure((await problem()).includes("no scenario file"), "a text was taken");
    await page.click("#problem button");
    await drop("regions.csv", "region,name\n");
    ensure((await problem()).includes("no scenario file"), "one table was taken for a world");
    await page.click("#problem button");
    await drop("datapackage.json", "{}");
    ensure((await problem()).includes("regions.csv"), "a world without tables was taken");
    await page.click("#problem button");
    await Promise.all([page.waitForNavigation({ timeout: 60000 }), drop("mine.yaml", expected.mine)]);
    await live();
    ensure((await text(page, "#chips")).includes("A duty of one's own"), await text(page, "#chips"));
    await move(page, 25);
    await page.click("#tab-sure");
    await page.click("#do-jvm");
    await page.waitForFunction(() => /middle of [\d,]+ draws/.test(document.getElementById("panel-sure").textContent), { timeout: 120000 });
    await drop("broken.yaml", "formatVersion: 1\n");
    await problem();
    same(page.wrong, [], "complaints");
    await page.close();
  },

  async servedPage_takesAGoodWorld_andFilesFromTheChooser() {
    const page = await browser.newPage();
    page.wrong = [];
    page.on("pageerror", (error) => page.wrong.push(`error: ${error.message}`));
    await page.setViewport({ width: 1440, height: 900 });
    const live = () => page.waitForFunction(() => document.documentElement.dataset.live, { timeout: 60000 });
    const problem = async (word) => {
      await page.waitForFunction((part) => document.getElementById("problem").textContent.includes(part), { timeout: 60000 }, word);
      await page.click("#problem button");
    };
    const own = join(folder, "own");
    const [world, half] = ["world", "half"].map((name) => join(own, name));
    [world, half].forEach((one) => mkdirSync(one, { recursive: true }));
    Object.entries(expected.world).forEach(([name, words]) => writeFileSync(join(world, name), words));
    writeFileSync(join(half, "datapackage.json"), expected.world["datapackage.json"]);
    writeFileSync(join(own, "three.yaml"), expected.three);
    writeFileSync(join(own, "broken.yaml"), "formatVersion: 1\nid: x\n");
    await page.goto(expected.served);
    await live();
    await page.evaluate((tables) => {
      const data = new DataTransfer();
      Object.entries(tables).forEach(([name, words]) => data.items.add(new File([words], name)));
      document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, expected.world);
    // It is a good world; the scenario of the page needs places that it has not, which is said.
    await problem("is kept");
    await Promise.all([
      page.waitForNavigation({ timeout: 60000 }),
      page.evaluate((words) => {
        const data = new DataTransfer();
        data.items.add(new File([words], "three.yaml"));
        document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      }, expected.three),
    ]);
    await live();
    ensure((await text(page, "#chips")).includes("A duty in three regions"), await text(page, "#chips"));
    ensure((await text(page, "#sentence")).includes("lower"), await text(page, "#sentence"));
    const choose = async (id, chosen) => {
      await page.click("#do-own");
      await (await page.$(id)).uploadFile(...chosen);
    };
    await page.goto(expected.served);
    await live();
    await choose("#own-scenario", [join(own, "broken.yaml")]);
    await problem("broken.yaml");
    await choose("#own-world", [half]);
    await problem("regions.csv");
    await choose("#own-world", [world]);
    await problem("is kept");
    await page.click("#do-own");
    await Promise.all([page.waitForNavigation({ timeout: 60000 }), (await page.$("#own-scenario")).uploadFile(join(own, "three.yaml"))]);
    await live();
    ensure((await text(page, "#chips")).includes("A duty in three regions"), await text(page, "#chips"));
    same(page.wrong, [], "complaints");
    await page.close();
  },

  /** The engine of the file, every scenario that is built in: the rows by year are those of the JVM. */
  async everyScenario_hasTheRowsOfTheJvm() {
    const parity = join(folder, "parity");
    const page = await browser.newPage();
    await page.goto("about:blank");
    await page.addScriptTag({ content: readFileSync(join(parity, "engine.js"), "utf8") });
    let compared = 0;
    for (const id of expected.scenarios) {
      const answer = await page.evaluate((bundle) => {
        const answers = [];
        const ask = self.tradewindPort((one) => answers.push(one));
        ask({ id: 1, call: "open", args: [bundle] });
        const { handle, problems } = answers[0].answer;
        ask({ id: 2, call: "rows", args: [handle, { frequency: "year" }] });
        ask({ id: 3, call: "close", args: [handle] });
        const table = answers[1].answer;
        return { problems, words: table.words.join(";"), columns: table.numberColumns, numbers: Array.from(table.numbers, (number) => (Number.isNaN(number) ? null : number)) };
      }, readFileSync(join(parity, `${id}.bundle`), "utf8"));
      same(answer.problems, [], id);
      const jvm = JSON.parse(readFileSync(join(parity, `${id}.json`), "utf8"));
      same(answer.words, jvm.words, `${id}, rows`);
      const width = answer.columns.length;
      jvm.columns.forEach((column, c) => {
        const at = answer.columns.indexOf(column);
        jvm.numbers.forEach((row, r) => {
          const [here, there] = [answer.numbers[r * width + at], row[c]];
          ensure(here === there || Math.abs(here - there) <= 1e-10 * Math.max(1, Math.abs(there)), `${id}, row ${r}, ${column}: ${here}, not ${there}`);
          compared++;
        });
      });
    }
    ensure(expected.scenarios.length > 10 && compared > 10000, `only ${compared} numbers of ${expected.scenarios.length} scenarios`);
    await page.close();
  },

  /** How long it takes from letting a slider go to the next picture; the figure goes to walk.json and no build depends on it. */
  async walkOf200Moves_isDrawn() {
    const page = await open();
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const times = await page.evaluate(async () => {
      let seed = 12345;
      const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      const list = [];
      for (let k = 0; k < 200; k++) {
        const sliders = [...document.querySelectorAll("#controls .main input[type=range]")];
        const slider = sliders[Math.floor(random() * sliders.length)];
        const [low, high, step] = [slider.min, slider.max, slider.step].map(Number);
        const began = performance.now();
        slider.value = low + step * Math.floor(random() * ((high - low) / step + 1));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        slider.dispatchEvent(new Event("change", { bubbles: true }));
        do {
          await frame();
        } while (document.documentElement.dataset.asked !== document.documentElement.dataset.shown);
        list.push(performance.now() - began);
      }
      return list.sort((one, other) => one - other);
    });
    const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]);
    writeFileSync(join(folder, "walk.json"), JSON.stringify({ moves: times.length, p50_ms: at(0.5), p95_ms: at(0.95), most_ms: at(1) }));
    same(await text(page, "#problem"), "", "problem");
    same(page.wrong, [], "complaints");
    await page.close();
  },

  async savedWorkbook_holdsTheTables() {
    const page = await open();
    await page.click("#do-share");
    const bytes = await page.evaluate(async () => {
      const kept = [];
      URL.createObjectURL = (blob) => (kept.push(blob), "blob:none");
      HTMLAnchorElement.prototype.click = () => {};
      [...document.querySelectorAll("#dialog button")].find((button) => button.textContent.includes("XLSX")).click();
      return [...new Uint8Array(await kept[0].arrayBuffer())];
    });
    writeFileSync(join(folder, "seen.xlsx"), Buffer.from(bytes));
    await page.keyboard.press("Escape");
    writeFileSync(join(folder, "seen.json"), JSON.stringify(await table(page, "partners")));
    await page.close();
  },

  async withoutScripts_theAnswerIsThere() {
    const page = await open({ scripts: false });
    ensure((await text(page, "#sentence")).length > 20, "no sentence");
    const figures = await page.$$eval("#first figure svg", (list) => list.length);
    ensure(figures >= 4, `${figures} figures`);
    await page.close();
  },

  async pictures() {
    for (const width of [1440, 390]) {
      for (const scheme of ["light", "dark"]) {
        const page = await open({ width, scheme });
        await move(page, 25, width === 390 ? `${SLIDER}-sticky` : SLIDER);
        await page.waitForFunction(() => document.getElementById("range").textContent.length > 5, { timeout: 120000 });
        await page.screenshot({ path: join(folder, `page-${width}-${scheme}.png`), fullPage: true });
        await page.close();
      }
    }
  },
};

const only = process.argv.slice(4);
for (const [name, test] of Object.entries(tests)) {
  if (only.length > 0 && !only.includes(name)) {
    continue;
  }
  let problem = "";
  try {
    await test();
  } catch (error) {
    problem = String(error?.message ?? error);
  }
  appendFileSync(join(folder, "results.jsonl"), `${JSON.stringify({ name, problem })}\n`);
  console.log(`${problem === "" ? "ok" : "FAILED"} ${name}${problem === "" ? "" : `: ${problem}`}`);
}
await browser.close();

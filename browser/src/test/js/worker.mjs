// Talks to the engine as a page does: to the module in a worker, to the one script in a worker made of its text, and to the one script without a worker. Says what
// went wrong and ends with 1, or ends with 0.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import vm from "node:vm";
import { Worker } from "node:worker_threads";

const [engineFolder, bundleFile] = process.argv.slice(2);
const bundle = readFileSync(bundleFile, "utf8");
// What a browser gives to a worker.
const SHIM = `
globalThis.self = globalThis;
self.postMessage = (message) => parentPort.postMessage(message);
parentPort.on("message", (data) => self.onmessage({ data }));
`;

/** Asks by messages and hands out what comes back. */
class Page {
  last = 0;
  waiting = new Map();
  ready = new Promise((resolve) => (this.isReady = resolve));

  take(message) {
    if (message.ready) {
      this.isReady();
      return;
    }
    const waiting = this.waiting.get(message.id);
    assert.ok(waiting, `an answer to nothing: ${JSON.stringify(message).slice(0, 200)}`);
    waiting.parts.push(message);
    waiting.each?.(message);
    if (message.last) {
      this.waiting.delete(message.id);
      waiting.done(waiting.parts);
    }
  }

  begin(call, args, each) {
    const id = ++this.last;
    const parts = new Promise((done) => this.waiting.set(id, { parts: [], each, done }));
    this.post({ id, call, args });
    return { id, parts };
  }

  async ask(call, ...args) {
    const parts = await this.begin(call, args).parts;
    assert.equal(parts.length, 1);
    return parts[0].answer;
  }
}

function inWorker(worker) {
  const page = new Page();
  page.post = (message) => worker.postMessage(message);
  page.end = () => worker.terminate();
  worker.on("message", (message) => page.take(message));
  worker.on("error", (error) => {
    console.error(error);
    process.exit(1);
  });
  return page;
}

function moduleWorker() {
  const start = join(engineFolder, "..", "worker-test.mjs");
  writeFileSync(start, `import { parentPort } from "node:worker_threads";\n${SHIM}\nawait import(${JSON.stringify(pathToFileURL(join(engineFolder, "tradewind-worker.js")).href)});\n`);
  return inWorker(new Worker(start));
}

const script = readFileSync(join(engineFolder, "tradewind-worker-all.js"), "utf8");
const textWorker = () => inWorker(new Worker(`const { parentPort } = require("node:worker_threads");\n${SHIM}\n${script}`, { eval: true }));

/** Where a page may have no worker it runs the script by itself, as no module. */
function withoutWorker() {
  const page = new Page();
  const context = vm.createContext({ document: {}, MessageChannel, performance, setTimeout, TextDecoder, TextEncoder, console });
  vm.runInContext(script, context);
  const take = context.tradewindPort((message) => page.take(structuredClone(message)));
  page.post = (message) => setTimeout(() => take(message), 0);
  page.end = () => {};
  page.isReady();
  return page;
}

async function conversation(page) {
  await page.ready;
  const broken = await page.ask("open", bundle.slice(0, 100));
  assert.equal(broken.problems[0].path, "bundle");
  assert.match(broken.problems[0].message, /not one of this version, or not whole/);
  const { handle, problems } = await page.ask("open", bundle);
  assert.deepEqual(problems, []);

  const before = await page.ask("charts", handle, {});
  assert.deepEqual(before.charts.map((chart) => chart.id).slice(0, 4), ["path", "partners", "duty", "products"]);
  assert.match(before.sentence.text, /exports to the United States in/);
  for (const chart of before.charts) {
    for (const series of chart.series) {
      assert.ok([series.values, series.low, series.high].every((numbers) => numbers === undefined || numbers.length === chart.categories.length), `${chart.id} ${series.code}`);
    }
  }
  const field = (await page.ask("fields", handle)).words.find((word) => word.endsWith(".rate"));
  assert.deepEqual((await page.ask("project", handle, { [field]: 0.1 })).problems, []);
  const after = await page.ask("charts", handle, { flow: "exports", partner: "USA" });
  assert.notEqual(after.sentence.text, before.sentence.text);

  // What does not fit is said with its place, and the state before stays.
  const wrong = await page.ask("project", handle, { [field]: 1e9 });
  assert.ok(wrong.problems[0].path.includes("rate"), JSON.stringify(wrong));
  assert.match((await page.ask("project", handle, { "nothing.rate": 1 })).problems[0].path, /^nothing.rate$/);
  assert.match((await page.ask("charts", handle, { partner: "Narnia" })).problems[0].message, /Narnia/);
  assert.match((await page.ask("charts", handle, { colour: "red" })).problems[0].path, /^colour$/);
  assert.match((await page.ask("rows", 99, {})).problems[0].message, /Nothing is open/);
  assert.match((await page.ask("dance")).problems[0].message, /no call 'dance'/);
  assert.deepEqual(await page.ask("charts", handle, { flow: "exports", partner: "USA" }), after);

  // Bands sharpen.
  const fan = await page.begin("chartDraws", [handle, { partner: "USA" }, 24, 5]).parts;
  const done = fan.map((part) => part.answer.done);
  assert.ok(fan.length > 1 && done.every((count, k) => k === 0 || count > done[k - 1]), String(done));
  assert.equal(done.at(-1), 24);
  const bands = fan.at(-1).answer.charts[0].series.filter((series) => series.role.startsWith("band"));
  assert.equal(bands.length, 2);
  assert.ok(fan.at(-1).answer.sentence.range.startsWith("8 in 10 runs"));
  const rows = await page.begin("draws", [handle, { partner: "USA", product: "all", frequency: "year" }, 6, 5]).parts;
  assert.ok(rows.at(-1).answer.numbers.length > 0);
  const why = await page.begin("explain", [handle, { partner: "USA" }, {}]).parts;
  assert.ok(why.at(-1).answer.words.includes("total"));

  // A change of mind is heard while a job runs, other questions are answered meanwhile, and what is over cannot be cancelled.
  let counted = 0;
  const long = page.begin("draws", [handle, { frequency: "year" }, 100000, 1], () => {
    counted++;
    if (counted === 2) {
      page.post({ cancel: long.id });
    }
  });
  const meanwhile = page.ask("rows", handle, { partner: "USA", frequency: "year" });
  const parts = await long.parts;
  assert.equal(parts.at(-1).cancelled, true);
  assert.ok(parts.length < 20, `${parts.length} answers after the cancel`);
  assert.ok((await meanwhile).numbers.length > 0);
  const early = page.begin("draws", [handle, {}, 50, 1]);
  page.post({ cancel: early.id });
  assert.equal((await early.parts)[0].cancelled, true);
  page.post({ cancel: long.id });
  page.post({ cancel: 12345 });
  await page.ask("close", handle);
  assert.match((await page.ask("charts", handle, {})).problems[0].message, /Nothing is open/);
  page.end();
}

/** The types name every function of the module with its parameters, and every call of the worker. */
async function types() {
  const text = readFileSync(join(engineFolder, "tradewind.d.ts"), "utf8");
  const declared = new Map([...text.matchAll(/^export function (\w+)\(([^)]*)\)/gm)].map(([, name, list]) => [name, list === "" ? [] : list.split(",").map((one) => one.trim())]));
  const module = await import(pathToFileURL(join(engineFolder, "tradewind.js")));
  assert.deepEqual([...declared.keys()].sort(), Object.keys(module).sort());
  for (const [name, parameters] of declared) {
    const source = module[name].toString();
    const own = source.slice(1, source.indexOf(") =>")).split(",").map((one) => one.trim()).filter((one) => one !== "");
    assert.deepEqual(parameters.map((one) => one.split(/[?:]/)[0]), own.map((one) => one.split(" ")[0]), name);
  }
  const calls = [...text.match(/call: ([^;]*);/)[1].matchAll(/"(\w+)"/g)].map(([, call]) => call);
  const worker = readFileSync(join(engineFolder, "tradewind-worker.js"), "utf8");
  const taken = [...worker.matchAll(/new Set\(\[([^\]]+)\]\)/g)].flatMap(([, list]) => [...list.matchAll(/"(\w+)"/g)].map(([, call]) => call));
  assert.deepEqual(calls.sort(), taken.sort());
  assert.deepEqual(calls.filter((call) => !(call in module)), []);
}

await types();
for (const start of [moduleWorker, textWorker, withoutWorker]) {
  await conversation(start());
  console.log(`${start.name}: as it should be`);
}
assert.ok(!/^\s*(import|export)\b/m.test(script), "the one script imports nothing");
process.exit(0);

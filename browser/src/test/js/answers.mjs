// Asks the compiled engine what asked.txt in a folder says, and compares with what the JVM answered.
// A line of asked.txt: name, tab, call, tab, arguments as JSON; a bundle is named by its file. Beside it stand NAME.words (the words of the JVM's table, joined
// by ;) and NAME.f64 (its numbers, little-endian), or NAME.json (its charts). A line of answered.txt: name, "same", numbers, worst difference, where; or name,
// "problems", them; or name, "ms", time.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [engineFolder, folder] = process.argv.slice(2);
const engine = await import(pathToFileURL(join(engineFolder, "tradewind-engine.js")));
const out = [];
/** @type {Record<string, number>} */
const spent = {};
const handles = {};

/**
 * The largest difference: relative to the JVM's number, or absolute where that is below one (percent and million dollars). What two levels differ by is known only
 * as far as the last digits of these go: there the scale is at least a ten-thousandth of the level.
 */
class Worst {
  count = 0;
  largest = 0;
  where = "";

  number(here, jvm, where, level = 0) {
    this.count++;
    if (here === jvm || (Number.isNaN(here) && Number.isNaN(jvm))) {
      return;
    }
    const gap = Math.abs(here - jvm) / Math.max(1, Math.abs(jvm), Math.abs(level) / 10000);
    if (!(gap <= this.largest)) {
      this.largest = Number.isNaN(gap) ? Infinity : gap;
      this.where = `${where()}: ${here}, not ${jvm}`;
    }
  }

  other(where) {
    this.largest = Infinity;
    this.where = where;
  }
}

function table(answer, name) {
  const worst = new Worst();
  if (readFileSync(join(folder, `${name}.words`), "utf8") !== answer.words.join(";")) {
    worst.other("words");
    return worst;
  }
  const bytes = readFileSync(join(folder, `${name}.f64`));
  if (bytes.length !== 8 * answer.numbers.length) {
    worst.other(`${bytes.length / 8} numbers`);
    return worst;
  }
  const columns = answer.numberColumns.length;
  const width = answer.wordColumns.length;
  for (let k = 0; k < answer.numbers.length; k++) {
    const row = Math.floor(k / columns);
    worst.number(answer.numbers[k], bytes.readDoubleLE(8 * k), () => `${answer.numberColumns[k % columns]} of ${answer.words.slice(row * width, (row + 1) * width)}`, answer.numberColumns[k % columns] === "effect_usd_mn" ? answer.numbers[row * columns + 1] : 0);
  }
  return worst;
}

/** Two values of JSON, part by part. */
function compare(here, jvm, worst, path) {
  if (typeof jvm === "number" && typeof here === "number") {
    worst.number(here, jvm, () => path);
  } else if (jvm !== null && typeof jvm === "object" && here !== null && typeof here === "object") {
    const keys = Object.keys(jvm);
    if (keys.join() !== Object.keys(here).join()) {
      worst.other(`${path}: ${Object.keys(here)}, not ${keys}`);
      return;
    }
    keys.forEach((key) => compare(here[key], jvm[key], worst, `${path}.${key}`));
  } else {
    worst.count++;
    if (here !== jvm) {
      worst.other(`${path}: ${here}, not ${jvm}`);
    }
  }
}

function json(answer, name) {
  const worst = new Worst();
  const { problems, done, total, ...charts } = answer;
  compare(charts, JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")), worst, name);
  return worst;
}

function record(name, answer) {
  if (answer.problems.length > 0) {
    out.push([name, "problems", answer.problems.map((one) => `${one.path}|${one.message}|${one.hint}`).join(";")]);
    return;
  }
  const worst = existsSync(join(folder, `${name}.f64`)) ? table(answer, name) : existsSync(join(folder, `${name}.json`)) ? json(answer, name) : null;
  if (worst !== null) {
    out.push([name, "same", worst.count, worst.largest, worst.where]);
  }
}

function finish(job) {
  let answer = job;
  while (answer.problems.length === 0 && !(answer.done >= answer.total)) {
    answer = engine.step(job.handle, 3);
  }
  return answer;
}

for (const line of readFileSync(join(folder, "asked.txt"), "utf8").split("\n").filter((one) => one !== "")) {
  const [name, call, text] = line.split("\t");
  const args = JSON.parse(text);
  const began = performance.now();
  let answer;
  if (call === "open") {
    answer = engine.open(readFileSync(join(folder, args[0]), "utf8"));
    handles[args[0]] = answer.handle;
  } else if (call === "close") {
    engine.close(handles[args[0]]);
    continue;
  } else {
    answer = engine[call](handles[args[0]], ...args.slice(1));
    answer = ["draws", "chartDraws", "explain"].includes(call) ? finish(answer) : answer;
  }
  const ms = performance.now() - began;
  spent[call] = (spent[call] ?? 0) + ms / 1000;
  out.push([name, "ms", ms]);
  record(name, answer);
}
writeFileSync(join(folder, "answered.txt"), out.map((one) => one.join("\t")).join("\n") + "\n");
console.log(`cpu ${Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1e6)} s; ${Object.entries(spent).map(([call, s]) => `${call} ${s.toFixed(1)}`).join(", ")}`);

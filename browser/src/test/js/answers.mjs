// Asks the compiled engine what asked.txt in a folder says, and compares with what the JVM answered.
// A line of asked.txt: name, tab, call, tab, arguments as JSON. Beside it stand NAME.words (the words of the JVM's table, joined by ;) and NAME.f64 (its
// numbers, little-endian). A line of answered.txt: name, "table", numbers, worst difference, where; or name, "problems", them; or name, "ms", time.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [enginePath, folder] = process.argv.slice(2);
const engine = await import(pathToFileURL(enginePath));
const out = [];
const handles = {};

// Relative to the JVM's number, or absolute where that is below one: percent and million dollars. A difference of two levels is as sure as they are.
function worst(answer, name) {
  const words = readFileSync(join(folder, `${name}.words`), "utf8");
  if (words !== answer.words.join(";")) {
    return [Infinity, "words"];
  }
  const bytes = readFileSync(join(folder, `${name}.f64`));
  if (bytes.length !== 8 * answer.numbers.length) {
    return [Infinity, `${bytes.length / 8} numbers`];
  }
  let largest = 0;
  let where = "";
  for (let k = 0; k < answer.numbers.length; k++) {
    const here = answer.numbers[k];
    const jvm = bytes.readDoubleLE(8 * k);
    const same = here === jvm || (Number.isNaN(here) && Number.isNaN(jvm));
    const row = Math.floor(k / answer.numberColumns.length);
    const level = answer.numberColumns[k % answer.numberColumns.length] === "effect_usd_mn" ? answer.numbers[row * answer.numberColumns.length + 1] : jvm;
    const gap = same ? 0 : Math.abs(here - jvm) / Math.max(1, Math.abs(level));
    if (!(gap <= largest)) {
      const width = answer.wordColumns.length;
      largest = Number.isNaN(gap) ? Infinity : gap;
      where = `${answer.numberColumns[k % answer.numberColumns.length]} of ${answer.words.slice(row * width, (row + 1) * width)}: ${here}, not ${jvm}`;
    }
  }
  return [largest, where];
}

function record(name, answer) {
  if (answer.problems.length > 0) {
    out.push([name, "problems", answer.problems.map((one) => `${one.path}|${one.message}|${one.hint}`).join(";")]);
  } else if (answer.numbers) {
    out.push([name, "table", answer.numbers.length, ...(existsSync(join(folder, `${name}.f64`)) ? worst(answer, name) : ["", ""])]);
  }
}

for (const line of readFileSync(join(folder, "asked.txt"), "utf8").split("\n").filter((one) => one !== "")) {
  const [name, call, text] = line.split("\t");
  const args = JSON.parse(text);
  const began = performance.now();
  if (call === "open") {
    const answer = engine.open(readFileSync(join(folder, args[0]), "utf8"));
    handles[args[0]] = answer.handle;
    out.push([name, "ms", performance.now() - began]);
    record(name, answer);
  } else if (call === "draws" || call === "explain") {
    const job = engine[call](handles[args[0]], ...args.slice(1));
    let answer = job;
    while (answer.problems.length === 0 && !(answer.done >= answer.total)) {
      answer = engine.step(job.handle, 3);
    }
    record(name, answer);
  } else {
    const answer = engine[call](handles[args[0]], ...args.slice(1));
    out.push([name, "ms", performance.now() - began]);
    record(name, answer);
  }
}
writeFileSync(join(folder, "answered.txt"), out.map((one) => one.join("\t")).join("\n") + "\n");

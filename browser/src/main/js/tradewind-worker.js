// The engine in a worker. A message { id, call, args } is answered by { id, answer, last }; calls of draws and explain are answered after every few runs,
// the last time with last = true. { cancel: id } ends one of them: its answer is { id, cancelled: true, last: true }.
import * as tradewind from "./tradewind.js";

const STREAMS = new Set(["draws", "explain"]);
const CALLS = new Set(["open", "close", "project", "rows", "effect", "longRun", "fields"]);
// A step lasts about this long, so that a change of mind is heard between two of them.
const STEP_MS = 60;
const cancelled = new Set();
const running = new Set();

const pause = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(0);
  });

async function stream(id, call, args) {
  const job = tradewind[call](...args);
  if (job.problems.length > 0) {
    postMessage({ id, answer: job, last: true });
    return;
  }
  running.add(id);
  try {
    for (let runs = 2, last = false; !last; ) {
      await pause();
      if (cancelled.has(id)) {
        postMessage({ id, cancelled: true, last: true });
        return;
      }
      const began = performance.now();
      const answer = tradewind.step(job.handle, runs);
      const took = performance.now() - began;
      runs = Math.max(1, Math.min(64, Math.round((runs * STEP_MS) / Math.max(1, took))));
      last = answer.problems.length > 0 || answer.done >= answer.total;
      postMessage({ id, answer, last });
    }
  } finally {
    tradewind.drop(job.handle);
    cancelled.delete(id);
    running.delete(id);
  }
}

onmessage = ({ data }) => {
  if (data.cancel !== undefined) {
    if (running.has(data.cancel)) {
      cancelled.add(data.cancel);
    }
  } else if (STREAMS.has(data.call)) {
    stream(data.id, data.call, data.args);
  } else if (CALLS.has(data.call)) {
    postMessage({ id: data.id, answer: tradewind[data.call](...data.args), last: true });
  } else {
    const problem = { path: "call", message: `There is no call '${data.call}'.`, hint: "" };
    postMessage({ id: data.id, answer: { handle: 0, problems: [problem] }, last: true });
  }
};

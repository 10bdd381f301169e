// The engine in a worker. A message { id, call, args } is answered by { id, answer, last }; calls of draws, chartDraws, explain and contributions are answered whenever more
// is known, the last time with last = true. { cancel: id } ends one of them: its answer is { id, cancelled: true, last: true }.
import * as tradewind from "./tradewind.js";

const STREAMS = new Set(["draws", "chartDraws", "explain", "contributions"]);
const CALLS = new Set(["open", "close", "project", "rows", "effect", "charts", "look", "moreCharts", "longRunChart", "longRun", "fields"]);
// A step lasts about this long, so that a change of mind is heard between two of them.
const STEP_MS = 60;

const pause = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(0);
  });

/**
 * Gives the function that takes messages; what they are answered with goes to `post`. Where there can be no worker, a page calls it by itself.
 */
export function listen(post) {
  const cancelled = new Set();
  const running = new Set();

  async function stream(id, call, args) {
    running.add(id);
    await pause();
    if (cancelled.has(id)) {
      ended(id);
      return;
    }
    const job = tradewind[call](...args);
    if (job.problems.length > 0) {
      running.delete(id);
      post({ id, answer: job, last: true });
      return;
    }
    try {
      await steps(id, job.handle);
    } finally {
      tradewind.drop(job.handle);
    }
  }

  async function steps(id, job) {
    for (let runs = 2, last = false; !last; ) {
      await pause();
      if (cancelled.has(id)) {
        ended(id);
        return;
      }
      const began = performance.now();
      const answer = tradewind.step(job, runs);
      const took = performance.now() - began;
      runs = Math.max(1, Math.min(64, Math.round((runs * STEP_MS) / Math.max(1, took))));
      last = answer.problems.length > 0 || answer.done >= answer.total;
      if (last) {
        running.delete(id);
      }
      post({ id, answer, last });
    }
  }

  function ended(id) {
    cancelled.delete(id);
    running.delete(id);
    post({ id, cancelled: true, last: true });
  }

  return (message) => {
    const { id, call, args, cancel } = message;
    if (cancel !== undefined) {
      if (running.has(cancel)) {
        cancelled.add(cancel);
      }
    } else if (STREAMS.has(call)) {
      stream(id, call, args ?? []);
    } else if (CALLS.has(call)) {
      post({ id, answer: tradewind[call](...(args ?? [])), last: true });
    } else {
      const problem = { path: "call", message: `There is no call '${call}'.`, hint: `Maybe use one of ${[...CALLS, ...STREAMS].join(", ")}.` };
      post({ id, answer: { handle: 0, problems: [problem] }, last: true });
    }
  };
}

// In a worker it listens by itself, and says that it does.
if (typeof document === "undefined" && typeof self !== "undefined" && typeof self.postMessage === "function") {
  const take = listen((answer) => self.postMessage(answer));
  self.onmessage = ({ data }) => take(data);
  self.postMessage({ ready: true });
}

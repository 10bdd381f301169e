// The engine, in a worker made of the file's own text; where workers are refused, on this thread.
import { textOf } from "./dom.js";

/**
 * @typedef {import("tradewind").Problem} Problem
 * @typedef {{ problems: Problem[], handle?: number, done?: number, total?: number, [key: string]: any }} Answer
 */

/** @param {string} text @returns {string} */
const blobUrl = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

/** @type {Record<string, string>} */
const urls = {};

/** One address for each part of the file, so that a browser may keep what it has compiled. @param {string} id */
const urlOf = (id) => (urls[id] ??= blobUrl(textOf(id)));

/** Runs a script of the file. @param {string} id @returns {Promise<void>} */
export function load(id) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = urlOf(id);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The part '${id}' of this file does not run in this browser.`));
    document.head.append(script);
  });
}

export class Engine {
  constructor() {
    this.last = 0;
    /** @type {Map<number, { each?: (answer: Answer) => void, done: (answer: Answer) => void }>} */
    this.waiting = new Map();
    this.post = (/** @type {object} */ message) => this.queue.push(message);
    /** @type {object[]} */
    this.queue = [];
  }

  /** Whether it runs; without a worker it does only where it may run here. */
  async start(mayBeHere = true) {
    const post = (await this.worker()) ?? (mayBeHere ? await this.here() : null);
    if (post === null) {
      return false;
    }
    this.queue.forEach(post);
    this.post = post;
    return true;
  }

  /** A worker that has said something; nothing if there cannot be one. */
  worker() {
    return new Promise((resolve) => {
      try {
        const worker = new Worker(urlOf("engine"));
        worker.onerror = () => resolve(null);
        worker.onmessage = ({ data }) => {
          if (data.ready) {
            resolve((/** @type {object} */ message) => worker.postMessage(message));
          } else {
            this.take(data);
          }
        };
      } catch {
        resolve(null);
      }
    });
  }

  async here() {
    await load("engine");
    const port = /** @type {any} */ (self).tradewindPort((/** @type {any} */ answer) => this.take(answer));
    return (/** @type {object} */ message) => setTimeout(() => port(message), 0);
  }

  /** @param {{ id: number, answer: Answer, last: boolean, cancelled?: boolean }} data */
  take(data) {
    const waiting = this.waiting.get(data.id);
    if (!waiting) {
      return;
    }
    if (data.last) {
      this.waiting.delete(data.id);
      waiting.done(data.cancelled ? { problems: [], cancelled: true } : data.answer);
    } else {
      waiting.each?.(data.answer);
    }
  }

  /**
   * Asks; those calls that take long tell each what is known so far.
   * @param {string} call @param {unknown[]} args @param {(answer: Answer) => void} [each]
   * @returns {{ id: number, answer: Promise<Answer> }}
   */
  begin(call, args, each) {
    const id = ++this.last;
    const answer = new Promise((/** @type {(answer: Answer) => void} */ done) => this.waiting.set(id, { each, done }));
    this.post({ id, call, args });
    return { id, answer };
  }

  /** @param {string} call @param {...unknown} args */
  ask(call, ...args) {
    return this.begin(call, args).answer;
  }

  /** @param {number} id */
  cancel(id) {
    this.post({ cancel: id });
  }
}

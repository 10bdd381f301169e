/** What cannot be done, and what may have been meant. */
export interface Problem {
  /** Field, key or event that it concerns, such as `us-reciprocal-125.rate`; empty for the whole. */
  path: string;
  message: string;
  /** A sentence that begins with "Maybe", or nothing. */
  hint: string;
}

/** What an action gives: a handle, or problems. */
export interface Opened {
  handle: number;
  problems: Problem[];
}

/** Rows of words and numbers. Row `r` has `words[r * wordColumns.length + c]` and `numbers[r * numberColumns.length + c]`; what is not known is NaN. */
export interface Table {
  problems: Problem[];
  wordColumns: string[];
  numberColumns: string[];
  words: string[];
  numbers: Float64Array;
  notes: string[];
  /** Runs that are made, and runs in all; 1 of 1 unless it is a job. */
  done: number;
  total: number;
}

/** If `problems` is not empty, nothing else is there. */
export type Answer = Table | Opened;

export type Words = string | string[];

/** Which rows; what is left out is as in `tradewind run`. */
export interface Query {
  reporter?: Words;
  partner?: Words;
  product?: Words;
  channel?: Words;
  frequency?: "month" | "quarter" | "year";
  currency?: "USD" | "CNY";
}

/** The flow whose growth over twelve months is explained. */
export interface Question {
  reporter?: string;
  flow?: "exports" | "imports";
  partner?: string;
  product?: string;
  /** The later of the two months, `2025-09`. */
  month?: string;
}

/** `{"us-reciprocal-125.rate": 0.5, "truce.end": "2026-11-10", "param.elasticity.long_run": 4, "without.yuan-2025": true}` */
export type Changes = Record<string, number | string | boolean | string[]>;

/** Opens a bundle and runs it as it is. */
export function open(bundle: string): Opened;
export function close(handle: number): void;
/** Runs the bundle with these values; all others are as in the bundle. With problems the state before stays. */
export function project(handle: number, changes: Changes): Opened;
/** Rows of the present state, by the columns of projection.csv. */
export function rows(handle: number, query?: Query): Answer;
/** The same rows as the bundle has them and as they are now: opened_usd_mn, changed_usd_mn, effect_usd_mn, effect_pct. */
export function effect(handle: number, query?: Query): Answer;
/** What the world would settle at if the duties and transport of a day stayed; the columns of regions.csv. */
export function longRun(handle: number, date: string): Answer;
/** What can be changed: field, type, value, says; low, high. */
export function fields(handle: number): Answer;
/** Begins bands (p10, p50, p90) of the present state. */
export function draws(handle: number, query: Query, count: number, seed?: number): Opened;
/** Begins an explanation; groups are event ids by name; events in none go by their kind and by whose measure they are. */
export function explain(handle: number, question?: Question, groups?: Record<string, string[]>): Opened;
/** Makes about that many more runs of a job. */
export function step(job: number, runs: number): Answer;
export function drop(job: number): void;

/** What the worker takes. */
export type Request =
  | { id: number; call: "open" | "close" | "project" | "rows" | "effect" | "longRun" | "fields" | "draws" | "explain"; args: unknown[] }
  | { cancel: number };

/** What the worker answers. */
export type Response =
  | { id: number; answer: Answer; last: boolean; cancelled?: undefined }
  | { id: number; cancelled: true; last: true };

/** One occurrence walked from its first step to its last: which letters its days and what people did make, and how it ends up. */
import type { Day } from "../../oracle/almanac.ts";
import { addressees, confirmers, type PartNow } from "./addressees.ts";
import type { Dump, EventRow } from "./dump.ts";
import { dayOf, eight, newDue, nextHour, type ExpectedLetter } from "./postings.ts";
import type { Asked } from "./periods.ts";
import type { PlanText } from "./plan-text.ts";
import { confirmSteps, steps, stepsAgain, stepsOpened } from "./steps.ts";
import type { Register } from "./who.ts";

export interface Ended {
  readonly state: string;
  readonly due: Day;
}

export interface CourseOf {
  readonly plan: PlanText;
  readonly register: Register;
  readonly dump: Dump;
  readonly asked: Asked;
}

interface Coming {
  readonly step: string;
  readonly postAt: number;
}

type Held = (year: string, at: number) => number;

const UNDO_MS = 10 * 60_000;
const ACTS = ["reported", "undone", "confirmed", "returned", "postponed", "excused", "offered", "accepted"];

export class Course {
  readonly id: string;
  readonly #of: CourseOf;
  readonly #acts: readonly EventRow[];
  readonly #letters: ExpectedLetter[] = [];
  #parts: readonly PartNow[];
  #state: string;
  #due: Day;
  #revision = 0;
  #coming: readonly Coming[];
  #escalated = new Set<string>();
  #reportedAt: number | undefined;

  constructor(of: CourseOf) {
    const { asked, dump } = of;
    this.#of = of;
    this.id = asked.id;
    // What the plan did by itself is worked out, not read.
    this.#acts = dump.events.filter(({ subject, kind, asked: by }) => subject === asked.id && by !== null && ACTS.includes(kind));
    this.#parts = asked.duty.parts.map(({ id, responsible }) => ({ id, role: responsible }));
    this.#due = asked.due;
    const past = "once" in asked.duty.cadence && asked.due <= dump.begunOn;
    this.#state = past ? "backlog" : "open";
    // "Every step up to and including that day is replaced by the welcome letter." A backlog has no ladder.
    const all = past ? [] : steps(asked, of.plan.calendar).filter(({ day }) => day > dump.begunOn);
    this.#coming = all.map(({ step, day }) => ({ step, postAt: eight(day) }));
  }

  /** True where it stood reported at the instant, by its acts alone. */
  wasReportedBy(at: number): boolean {
    const parts = new Set<unknown>();
    for (const act of this.#acts.filter((one) => one.at <= at)) {
      if (act.kind === "reported") parts.add(act.body["part"]);
      if (act.kind === "undone") parts.delete(act.body["part"]);
      if (act.kind === "returned") parts.clear();
    }
    return parts.size === this.#parts.length;
  }

  /** Call once. */
  letters(held: Held): readonly ExpectedLetter[] {
    for (const act of this.#acts) {
      this.#pass(act.at, held);
      this.#take(act);
    }
    this.#pass(this.#of.dump.until, held);
    return this.#letters;
  }

  /** How it should stand; undefined where it should not be there yet. After {@link letters}. */
  ended(): Ended | undefined {
    const { asked, dump, plan } = this.#of;
    const [first] = steps(asked, plan.calendar);
    const opened = this.#acts.length > 0 || "once" in asked.duty.cadence || (first !== undefined && eight(first.day) <= dump.until);
    if (!opened) return undefined;
    // "With none a report is `reported` for the undo time, then `confirmed`."
    const stands = this.#state === "reported" && asked.duty.confirm === undefined && dump.until > (this.#reportedAt ?? 0) + UNDO_MS;
    return { state: stands ? "confirmed" : this.#state, due: this.#due };
  }

  #pass(until: number, held: Held): void {
    const due = this.#coming.filter(({ postAt }) => postAt <= until);
    this.#coming = this.#coming.filter(({ postAt }) => postAt > until);
    for (const one of due) this.#step(one, held);
  }

  #step({ step, postAt }: Coming, held: Held): void {
    const { asked, plan, register } = this.#of;
    const { quota } = asked;
    if (quota && step === "escalation-1" && held(quota.year, postAt) >= quota.min) return;
    const day = dayOf(postAt);
    if (this.#state === "reported") {
      const reporters = this.#parts.flatMap(({ reportedBy }) => reportedBy ?? []);
      const [part] = this.#parts;
      for (const who of confirmers(register, asked.duty.confirm ?? "", step === "confirm", reporters, part?.role ?? "", day)) {
        this.#write({ step, part: "", ...who }, postAt);
      }
      return;
    }
    const missing = this.#parts.filter(({ reportedBy }) => reportedBy === undefined);
    for (const { escalates, ...letter } of addressees(
      { plan, register, duty: asked.duty, missing, escalated: this.#escalated },
      step,
      day,
    )) {
      if (escalates) this.#escalated.add(letter.person);
      this.#write(letter, postAt);
    }
  }

  #write(letter: Pick<ExpectedLetter, "step" | "part" | "person" | "standInFor">, postAt: number): void {
    this.#letters.push({ ...letter, about: this.id, postAt, revision: this.#revision, due: this.#due });
  }

  #take({ kind, at, body, asked }: EventRow): void {
    const { plan } = this.#of;
    switch (kind) {
      case "reported": {
        const by = text(body["by"]);
        this.#parts = this.#parts.map((part) =>
          part.id === wholeIsEmpty(body["part"], this.#parts) ? { ...part, reportedBy: by } : part,
        );
        if (this.#parts.some(({ reportedBy }) => reportedBy === undefined)) return;
        this.#state = "reported";
        this.#reportedAt = at;
        const days = this.#of.asked.duty.confirm === undefined ? [] : confirmSteps(dayOf(at), plan.calendar);
        this.#coming = days.map(({ step, day }) => ({ step, postAt: eight(day) }));
        return;
      }
      case "confirmed":
      case "excused":
        this.#state = kind;
        this.#coming = [];
        return;
      case "returned": {
        const reporters = [...new Set(this.#parts.flatMap(({ reportedBy }) => reportedBy ?? []))];
        this.#parts = this.#parts.map(({ id, role, assignee }) => ({ id, role, ...(assignee === undefined ? {} : { assignee }) }));
        this.#move(newDue(asked, at, plan), at);
        for (const person of reporters) this.#write({ step: "returned", part: "", person }, nextHour(at + UNDO_MS, plan));
        return;
      }
      case "postponed":
        if (this.#state === "backlog") this.#promise(newDue(asked, at, plan), at);
        else this.#move(newDue(asked, at, plan), at);
        return;
      case "offered": {
        const part = this.#parts.length === 1 ? "" : text(body["part"]);
        this.#write({ step: "reassigned", part, person: text(body["to"]) }, nextHour(at + UNDO_MS, plan));
        return;
      }
      case "accepted": {
        const id = wholeIsEmpty(body["part"], this.#parts);
        this.#parts = this.#parts.map((part) => (part.id === id ? { ...part, assignee: text(body["by"]) } : part));
        return;
      }
      default:
        throw new RangeError(`The checker has no rules for ${kind} (${this.id})`);
    }
  }

  #move(due: Day, at: number): void {
    const again = stepsAgain(this.#of.asked, due, dayOf(at), this.#of.plan.calendar);
    this.#begin(due);
    this.#coming = again.map(({ step, day }) => ({ step, postAt: eight(day) }));
  }

  #promise(due: Day, at: number): void {
    const { plan } = this.#of;
    this.#begin(due);
    const later = stepsOpened(due, dayOf(at), plan.calendar).map(({ step, day }) => ({ step, postAt: eight(day) }));
    this.#coming = [{ step: "notice", postAt: nextHour(at, plan) }, ...later];
  }

  #begin(due: Day): void {
    this.#state = "open";
    this.#due = due;
    this.#revision += 1;
    this.#escalated = new Set();
  }
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`Expected a text, found ${JSON.stringify(value)}`);
  return value;
}

/** The ledger names the only part of a whole occurrence in a word of its own. */
function wholeIsEmpty(part: unknown, parts: readonly PartNow[]): string {
  return parts.length === 1 ? (parts[0]?.id ?? "") : text(part);
}

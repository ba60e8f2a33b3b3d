/** Reads a phrase about time, in Swedish, Norwegian, Danish or English. It never invents: what it does not understand, it asks. */
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { clausesOf, isContent, type Clause } from "./clauses.ts";
import { combine } from "./combine.ts";
import type { Found } from "./elements.ts";
import { elementsOf } from "./grammar.ts";
import { isEverDue } from "./ever-due.ts";
import { asksOnly, type Made } from "./made.ts";
import type { Certainty, TimeframeReading } from "./reading.ts";

interface Rule {
  readonly made: Made;
  readonly words: string;
}

/** Longer than any deadline is: the rest is a text, which no deadline can be read out of. */
const LONGEST_PHRASE = 400;

/**
 * What the phrase says about when. `adopted` is the day its plan was adopted: without it, a day without a year is a question.
 *
 * @example readTimeframe("3–4 gånger om året").cadences // [{ quota: "P1Y", min: 3, max: 4, ticked: "P3M" }]
 */
export function readTimeframe(phrase: string, { adopted }: { readonly adopted?: CivilDate } = {}): TimeframeReading {
  const written = phrase.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (written.length > LONGEST_PHRASE) return nothingRead(written, []);
  const elements = elementsOf(written);
  const unread = elements.filter(({ kind }) => kind === "unread").map(({ text }) => text);
  const sentences = clausesOf(elements).filter((clause) => !isSpoilt(clause, unread.length > 0));
  const rules = inOrder(sentences, written, adopted);
  if (rules.length === 0 || sentences.length < clausesOf(elements).filter(hasContent).length) return nothingRead(written, unread);
  const questions = [
    ...rules.flatMap(({ made, words }) => questionsOf(made).map((question) => `”${words}”: ${question}`)),
    ...(unread.length === 0 ? [] : [`Vad betyder ”${unread.join(" … ")}” i ”${written}”?`]),
  ];
  return {
    phrase,
    cadences: rules.map(({ made, words }) => asking(made, words)),
    words: rules.map(({ words }) => words),
    certainty: certaintyOf(
      rules,
      questions,
      elements.some(({ mended }) => mended),
    ),
    questions: [...new Set(questions)],
    unread,
  };
}

/** The question carries the words, so that it can be answered where it stands. */
function asking({ cadence }: Made, words: string): Made["cadence"] {
  return "undecided" in cadence ? { ...cadence, undecided: `”${words}”: ${cadence.undecided}` } : cadence;
}

function questionsOf({ cadence, question }: Made): string[] {
  return "undecided" in cadence ? [cadence.undecided] : question === undefined ? [] : [question];
}

function certaintyOf(rules: readonly Rule[], questions: readonly string[], mended: boolean): Certainty {
  if (questions.length > 0) return "asked";
  return mended || rules.some(({ made }) => made.likely) ? "likely" : "sure";
}

function hasContent({ elements }: Clause): boolean {
  return elements.some(isContent);
}

/** A bare year or day beside words that nobody understood may be anything: "avser 2026 års medel". */
function isSpoilt({ elements }: Clause, anyUnread: boolean): boolean {
  const content = elements.filter(isContent);
  return anyUnread && content.length > 0 && content.every((element) => element.kind === "point" && element.marked !== true);
}

function inOrder(clauses: readonly Clause[], phrase: string, adopted: CivilDate | undefined): Rule[] {
  const rules: Rule[] = [];
  for (const { elements, follows } of clauses) {
    const before = rules.at(-1)?.made;
    const words = wordsOf(elements, phrase);
    for (const made of combine(elements, adopted)) {
      const placed = follows ? afterwards(made, before) : made;
      rules.push({
        made: isEverDue(placed.cadence) ? placed : asksOnly("När ska det vara klart? Så som tiderna står infaller det aldrig."),
        words,
      });
    }
  }
  return rules;
}

/** "därefter årligen" begins the day after. */
function afterwards(made: Made, before: Made | undefined): Made {
  const { cadence } = made;
  if (before === undefined || !("once" in before.cadence)) return made;
  const isRepeated = "every" in cadence || "attest" in cadence || "quota" in cadence;
  if (!isRepeated || cadence.from !== undefined) return made;
  return { ...made, cadence: { ...cadence, from: addDays(before.cadence.once, 1) } };
}

function wordsOf(elements: readonly Found[], phrase: string): string {
  const read = elements.filter(({ kind }) => kind !== "fill" && kind !== "unread");
  const from = Math.min(...read.map((one) => one.from));
  const to = Math.max(...read.map((one) => one.to));
  return read.length === 0 ? phrase : phrase.slice(from, to);
}

function nothingRead(phrase: string, unread: readonly string[]): TimeframeReading {
  const question =
    phrase === ""
      ? "Ingen tid står. När ska det vara klart, eller hur ofta?"
      : `”${phrase}”: När ska det vara klart, eller hur ofta?`;
  return {
    phrase,
    cadences: [asksOnly(question).cadence],
    words: [phrase],
    certainty: "asked",
    questions: [question],
    unread: unread.length > 0 ? unread : phrase === "" ? [] : [phrase],
  };
}

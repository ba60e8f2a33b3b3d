/**
 * Vingåker's letters worked out a second time: the plan's rows typed in from how the plan is read, the steps by the oracle's hand-made
 * ladder. Imports nothing of `domain/` or `config/`, so a mistake in them shows as a difference in the golden year.
 */
import { movedDue, type Calendar, type Day } from "../oracle/almanac.ts";
import { stepsByHand, type Length } from "../oracle/ladder-by-hand.ts";

const CALENDAR: Calendar = { closingDays: [], quietWeeks: { from: 28, to: 31 } };
const MEMBERS = ["sammankallande", "ledamot-barn-familj", "ledamot-ekonomiskt-bistand", "ledamot-vuxen"];

/** Who answers: the work group, the IFO-chef, a unit's head (by unit), or an outside party whom a contact of ours rings. */
type Answers =
  | { readonly kind: "group" }
  | { readonly kind: "ifo" }
  | { readonly kind: "head"; readonly unit: string }
  | { readonly kind: "outside"; readonly person: string; readonly contact: string };

interface Row {
  readonly duty: string;
  readonly length: Length;
  readonly periods: readonly (readonly [key: string, end: Day, nominalDue: Day])[];
  /** By part; `-` where the occurrence is whole. */
  readonly parts: Readonly<Record<string, Answers>>;
  readonly meeting?: boolean;
  readonly quota?: boolean;
  /** An outside party that is asked beside the responsible, and who rings it. */
  readonly asks?: string;
}

const group: Answers = { kind: "group" };
const ifo: Answers = { kind: "ifo" };
const head = (unit: string): Answers => ({ kind: "head", unit });
const whole = (answers: Answers): Row["parts"] => ({ "-": answers });
const heads = (...units: readonly string[]): Row["parts"] => Object.fromEntries(units.map((unit) => [unit, head(unit)]));

/** "Yearly attestations, 1.8 and 3.2: the last working day of November." */
const NOVEMBER: Row["periods"] = [["2026", "2026-12-31", "2026-11-30"], ["2027", "2027-12-31", "2027-11-30"]]; // prettier-ignore
const HALF_YEARS: Row["periods"] = [
  ["2026-H2", "2026-12-31", "2026-12-31"], ["2027-H1", "2027-06-30", "2027-06-30"], ["2027-H2", "2027-12-31", "2027-12-31"],
]; // prettier-ignore
/** "Due the last working day of the next month, Q2 in August." */
const DATA_PULLS: Row["periods"] = [
  ["2026-Q3", "2026-09-30", "2026-10-31"], ["2026-Q4", "2026-12-31", "2027-01-31"], ["2027-Q1", "2027-03-31", "2027-04-30"],
  ["2027-Q2", "2027-06-30", "2027-08-31"], ["2027-Q3", "2027-09-30", "2027-10-31"], ["2027-Q4", "2027-12-31", "2028-01-31"],
]; // prettier-ignore

const attested = (duty: string, parts: Row["parts"]): Row => ({ duty, length: "year", periods: NOVEMBER, parts });

const ROWS: readonly Row[] = [
  { duty: "1.1/nyanstallda-halvar", length: "half-year", periods: HALF_YEARS, parts: heads("barn-familj", "bistand-lss", "ekonomiskt-bistand", "vuxen") },
  attested("1.2/grundutbildning", whole(ifo)),
  attested("1.4/riskbedomning", { arbetsgruppen: group, "ifo-chef": ifo }),
  attested("1.5/aterkoppling-apt", whole(group)),
  { duty: "1.6/uppgifter-rvt", length: "half-year", periods: DATA_PULLS, parts: whole(group), asks: "relationsvaldsteamet" },
  { duty: "1.6/statistik-treserva", length: "half-year", periods: DATA_PULLS, parts: whole(group) },
  // "Yearly roll-up due the last working day of February": 2025's lay before the beginning, 2027's comes in 2028.
  { duty: "1.6/kartlaggning", length: "year", periods: [["2026", "2026-12-31", "2027-02-28"], ["2027", "2027-12-31", "2028-02-29"]], parts: whole(group) },
  attested("1.7/riktad-kompetens", whole(group)),
  attested("1.8/interna-rutiner", whole(ifo)),
  attested("2.1/barnsamtal", whole(head("barn-familj"))),
  attested("2.2/utredning-bbic", whole(head("barn-familj"))),
  attested("2.3/trappan-samtal", whole(head("barn-familj"))),
  {
    duty: "2.4/machofabriken",
    length: "year",
    periods: [["2026L", "2027-06-30", "2027-05-31"], ["2027L", "2028-06-30", "2028-05-31"]],
    parts: { slottsskolan: { kind: "outside", person: "rektor-slottsskolan", contact: "ifo-chef" }, savstaskolan: ifo },
  },
  attested("3.1/information-forsta-mote", whole(ifo)),
  attested("3.2/hemsidan", whole(ifo)),
  attested("3.2/informationsstallen", whole(ifo)),
  attested("4.1/akut-skydd", whole(ifo)),
  attested("4.2/bedomning-i-samrad", heads("vuxen", "ekonomiskt-bistand", "barn-familj")),
  { duty: "M1/samverkansmote", length: "half-year", periods: HALF_YEARS, parts: whole(ifo), meeting: true },
  { duty: "M2/avstamning-polisen", length: "half-year", periods: DATA_PULLS, parts: whole(ifo), meeting: true },
  { duty: "M3/lanssamverkan", length: "half-year", periods: DATA_PULLS, parts: whole(ifo), meeting: true, quota: true },
  { duty: "M4/lokal-samverkan", length: "half-year", periods: DATA_PULLS, parts: whole(group), meeting: true, quota: true },
  { ...attested("M5/skola-forskola", whole(head("barn-familj"))), meeting: true },
  { ...attested("M6/anhorigstod", whole(head("bistand-lss"))), meeting: true },
  { ...attested("M7/bra-moten", whole(ifo)), meeting: true },
  // "R1: 31 December (2027: 30 December)."
  { duty: "R1/arsuppfoljning", length: "year", periods: [["2026", "2026-12-31", "2026-12-31"], ["2027", "2027-12-31", "2027-12-31"]], parts: whole(ifo) },
]; // prettier-ignore

/** The welcome the day after the beginning, to each holder of a role but outside parties. */
const WELCOMED = [
  ...MEMBERS, "ifo-chef", "forvaltningschef", "namndsekreterare",
  "enhetschef-barn-familj", "enhetschef-vuxen", "enhetschef-ekonomiskt-bistand", "enhetschef-bistand-lss",
]; // prettier-ignore
/** Second Mondays after the quarters; after the second the Monday of week 32. Read off the calendar. */
const LISTS = ["2027-01-11", "2027-04-12", "2027-08-09", "2027-10-11"];

/** Every letter from the day after the beginning, in the golden year's shape and in no particular order. */
export function linesByHand(begun: Day, last: Day): readonly string[] {
  return [
    ...WELCOMED.map((person) => `2026-11-24 welcome - - - ${person}`),
    ...LISTS.flatMap((day) => [`${day} list - - - namndsekreterare`, `${day} summary - - - sammankallande`]),
    ...ROWS.flatMap((row) =>
      row.periods.flatMap(([key, end, nominalDue]) => occurrence(row, key, end, movedDue(nominalDue, CALENDAR), begun)),
    ),
  ].filter((line) => line.slice(0, 10) <= last);
}

function occurrence(row: Row, key: string, end: Day, due: Day, begun: Day): readonly string[] {
  // "Recurring cadences begin with the first period whose due date lies after the begin date."
  if (due <= begun) return [];
  const lastTick = row.quota === true && key.endsWith("Q4");
  const escalated = new Set<string>();
  return stepsByHand({ due, length: row.length, end, meeting: row.meeting === true, lastTick }, CALENDAR).flatMap((at) => {
    const [day = "", step = ""] = at.split(" ");
    // "Every step up to and including that day is replaced by the welcome letter."
    if (day <= begun) return [];
    return lettersOf(row, step, escalated).map(({ step: sent, part, person }) =>
      [day, sent, row.duty, key, part, person].join(" "),
    );
  });
}

interface Letter {
  readonly step: string;
  readonly part: string;
  readonly person: string;
}

function lettersOf(row: Row, step: string, escalated: Set<string>): readonly Letter[] {
  const letters = Object.entries(row.parts).flatMap(([part, answers]) =>
    toPart(row, step, answers).map((letter) => ({ ...letter, part })),
  );
  const fresh = step.startsWith("escalation") ? letters.filter(({ person }) => !escalated.has(person)) : letters;
  // "A person gets one escalation per occurrence and due date, at the first rung."
  if (step.startsWith("escalation")) for (const { person } of fresh) escalated.add(person);
  // "Outside parties get notice and reminder-1 on the responsible's days (both get them)."
  const asked =
    row.asks !== undefined && (step === "notice" || step === "reminder-1") ? [{ step, part: "-", person: row.asks }] : [];
  return [...onePerPerson(fresh), ...asked];
}

function toPart(row: Row, step: string, answers: Answers): readonly Omit<Letter, "part">[] {
  const escalation = step.startsWith("escalation");
  switch (answers.kind) {
    case "group":
      // "A group's letters go to its convener, to all members from overdue-1."
      if (step === "escalation-1") return [{ step, person: "ifo-chef" }];
      if (step === "escalation-2") return [{ step, person: "forvaltningschef" }];
      if (step === "overdue-1")
        return MEMBERS.map((person) => ({ step: row.asks && person === "sammankallande" ? "ring" : step, person }));
      return [{ step, person: "sammankallande" }];
    case "ifo":
      return [{ step, person: escalation ? "forvaltningschef" : "ifo-chef" }];
    case "head":
      if (step === "escalation-2") return [{ step, person: "forvaltningschef" }];
      return [{ step, person: step === "escalation-1" ? "ifo-chef" : `enhetschef-${answers.unit}` }];
    case "outside":
      // "At +3 our internal contact gets ring instead of overdue-1: never escalated."
      if (step === "overdue-1") return [{ step: "ring", person: answers.contact }];
      return escalation ? [] : [{ step, person: answers.person }];
  }
}

/** "One letter to a person" at a step; where it is about several parts it names none. */
function onePerPerson(letters: readonly Letter[]): readonly Letter[] {
  const byPerson = new Map<string, Letter>();
  for (const letter of letters) {
    const key = `${letter.step} ${letter.person}`;
    byPerson.set(key, byPerson.has(key) ? { ...letter, part: "-" } : letter);
  }
  return [...byPerson.values()];
}

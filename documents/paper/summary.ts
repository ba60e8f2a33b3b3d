/** What a snapshot says, in sentences: the paper's summary, and what the assessment's form is filled in with. */
import { dayLabel } from "../../domain/calendar/period-key.ts";
import { rowsOf, type FrozenDecision, type YearSnapshot } from "../../domain/closing/snapshot.ts";
import { counted, listed, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { countStates, tallyOf, type Tally } from "./tally.ts";

/** Each a whole sentence; only what there is something to say of. */
export function summaryOf(snapshot: YearSnapshot): readonly string[] {
  return snapshot.kind === "final" ? supplementSummary(snapshot) : yearSummary(snapshot);
}

function yearSummary({ counts, closingDay, lastYear, committee }: YearSnapshot): readonly string[] {
  const tally = tallyOf(counts);
  return [
    ...standing(tally, `skulle vara klara senast den ${dayLabel(closingDay)}`),
    ...beside(tally),
    ...(lastYear ? [lastYearSentence(lastYear)] : []),
    ...(lastYear?.decision ? [decisionSentence(committee, lastYear.year, lastYear.decision)] : []),
  ];
}

function supplementSummary(snapshot: YearSnapshot): readonly string[] {
  const { year, supplements, committee } = snapshot;
  const left = rowsOf(snapshot).filter(({ atStop }) => atStop !== undefined && UNDONE.has(atStop));
  const since = tallyOf(countStates(left));
  const day = supplements ? ` den ${dayLabel(supplements.closingDay)}` : "";
  return [
    ...(supplements?.decision ? [decisionSentence(committee, year, supplements.decision)] : []),
    left.length === 0
      ? `Vid stoppdatum${day} återstod ingenting.`
      : `Vid stoppdatum${day} återstod ${counted(left.length, "aktivitet", "aktiviteter")}. ${sentence(states(since, "av dem"))}.`,
    ...standing(tallyOf(snapshot.counts), `hörde till ${year}`),
    ...beside(tallyOf(snapshot.counts)),
  ];
}

const UNDONE: ReadonlySet<string> = new Set(["notDue", "late", "open", "planned", "reported"]);

/** "27 av 31 aktiviteter som skulle vara klara … är bekräftade. Tre är rapporterade men ej bekräftade och en är försenad." */
function standing(tally: Tally, which: string): readonly string[] {
  if (tally.asked === 0) return [`Inget ${which.replace("klara", "klart")}.`];
  const { confirmed, asked } = tally;
  const head = `${confirmed === 0 ? "Ingen" : sentence(numberWord(confirmed))} av ${counted(asked, "aktivitet", "aktiviteter")} som ${which} är ${confirmed < 2 ? "bekräftad" : "bekräftade"}`;
  const rest = restOf(tally);
  const tail = rest.length === 0 ? "" : ` ${sentence(listed(rest))}.`;
  const late = tally.late === 0 && rest.length > 0 ? " Ingen är försenad." : "";
  return [`${head}.${tail}${late}`];
}

function states(tally: Tally, whose: string): string {
  const { confirmed } = tally;
  const done =
    confirmed === 0
      ? [`ingen ${whose} är bekräftad`]
      : [`${numberWord(confirmed)} ${whose} är ${confirmed === 1 ? "bekräftad" : "bekräftade"}`];
  const later =
    tally.notDue === 0 ? [] : [`${numberWord(tally.notDue)} är fortfarande ej ${tally.notDue === 1 ? "förfallen" : "förfallna"}`];
  const gone = tally.excused === 0 ? [] : [`${numberWord(tally.excused)} utgår`];
  return listed([...done, ...restOf(tally), ...later, ...gone]);
}

function restOf({ reported, late, waiting }: Tally): readonly string[] {
  return [
    reported === 0
      ? ""
      : `${numberWord(reported)} är ${reported === 1 ? "rapporterad men ej bekräftad" : "rapporterade men ej bekräftade"}`,
    late === 0 ? "" : `${numberWord(late)} är ${late === 1 ? "försenad" : "försenade"} utan rapport`,
    waiting === 0 ? "" : `${numberWord(waiting)} är ännu inte ${waiting === 1 ? "rapporterad" : "rapporterade"}`,
  ].filter(Boolean);
}

function beside({ notDue, excused, backlog, undecided }: Tally): readonly string[] {
  return [
    notDue === 0
      ? ""
      : `${sentence(counted(notDue, "aktivitet", "aktiviteter"))} ska göras senare och är ej ${notDue === 1 ? "förfallen" : "förfallna"}.`,
    excused === 0 ? "" : `${sentence(counted(excused, "aktivitet", "aktiviteter"))} utgår.`,
    backlog === 0
      ? ""
      : `${sentence(counted(backlog, "gammal tidsgräns", "gamla tidsgränser"))} väntar på beslut av planens ägare.`,
    undecided === 0 ? "" : `${sentence(counted(undecided, "aktivitet", "aktiviteter"))} saknar tidsgräns i planen.`,
  ].filter(Boolean);
}

function lastYearSentence({ year, kind, counts }: NonNullable<YearSnapshot["lastYear"]>): string {
  const { confirmed, asked } = tallyOf(counts);
  const when = kind === "stop" ? `Vid stoppdatum ${year}` : `När ${year} var slut`;
  return `${when} var ${confirmed === 0 ? "ingen" : numberWord(confirmed)} av ${counted(asked, "aktivitet", "aktiviteter")} ${confirmed < 2 ? "bekräftad" : "bekräftade"}.`;
}

/** "Socialnämnden godkände uppföljningen för 2026 den 16 december 2026, § 112 (dnr SN 2026/87)." */
function decisionSentence(committee: string, year: number, { date, section, dnr, outcome }: FrozenDecision): string {
  const where = `den ${dayLabel(date)}, ${unbroken(section)}${dnr === undefined ? "" : ` (${unbroken(`dnr ${dnr}`)})`}`;
  const who = sentence(committee);
  return outcome === "approved"
    ? `${who} godkände uppföljningen för ${year} ${where}.`
    : `${who} behandlade uppföljningen för ${year} ${where} och beslutade att planen ska revideras.`;
}

/** A number that something is registered under stands on one line. */
function unbroken(number: string): string {
  return number.replaceAll(" ", "\u00a0");
}

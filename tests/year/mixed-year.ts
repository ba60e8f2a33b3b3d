/** What people do in the mixed year, day by day: every act at 18:00, every change of people from the next day on. */
import { civilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceId, PartId, PersonId, RoleId } from "../../domain/ids.ts";
import type { OccurrenceCommand, ReportContent } from "../../domain/occurrence/occurrence.ts";
import type { People } from "../../domain/people.ts";

export type Turn =
  | { readonly kind: "act"; readonly id: OccurrenceId; readonly command: OccurrenceCommand }
  | { readonly kind: "people"; readonly change: (people: People) => People };

/** Those who come during the year. */
export const NEWCOMERS = ["ifo-chef-ny", "enhetschef-bistand-lss-ny"] as readonly string[] as readonly PersonId[];

const CONVENER = "sammankallande";
const IFO = "ifo-chef";
const NEW_IFO = "ifo-chef-ny";
const MEMBER = "ledamot-vuxen";

type Asked = OccurrenceCommand extends infer C ? (C extends OccurrenceCommand ? Omit<C, "by"> : never) : never;

function act(key: string, by: string, asked: Asked): Turn {
  const command = { ...asked, by: by as PersonId } as OccurrenceCommand;
  return { kind: "act", id: `vingaker/${key}` as OccurrenceId, command };
}

function report(key: string, by: string, part?: string, content: ReportContent = { note: "Klart" }): Turn {
  return act(key, by, { kind: "report", ...(part === undefined ? {} : { part: part as PartId }), content });
}

/** Two have begun, and both have gone through the plan. */
const NEW_HIRES: ReportContent = { figures: { nyanstallda: "2/2" } };

const confirm = (key: string, by: string): Turn => act(key, by, { kind: "confirm" });
const postpone = (key: string, by: string, due: string): Turn =>
  act(key, by, { kind: "postpone", due: civilDate(due), reason: "Det hinns inte" });
const excuse = (key: string, by: string): Turn => act(key, by, { kind: "excuse", reason: "Behövs inte i år" });

function giveBack(key: string, by: string, due?: string): Turn {
  return act(key, by, { kind: "return", reason: "En uppgift saknas", ...(due === undefined ? {} : { due: civilDate(due) }) });
}

function reassign(key: string, by: string, to: string, part?: string): Turn {
  const asked = { kind: "reassign", to: to as PersonId, reason: "Tar över" } as const;
  return act(key, by, part === undefined ? asked : { ...asked, part: part as PartId });
}

function accept(key: string, by: string, part?: string): Turn {
  return act(key, by, { kind: "accept", ...(part === undefined ? {} : { part: part as PartId }) });
}

/** From the day on nobody, or somebody else, holds the role. */
function holder(role: string, until: string, next?: { readonly person: string; readonly from: string }): Turn {
  const change = (people: People): People => ({
    ...people,
    holdings: [
      ...people.holdings.map((one) => (one.role === role && one.to === undefined ? { ...one, to: civilDate(until) } : one)),
      ...(next ? [{ role: role as RoleId, person: next.person as PersonId, from: civilDate(next.from) }] : []),
    ],
  });
  return { kind: "people", change };
}

function leaves(role: string, person: string, until: string): Turn {
  const change = (people: People): People => ({
    ...people,
    holdings: people.holdings.map((one) => (one.role === role && one.person === person ? { ...one, to: civilDate(until) } : one)),
  });
  return { kind: "people", change };
}

function away(person: string, from: string, to: string, standIn?: string): Turn {
  const absence = {
    person: person as PersonId,
    from: civilDate(from),
    to: civilDate(to),
    ...(standIn === undefined ? {} : { standIn: standIn as PersonId }),
  };
  return { kind: "people", change: (people) => ({ ...people, absences: [...people.absences, absence] }) };
}

const on = (day: string, ...turns: readonly Turn[]): readonly [CivilDate, readonly Turn[]] => [civilDate(day), turns];

/** In order of day. The plan begins 2032-02-02. What is not named here nobody does. */
export const MIXED_YEAR: readonly (readonly [CivilDate, readonly Turn[]])[] = [
  // Returned without a day, reported again too late, confirmed.
  on("2032-02-10", report("1.6/kartlaggning/2031", CONVENER)),
  on("2032-02-12", giveBack("1.6/kartlaggning/2031", MEMBER)),
  on("2032-03-05", report("1.6/kartlaggning/2031", CONVENER)),
  // The backlog: one gets a day, one lapses, one is never decided on.
  on("2032-03-10", postpone("1.3/rutiner-fanga-upp/once", IFO, "2032-08-31"), excuse("1.4/riskbedomning-2023/once", IFO)),
  on("2032-03-16", confirm("1.6/kartlaggning/2031", MEMBER)),
  // The first quarter: on time and confirmed, on time and confirmed by nobody, a quota reported early, one never.
  on("2032-04-15", holder("ifo-chef", "2032-04-15", { person: NEW_IFO, from: "2032-04-16" }), report("M4/lokal-samverkan/2032-Q1", CONVENER)),
  on("2032-04-20", report("1.6/statistik-treserva/2032-Q1", CONVENER), report("M2/avstamning-polisen/2032-Q1", NEW_IFO)),
  on("2032-04-29", confirm("1.6/statistik-treserva/2032-Q1", "ledamot-barn-familj")),
  // Late, and left unconfirmed until both letters have gone.
  on("2032-05-07", report("1.6/uppgifter-rvt/2032-Q1", CONVENER), away("enhetschef-barn-familj", "2032-05-08", "2032-06-24", "enhetschef-vuxen")),
  // In parts: one school in time, the other never; one unit on time, one handed over, one late, one never.
  on("2032-05-24", report("2.4/machofabriken/2031L", NEW_IFO, "savstaskolan")),
  on("2032-06-09", reassign("1.1/nyanstallda-halvar/2032-H1", "enhetschef-vuxen", "ledamot-vuxen", "vuxen")),
  on("2032-06-10", accept("1.1/nyanstallda-halvar/2032-H1", "ledamot-vuxen", "vuxen")),
  on("2032-06-15", report("1.1/nyanstallda-halvar/2032-H1", "enhetschef-ekonomiskt-bistand", "ekonomiskt-bistand", NEW_HIRES)),
  // Moved twice, over the quiet weeks.
  on("2032-06-16", postpone("M1/samverkansmote/2032-H1", NEW_IFO, "2032-07-30")),
  on("2032-07-07", report("1.1/nyanstallda-halvar/2032-H1", "enhetschef-barn-familj", "barn-familj", NEW_HIRES)),
  on("2032-08-03", postpone("M1/samverkansmote/2032-H1", NEW_IFO, "2032-09-05")),
  on("2032-08-16", report("M4/lokal-samverkan/2032-Q2", CONVENER), report("1.3/rutiner-fanga-upp/once", CONVENER)),
  on("2032-08-24", report("M3/lanssamverkan/2032-Q2", NEW_IFO), confirm("1.3/rutiner-fanga-upp/once", MEMBER)),
  // Nobody heads the unit for two months; the convener is away and has a stand-in of their own.
  on("2032-08-31", holder("enhetschef-bistand-lss", "2032-08-31")),
  on("2032-09-20", away(CONVENER, "2032-09-21", "2032-10-22")),
  on("2032-10-06", report("M4/lokal-samverkan/2032-Q3", MEMBER), reassign("1.7/riktad-kompetens/2032", MEMBER, "ledamot-barn-familj")),
  on("2032-10-07", accept("1.7/riktad-kompetens/2032", "ledamot-barn-familj")),
  // Reported by who stands in, so another member confirms.
  on("2032-10-14", report("1.6/statistik-treserva/2032-Q3", MEMBER)),
  on("2032-10-20", excuse("1.8/interna-rutiner/2032", "forvaltningschef"), confirm("1.6/statistik-treserva/2032-Q3", "ledamot-barn-familj")),
  on("2032-10-31", leaves("arbetsgruppen", "ledamot-ekonomiskt-bistand", "2032-10-31")),
  on("2032-11-01", holder("enhetschef-bistand-lss", "2032-08-31", { person: "enhetschef-bistand-lss-ny", from: "2032-11-02" })),
  // November: the attestations.
  on("2032-11-10", report("2.1/barnsamtal/2032", "enhetschef-barn-familj", undefined, { verdict: "works" }), postpone("3.1/information-forsta-mote/2032", NEW_IFO, "2033-01-14")),
  on("2032-11-16", giveBack("2.1/barnsamtal/2032", CONVENER, "2032-12-12"), report("1.4/riskbedomning/2032", CONVENER, "arbetsgruppen")),
  on("2032-12-07", report("1.5/aterkoppling-apt/2032", CONVENER), report("4.2/bedomning-i-samrad/2032", "enhetschef-vuxen", "vuxen")),
  on("2032-12-20", report("2.1/barnsamtal/2032", "enhetschef-barn-familj", undefined, { verdict: "partly", note: "Två samtal väntar" })),
  on("2033-01-11", confirm("2.1/barnsamtal/2032", CONVENER), excuse("1.2/grundutbildning/2032", "forvaltningschef")),
]; // prettier-ignore

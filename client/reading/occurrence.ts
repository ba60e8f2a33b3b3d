/** One occurrence with all that its page shows; a period that is still to come is read from the calendar. */
import { isoInstant } from "../../domain/calendar/instant.ts";
import { figureFields } from "../../domain/figures/figure-value.ts";
import { isDecisionDuty } from "../../domain/decision-duty.ts";
import { dutyOf, hasDuty } from "../../domain/duty.ts";
import { isExceptionEvent } from "../../domain/exception-event.ts";
import { parseOccurrenceId, type OccurrenceId, type PersonId } from "../../domain/ids.ts";
import { inSentence } from "../../domain/letters/phrases.ts";
import { meetingYear, saidOfYear } from "../../domain/meeting-year.ts";
import { responsibleOn } from "../../domain/occurrence/addressees.ts";
import { isDivided, partOf } from "../../domain/occurrence/context.ts";
import { liveMeetings, ticksOfBooked, whenOf } from "../../domain/occurrence/booked-meetings.ts";
import { isEnded } from "../../domain/occurrence/evolve.ts";
import { tellsOfSeveral, tickSpecOf } from "../../domain/occurrence/held.ts";
import type { Occurrence, OccurrenceEvent, PartState, Report } from "../../domain/occurrence/occurrence.ts";
import { assigneeOn, offerOn } from "../../domain/occurrence/taken-over.ts";
import type { Duty, Item, Plan } from "../../domain/plan.ts";
import { personOf, roleOf } from "../../domain/recipients.ts";
import type { Ledger, Tx } from "../../ledger/open.ts";
import { contextOf } from "../../ledger/occurrence-context.ts";
import { findOccurrence, versionOfOccurrence } from "../../ledger/occurrences.ts";
import { lastPlanWith, planOfVersion, progressOf } from "../../ledger/plans.ts";
import type { OccurrenceView } from "../views.ts";
import { decisionsOf, rolesOfOurs } from "./decisions.ts";
import { earlierReport } from "./earlier-reports.ts";
import { seesFigures } from "./figure-sight.ts";
import { historyOf } from "./history.ts";
import { exceptionsSaid } from "./history-exceptions.ts";
import { lettersAbout } from "./letters.ts";
import { lineOf, type Placed } from "./line.ts";
import { nextStepOf } from "./next-step.ts";
import { findPlanned } from "./planned.ts";
import { possibleActs, possibleAhead } from "./possible.ts";
import { findPresent, type Present, type ReadingDeps } from "./present.ts";
import { pullHistoryOf, pullViewOf } from "./pull.ts";

/** Undefined where neither ledger nor calendar has it. `as`: whose possibilities are shown. */
export async function readOccurrence(deps: ReadingDeps, id: OccurrenceId, as?: PersonId): Promise<OccurrenceView | undefined> {
  const key = parseOccurrenceId(id);
  const present = key && (await findPresent(deps, key.plan));
  if (!present) return undefined;
  const placed = await findPlaced(deps.ledger, present, id);
  if (placed) return knownView(deps.ledger, present, placed, as);
  const planned = await findPlanned(deps.ledger, present, id);
  if (!planned) return undefined;
  const possible = as === undefined ? [] : possibleAhead(planned, as, present.now, planned.closed);
  const { decided } = await toldOf(deps.ledger, id);
  const { next, ...view } = viewOf(planned, present);
  const state = planned.skipped ? ("excused" as const) : ("planned" as const);
  const ahead = next && !planned.skipped ? { next } : {};
  return {
    ...view,
    ...ahead,
    ...(await meetingYearOf(deps.ledger, present, planned)),
    ...(planned.skipped ? {} : await pullViewOf(deps.ledger, present, planned, possible, as)),
    state,
    late: false,
    history: inOrder([
      ...exceptionsSaid(decided, present.people),
      ...(await pullHistoryOf(deps.ledger, present, planned, possible, as)),
    ]),
    letters: [],
    possible,
  };
}

function inOrder(lines: OccurrenceView["history"]): OccurrenceView["history"] {
  return lines.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** How the year of a meeting cycle stands, where several of its occurrences make it up. */
async function meetingYearOf(
  ledger: Ledger,
  { plan, current, today }: Present,
  { context: { duty, period } }: Placed,
): Promise<Pick<OccurrenceView, "meetingYear">> {
  if (duty.evidence.ticks === undefined) return {};
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["snapshot", "span"])
    .where("plan", "=", plan.id)
    .where("duty", "=", duty.id)
    .where("year", "=", period.year)
    .execute();
  const known = rows.map(({ snapshot, span }) => ({ occurrence: snapshot, period: span }));
  const year = meetingYear(plan, duty, period.year, today, known, await progressOf(ledger, current, duty.id));
  return year ? { meetingYear: `${period.year}: ${inSentence(saidOfYear(year))}` } : {};
}

/** Only what happens to an occurrence, and what was decided about its period before it opened, has it as its subject. */
async function toldOf(ledger: Ledger, id: OccurrenceId) {
  const rows = await ledger.selectFrom("event").select("body").where("subject", "=", id).orderBy("seq").execute();
  const bodies = rows.map(({ body }) => body);
  return {
    told: bodies.filter((body) => !isExceptionEvent(body)) as readonly OccurrenceEvent[],
    decided: bodies.filter(isExceptionEvent),
  };
}

async function findPlaced(ledger: Ledger, present: Present, id: OccurrenceId): Promise<Placed | undefined> {
  const known = await findOccurrence(ledger, id);
  if (!known) return undefined;
  const { occurrence, period } = known;
  const plan = await planInForceFor(ledger, present.plan, occurrence);
  if (!plan) return undefined;
  return { occurrence, context: await contextOf(ledger, { ...present.current, plan }, occurrence, period) };
}

/** What is over is shown in the words of the version it happened in, and so is what the plan has dropped. */
export async function planInForceFor(ledger: Ledger | Tx, plan: Plan, occurrence: Occurrence): Promise<Plan | undefined> {
  const then = isEnded(occurrence) ? await planOfVersion(ledger, plan.id, await versionOfOccurrence(ledger, occurrence.id)) : plan;
  return then && hasDuty(then, occurrence.duty) ? then : lastPlanWith(ledger, plan.id, occurrence.duty);
}

async function knownView(ledger: Ledger, present: Present, placed: Placed, as?: PersonId): Promise<OccurrenceView> {
  const { occurrence, context } = placed;
  const letters = await lettersAbout(ledger, occurrence.id);
  const { told, decided } = await toldOf(ledger, occurrence.id);
  const possible = as === undefined ? [] : possibleActs(placed, as, present.now);
  const view = withoutFigures(viewOf(placed, present), placed, present, as);
  const parts = view.parts.map((part, index) => ({ ...part, ...earlierOf(told, occurrence.parts[index], as) }));
  return {
    ...view,
    parts,
    ...(await meetingYearOf(ledger, present, placed)),
    ...(await decisionsOf(ledger, placed, present, as)),
    ...(occurrence.returned && occurrence.state === "open" ? { wanted: occurrence.returned.reason } : {}),
    history: inOrder([
      ...exceptionsSaid(decided, context.people),
      ...(await pullHistoryOf(ledger, present, placed, possible, as)),
      ...historyOf(told, letters, context),
    ]),
    letters: letters.map(({ row }) => row),
    possible,
    ...(await pullViewOf(ledger, present, placed, possible, as)),
  };
}

function earlierOf(told: readonly OccurrenceEvent[], part: PartState | undefined, as: PersonId | undefined) {
  const earlier = part && earlierReport(told, part, as);
  return earlier === undefined ? {} : { earlier };
}

type Shown = Omit<OccurrenceView, "history" | "letters" | "possible">;

/** Who handed them in sees them too. */
function withoutFigures(view: Shown, { context }: Placed, { today }: Present, as: PersonId | undefined): Shown {
  const keys = figureFields(context.duty.evidence).map(({ key }) => key);
  if (keys.length === 0 || seesFigures(context, as, today)) return view;
  return {
    ...view,
    parts: view.parts.map(({ report, ...part }) => {
      // Nobody in particular is not the one for whom nobody reported.
      const own = as !== undefined && (report?.by === as || report?.for === as);
      if (report?.figures === undefined || own) return { ...part, ...(report && { report }) };
      const { figures, ...said } = report;
      const open = Object.entries(figures).filter(([key]) => !keys.includes(key));
      const rest = open.length === 0 ? {} : { figures: Object.fromEntries(open) };
      return { ...part, report: { ...said, ...rest, figuresWithheld: true as const } };
    }),
  };
}

export function viewOf(placed: Placed, present: Present): Omit<OccurrenceView, "history" | "letters" | "possible"> {
  const { occurrence, context } = placed;
  const { plan, item, duty } = context;
  const next = nextStepOf(placed);
  const ticks = tickSpecOf(duty, context.period, present.today);
  return {
    ...lineOf(placed, present),
    plan: plan.id,
    planTitle: plan.title,
    itemKind: item.kind,
    itemTitle: item.title,
    quote: { section: duty.source.section, text: duty.source.quote.replace(/\s+/g, " ").trim() },
    ...(duty.reading === undefined ? {} : { reading: duty.reading }),
    originalDue: occurrence.originalDue,
    reportAs: reportAs(item, duty),
    noteRequired: duty.evidence.note === "required",
    figures: figuresOf(duty),
    ...(rollsUpFigures(plan, duty) ? { rollsUpFigures: true as const } : {}),
    ...(ticks ? { ticks, been: ticksOfBooked(occurrence, ticks.kind, present.today) } : {}),
    ...(item.kind === "meeting" && !isDecisionDuty(duty) ? { decisionRoles: rolesOfOurs(plan) } : {}),
    ...(duty.convenedBy === undefined ? {} : { convenedBy: duty.convenedBy }),
    ...meetingsOf(occurrence),
    ...(duty.evidence.reference === true || ticks ? { asksReference: true } : {}),
    parts: occurrence.parts.map((part) => partView(part, placed, present)),
    ...(duty.confirm === "none" ? {} : { confirmRole: roleOf(plan, duty.confirm).title }),
    ...(next ? { next } : {}),
  };
}

function partView(part: PartState, { context }: Placed, { today }: Present): OccurrenceView["parts"][number] {
  const { id, label, responsible } = partOf(context, part);
  const answers = responsibleOn(part, context, today);
  const { report, assignee } = part;
  const offer = offerOn(part, context.people, today);
  const nameOf = (person: PersonId): string => personOf(context.people, person)?.name ?? person;
  return {
    ...(isDivided(context) ? { part: id, label } : { label: "" }),
    roleTitle: roleOf(context.plan, responsible).title,
    ...(answers.vacant ? {} : { personName: answers.person.name, personId: answers.person.id }),
    ...(assignee && !report && assigneeOn(part, context.people, today) === undefined ? { backFrom: nameOf(assignee) } : {}),
    ...(offer && !report
      ? { offer: { to: offer.to, toName: nameOf(offer.to), byName: nameOf(offer.by), reason: offer.reason } }
      : {}),
    ...(report ? { report: reportView(report, nameOf) } : {}),
  };
}

function reportView(report: Report, nameOf: (person: PersonId) => string): NonNullable<OccurrenceView["parts"][number]["report"]> {
  const written = report.for === undefined ? {} : { forName: nameOf(report.for) };
  return { ...report, byName: nameOf(report.by), ...written, at: isoInstant(report.at) };
}

function reportAs(item: Item, duty: Duty): OccurrenceView["reportAs"] {
  const { cadence, evidence } = duty;
  if (cadence.kind === "attest") return "attest";
  if (item.kind === "meeting" && !isDecisionDuty(duty)) return tellsOfSeveral({ cadence, evidence }) ? "meetings" : "meeting";
  return (evidence.figures ?? []).length > 0 ? "figures" : "done";
}

function meetingsOf({ meetings = [] }: Occurrence): Pick<OccurrenceView, "meetings"> {
  if (meetings.length === 0) return {};
  const inOrder = [...liveMeetings({ meetings }), ...meetings.filter(({ calledOff }) => calledOff !== undefined)];
  return {
    meetings: inOrder.map((one) => ({
      id: one.id,
      when: whenOf(one),
      ...(one.calledOff === undefined ? {} : { calledOff: one.calledOff }),
    })),
  };
}

function rollsUpFigures(plan: Plan, { cadence }: Duty): boolean {
  if (cadence.kind !== "rollUp") return false;
  return cadence.of.some((id) => hasDuty(plan, id) && figureFields(dutyOf(plan, id).duty.evidence).length > 0);
}

function figuresOf({ evidence }: Duty): OccurrenceView["figures"] {
  return [
    ...figureFields(evidence).map(({ key, label, unit, spec }) => ({
      id: key,
      label,
      unit,
      kind: "number" as const,
      ...(spec.kind === "share" ? { share: true as const } : {}),
    })),
    ...(evidence.coverage ?? []).map(({ id, label, whole, none }) => ({
      id,
      label,
      unit: "",
      kind: "coverage" as const,
      ...(whole === undefined ? {} : { whole }),
      ...(none === undefined ? {} : { none }),
    })),
    ...(evidence.checklist ?? []).map(({ id, label }) => ({
      id,
      label,
      unit: "",
      kind: "check" as const,
      ...(evidence.points === undefined ? {} : { points: evidence.points }),
    })),
  ];
}

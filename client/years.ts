/** The closing of a plan's years: how far each has come, the nämnd's paper, and what people do with it. */
import { randomUUID } from "node:crypto";
import { closingOf, closingsOf, type Closing } from "../domain/closing/calendar.ts";
import { decidePaper, LONGEST_ASSESSMENT, mayWithPaper } from "../domain/closing/decide-paper.ts";
import { revisionReference, REVISION_EVENT, type Paper, type PaperCommand } from "../domain/closing/paper.ts";
import { paperLetters } from "../domain/closing/paper-letters.ts";
import { firstDraft } from "../domain/closing/first-draft.ts";
import type { ClosingKind } from "../domain/closing/snapshot.ts";
import { yearOf } from "../domain/calendar/civil-date.ts";
import { dateAt, isoInstant, type Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { checkFreeTexts, LONGEST_REASON, type FreeText } from "../domain/occurrence/free-text.ts";
import { dutiesOf, questionsOf, type Plan } from "../domain/plan.ts";
import { personOf } from "../domain/recipients.ts";
import { openClosing, lockClosing } from "../ledger/closings.ts";
import { keepCommand, keepResult, loadCommand } from "../ledger/commands.ts";
import { findFrozen, freezeYear, frozenOf, type KeptYear } from "../ledger/frozen-years.ts";
import { mailroomMustBeTold, writeLetters } from "../ledger/letters.ts";
import { inTransaction, type Tx } from "../ledger/open.ts";
import { keepPeopleStill } from "../ledger/people-lock.ts";
import { loadPeople } from "../ledger/people.ts";
import { paperOf, paperSubject, recordPaper, type PaperKey } from "../ledger/papers.ts";
import { currentPlan } from "../ledger/plans.ts";
import type { ActingDeps } from "./acting.ts";
import { nudge } from "./engine-room.ts";
import { openOnEvent } from "./opening.ts";
import { draftMatter, frozenMatter } from "./paper-matter.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import { findPresent, type Present } from "./reading/present.ts";
import type { ActResult } from "./views.ts";
import type { ClosingView, PaperView, YearMatters, Years } from "./year-views.ts";

export function createYears(deps: ActingDeps): Years {
  return {
    matters: (plan, year, as) => inLedgerOf(() => readMatters(deps, plan, year, as)),
    frozen: (plan, year, kind) => inLedgerOf(() => frozenMatter(deps, plan, year, kind)),
    draft: (plan, year, kind, closingDay) => inLedgerOf(() => draftMatter(deps, plan, year, kind, closingDay)),
    freeze: (plan, year, kind, by) => freeze(deps, plan, year, kind, by),
    act: (plan, year, kind, command, commandId) => act(deps, { plan, year, kind }, command, commandId ?? randomUUID()),
  };
}

async function readMatters(deps: ActingDeps, id: PlanId, year: number, as?: PersonId): Promise<YearMatters | undefined> {
  const { ledger } = deps;
  const present = await findPresent(deps, id);
  if (!present) return undefined;
  const { plan } = present;
  const kept = await frozenOf(ledger, id, year);
  const answers = await ledger.selectFrom("answer").select("at").where("plan", "=", id).execute();
  const closings: ClosingView[] = [];
  for (const closing of closingsOf(plan, year)) {
    const frozen = kept.find(({ snapshot }) => snapshot.kind === closing.kind);
    const paper = frozen && (await paperOf(ledger, { plan: id, year, kind: closing.kind }));
    closings.push(closingView(present, closing, frozen, paper, as));
  }
  return {
    plan: id,
    year,
    closings,
    toGoThrough: {
      readings: dutiesOf(plan).flatMap(({ id: at, title, reading }) => (reading === undefined ? [] : [{ at, title, reading }])),
      questions: questionsOf(plan).filter(({ at }) => answers.every((one) => one.at !== at)),
      legal: plan.legal ?? [],
    },
  };
}

function closingView(
  present: Present,
  closing: Closing,
  frozen: KeptYear | undefined,
  paper: Paper | undefined,
  as: PersonId | undefined,
): ClosingView {
  const { today } = present;
  const may = (kind: PaperCommand["kind"]): boolean => as !== undefined && mayWithPaper(present, as, kind, today);
  return {
    kind: closing.kind,
    at: isoInstant(closing.at),
    closingDay: closing.closingDay,
    ...(closing.meeting ? { meetingDay: closing.meeting.meeting } : {}),
    ...(frozen
      ? {
          frozen: {
            at: isoInstant(frozen.frozenAt),
            checksum: frozen.checksum,
            version: frozen.snapshot.version,
            counts: frozen.snapshot.counts,
            firstDraft: firstDraft(frozen.snapshot),
            ...(frozen.by === undefined ? {} : { byName: nameOf(present, frozen.by) }),
          },
        }
      : {}),
    ...(paper ? { paper: paperView(present, paper) } : {}),
    may: {
      freeze: !frozen && may("write") && refusalToFreeze(present, closing) === undefined,
      write: paper !== undefined && may("write"),
      approve: paper !== undefined && may("approve"),
      decide: paper !== undefined && may("decide"),
    },
  };
}

function paperView(present: Present, { stage, versions, submitted, approved, sentBack, decision }: Paper): PaperView {
  const told = <T extends { readonly by: PersonId; readonly at: Instant }>({ by, at, ...rest }: T) => ({
    ...rest,
    byName: nameOf(present, by),
    at: isoInstant(at),
  });
  return {
    stage,
    versions: versions.map(told),
    ...(submitted ? { submitted: told(submitted) } : {}),
    ...(approved ? { approved: told(approved) } : {}),
    ...(sentBack ? { sentBack: told(sentBack) } : {}),
    ...(decision ? { decision } : {}),
  };
}

function nameOf({ people }: Present, person: PersonId): string {
  return personOf(people, person)?.name ?? person;
}

/** Why a year cannot be frozen by hand now; undefined where it can. */
function refusalToFreeze({ today, current }: Present, { kind, year }: Closing): string | undefined {
  if (current.begunOn === undefined) return "Planen har inte börjat följas upp än.";
  if (yearOf(today) < year) return `Året ${year} har inte börjat.`;
  if (kind === "final" && yearOf(today) === year) return "Kompletteringen fryses först när året är slut.";
  return undefined;
}

async function freeze(deps: ActingDeps, id: PlanId, year: number, kind: ClosingKind, by: PersonId): Promise<ActResult> {
  const { ledger, client, clock } = deps;
  const present = await inLedgerOf(() => findPresent(deps, id));
  if (!present) return refused(`Det finns ingen plan som heter "${id}".`);
  const closing = closingOf(present.plan, year, kind);
  if (!mayWithPaper(present, by, "write", present.today)) return refused("Året fryses av den som äger planen.");
  const reason = refusalToFreeze(present, closing);
  if (reason !== undefined) return refused(reason);
  const now = clock.now();
  const done = await inLedgerOf(() =>
    inTransaction(ledger, async (tx) => {
      await openClosing(tx, id, year, now);
      await lockClosing(tx, id, year);
      if (await findFrozen(tx, id, year, kind)) return false;
      await freezeYear(tx, await currentPlan(tx, id), closing, now, by);
      return true;
    }),
  );
  if (!done) return refused("Året är redan fryst. Det som är fryst ändras aldrig.");
  await inEngine(() => nudge(client, { kind: "closing", plan: id, year }));
  return { ok: true, state: "confirmed", event: "yearFrozen" };
}

async function act(deps: ActingDeps, key: PaperKey, command: PaperCommand, commandId: string): Promise<ActResult> {
  const { ledger, client, clock } = deps;
  const fault = checkFreeTexts(textsOf(command));
  if (fault) return { ok: false, reason: fault.text, field: fault.field };
  const present = await inLedgerOf(() => findPresent(deps, key.plan));
  if (!present) return refused(`Det finns ingen plan som heter "${key.plan}".`);
  const body = { plan: key.plan, subject: paperSubject(key), command: commandId, body: command };
  await inLedgerOf(() => keepCommand(ledger, body, clock.now()));
  const { result, tell } = await inLedgerOf(() =>
    inTransaction(ledger, async (tx) => {
      const decided = await decideIn(tx, key, command, commandId, clock.now());
      return { result: decided, tell: await mailroomMustBeTold(tx, key.plan) };
    }),
  );
  if (tell) await inEngine(() => nudge(client, { kind: "mailroom", plan: key.plan }));
  if (!result.ok || command.kind !== "decide" || command.outcome !== "revise") return result;
  return openRevision(deps, key, command.by, result);
}

async function decideIn(tx: Tx, key: PaperKey, command: PaperCommand, commandId: string, now: Instant): Promise<ActResult> {
  await keepPeopleStill(tx, key.plan);
  // Whoever else acts on the paper waits here.
  await lockClosing(tx, key.plan, key.year);
  const kept = await loadCommand(tx, commandId);
  if (kept.result !== undefined) return kept.result as ActResult;
  const { plan } = await currentPlan(tx, key.plan);
  const frozen = await findFrozen(tx, key.plan, key.year, key.kind);
  if (!frozen) return refused("Året är inte fryst än. Papperet skrivs om det frysta året.");
  const directory = { plan, people: await loadPeople(tx, key.plan) };
  const paper = await paperOf(tx, key);
  const decision = decidePaper(directory, paper, command, { now, frozenOn: dateAt(frozen.frozenAt) });
  const result: ActResult =
    "refused" in decision
      ? { ok: false, reason: decision.refused, ...(decision.field === undefined ? {} : { field: decision.field }) }
      : { ok: true, state: "reported", event: decision.events.at(-1)?.kind ?? "unchanged" };
  if (!("refused" in decision)) {
    await recordPaper(tx, key, decision.events, commandId);
    await writeLetters(tx, paperLetters(directory, closingOf(plan, key.year, key.kind), decision.events));
  }
  await keepResult(tx, commandId, result);
  return result;
}

/** The nämnd wants the plan revised: what the plan itself asks for then is opened. Asked again it answers with what is there. */
async function openRevision(deps: ActingDeps, key: PaperKey, by: PersonId, result: ActResult): Promise<ActResult> {
  const { plan } = await inLedgerOf(() => currentPlan(deps.ledger, key.plan));
  const { decision } = await inLedgerOf(() => paperOf(deps.ledger, key));
  const duty = revisionDutyOf(plan);
  if (!duty || !decision) return result;
  const opened = await openOnEvent(deps, { plan: key.plan, duty: duty.id, reference: revisionReference(decision), by });
  return opened.ok ? result : opened;
}

/** The duty that opens when the nämnd has decided that the plan is to be revised. */
function revisionDutyOf(plan: Plan) {
  return dutiesOf(plan).find(({ cadence }) => cadence.kind === "onEvent" && cadence.event === REVISION_EVENT);
}

function textsOf(command: PaperCommand): readonly FreeText[] {
  switch (command.kind) {
    case "write":
      return [{ field: "text", label: "Bedömning", text: command.text, longest: LONGEST_ASSESSMENT }];
    case "sendBack":
      return [{ field: "reason", label: "Skäl", text: command.reason, longest: LONGEST_REASON }];
    case "approve":
    case "decide":
      return [];
  }
}

function refused(reason: string): Extract<ActResult, { ok: false }> {
  return { ok: false, reason };
}

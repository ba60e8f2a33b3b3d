/** Events as the pages tell of them: what may be opened by whom, what opening it would mean, and the opening. */
import { addDuration } from "../domain/calendar/duration.ts";
import { dateAt, instantAt } from "../domain/calendar/instant.ts";
import { eventPeriod } from "../domain/calendar/period.ts";
import { dutyOf } from "../domain/duty.ts";
import { mayOpen } from "../domain/event-opening.ts";
import { lettersOfOpening } from "../domain/foresight.ts";
import { occurrenceId, type PersonId, type PlanId } from "../domain/ids.ts";
import type { IsoDuration } from "../domain/plan.ts";
import { personOf, roleOf } from "../domain/recipients.ts";
import { findOccurrence } from "../ledger/occurrences.ts";
import type { ActingDeps } from "./acting.ts";
import type { EventDuty, Events, Foreseen, Happened } from "./event-views.ts";
import { openOnEvent, refusalOf } from "./opening.ts";
import { inLedgerOf } from "./reach.ts";
import { findPresent, presentOf } from "./reading/present.ts";

/** Nobody is written to longer than this after a due day. */
const LETTERS_END = "P1Y" as IsoDuration;

export function createEvents(deps: ActingDeps): Events {
  return {
    duties: (plan, person) => inLedgerOf(() => duties(deps, plan, person)),
    foresee: (happened) => inLedgerOf(() => foresee(deps, happened)),
    open: (happened) => openOnEvent(deps, happened),
  };
}

async function duties(deps: ActingDeps, id: PlanId, person: PersonId): Promise<readonly EventDuty[] | undefined> {
  const present = await findPresent(deps, id);
  if (!present) return undefined;
  const { plan, today } = present;
  return plan.items.flatMap((item) =>
    item.duties.flatMap((duty): readonly EventDuty[] => {
      if (duty.cadence.kind !== "onEvent" || !mayOpen(present, duty, person, today)) return [];
      const { within } = duty.cadence;
      const responsible = [...new Set(duty.parts.map((part) => roleOf(plan, part.responsible).title))];
      return [{ duty: duty.id, item: item.id, title: duty.title, within, responsible }];
    }),
  );
}

async function foresee(deps: ActingDeps, happened: Happened): Promise<Foreseen> {
  const refused = await refusalOf(deps, happened);
  if (refused) return { kind: "refused", result: refused };
  const present = await presentOf(deps, happened.plan);
  const { plan, people, now, today } = present;
  const { item, duty } = dutyOf(plan, happened.duty);
  if (duty.cadence.kind !== "onEvent") return { kind: "refused", result: { ok: false, reason: duty.title } };
  const period = eventPeriod(happened.reference, today, duty.cadence.within, plan.calendar, happened.on);
  const occurrence = occurrenceId(plan.id, duty.id, period.key);
  if (await findOccurrence(deps.ledger, occurrence)) return { kind: "already", occurrence };
  const opening = { period, opensAt: now, backlog: false, openedByDecision: true };
  const until = instantAt(addDuration(period.due, LETTERS_END), 23);
  const letters = lettersOfOpening(present, { item, duty }, opening, now, until);
  return {
    kind: "opens",
    due: period.due,
    letters: letters
      .toSorted((a, b) => a.postAt - b.postAt)
      .map(({ postAt, step, person }) => ({ on: dateAt(postAt), step, toName: personOf(people, person)?.name ?? person })),
  };
}

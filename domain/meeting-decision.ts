/** A decision in a meeting to follow something up: whether it can be taken down, and what it is called. */
import { parseCivilDate, type CivilDate } from "./calendar/civil-date.ts";
import { dateAt, type Instant } from "./calendar/instant.ts";
import { workingDayOnOrBefore } from "./calendar/working-days.ts";
import type { Assignment, DecisionRow } from "./decision-duty.ts";
import type { PeriodKey, PersonId } from "./ids.ts";
import { listed } from "./letters/phrases.ts";
import { longDate, monthName } from "./letters/swedish-dates.ts";
import type { OccurrenceContext } from "./occurrence/context.ts";
import { checkFreeTexts, LONGEST_TITLE } from "./occurrence/free-text.ts";
import { heldIn } from "./occurrence/held.ts";
import type { Occurrence } from "./occurrence/occurrence.ts";
import { mayReport } from "./occurrence/rights.ts";
import { actsFor, roleOf } from "./recipients.ts";

/** As it is asked for. */
export interface DecisionAsked extends DecisionRow {
  readonly by: PersonId;
}

export interface DecisionFault {
  /** `title`, `responsible`, `due` or `on`; absent where nothing that was written is wrong. */
  readonly field?: "title" | "responsible" | "due" | "on";
  readonly text: string;
}

/** What is to be opened, or the Swedish reason why not. */
export type Decided =
  { readonly assignment: Assignment; readonly due: CivilDate; readonly label: string } | { readonly fault: DecisionFault };

/** `meeting` is the occurrence of the cycle whose report told of the meeting, over or not. */
export function decideOnMeeting(meeting: Occurrence, context: OccurrenceContext, asked: DecisionAsked, now: Instant): Decided {
  const { plan, item } = context;
  const today = dateAt(now);
  if (item.kind !== "meeting") return refused("Beslut att följa upp skrivs på ett möte, och det här är inget möte.");
  const right = mayDecide(meeting, context, asked.by, today);
  if (right !== true) return refused(right);
  const { ticks, undated } = heldIn(meeting);
  if (ticks.length + undated === 0)
    return refused("Mötet är inte rapporterat som hållet. Rapportera det först, och skriv beslutet sedan.");
  const title = asked.title.trim();
  const written = checkFreeTexts([{ field: "title", label: "Vad ska göras", text: title, longest: LONGEST_TITLE }]);
  if (written) return refused(written.text, "title");
  if (title === "" || /\n/.test(title))
    return refused("Skriv på en rad vad som ska göras, till exempel: Ta fram en ny broschyr.", "title");
  const ours = plan.roles.filter(({ contact }) => contact === undefined);
  const role = ours.find(({ id }) => (id as string) === asked.responsible);
  if (!role)
    return refused(
      `Planen har ingen egen roll "${asked.responsible}". Välj en av: ${listed(ours.map(({ id }) => id))}.`,
      "responsible",
    );
  if (workingDayOnOrBefore(asked.due, plan.calendar) <= today)
    return refused(`${longDate(asked.due)} är för tidigt. Välj en dag efter i dag, ${longDate(today)}.`, "due");
  const on = asked.on ?? ticks.at(-1);
  if (asked.on !== undefined && !ticks.includes(asked.on))
    return refused(`Inget möte ${asked.on} är rapporterat. De som är det: ${ticks.length > 0 ? listed(ticks) : "utan dag"}.`, "on");
  return {
    due: asked.due,
    label: `beslutat på möte ${on === undefined ? context.period.label : meetingSaid(on)}`.trim(),
    assignment: {
      title,
      responsible: role.id,
      decidedIn: { occurrence: meeting.id, ...(on === undefined ? {} : { on }) },
    },
  };
}

/** Who may report the meeting, the plan's owner and the work group: true, or why not. */
export function mayDecide(meeting: Occurrence, context: OccurrenceContext, person: PersonId, today: CivilDate): true | string {
  const { plan } = context;
  if ([plan.owner, plan.workGroup].some((role) => actsFor(context, person, role, today))) return true;
  if (meeting.parts.some(({ id }) => mayReport(meeting, context, person, id, today) === true)) return true;
  return `Beslut på mötet skrivs av den som svarar för det, av ${roleOf(plan, plan.workGroup).title} eller av ${roleOf(plan, plan.owner).title}.`;
}

/** "14 januari 2027", "januari 2027". */
export function meetingSaid(on: string): string {
  const day = parseCivilDate(on);
  return day ? longDate(day) : `${monthName(on)} ${on.slice(0, 4)}`;
}

/** Names one decision for ever: the same command is the same decision. */
export function decisionKey(period: PeriodKey, command: string): PeriodKey {
  return `ev-${period}-${command.replaceAll("-", "").slice(0, 12)}` as PeriodKey;
}

function refused(text: string, field?: DecisionFault["field"]): Decided {
  return { fault: { text, ...(field === undefined ? {} : { field }) } };
}

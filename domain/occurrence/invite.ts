/** Who is told when a meeting is booked, changed or called off: those who go to it, and those who were told of it before. */
import type { Instant } from "../calendar/instant.ts";
import { nextPosting } from "../calendar/posting.ts";
import { noticeOf } from "../invitation.ts";
import type { MeetingFacts, Recipient } from "../letters/facts.ts";
import type { LetterDraft } from "../letters/letter.ts";
import { writeLetter } from "../letters/write-letter.ts";
import { asRecipient, personOf, resolveMembers, roleOf, type Resolved } from "../recipients.ts";
import { responsibleOn } from "./addressees.ts";
import { partOf, type OccurrenceContext } from "./context.ts";
import type { BookedMeeting, Occurrence } from "./occurrence.ts";
import { UNDO_MINUTES } from "./rungs.ts";
import { assigneeOn } from "./taken-over.ts";

/** The letters about a meeting as it has just become. They go with the next hourly posting, after the time to think again. */
export function meetingLetters(
  occurrence: Occurrence,
  context: OccurrenceContext,
  meeting: string,
  now: Instant,
): readonly LetterDraft[] {
  const booked = (occurrence.meetings ?? []).find(({ id }) => id === meeting);
  if (!booked) return [];
  const off = booked.calledOff !== undefined;
  const told = (context.invited ?? []).filter((one) => one.meeting === meeting);
  const going = off ? [] : goingTo(occurrence, context, booked);
  const gone = told.filter(({ person }) => going.every((to) => to.person.id !== person));
  const letterTo = (to: Recipient, change: MeetingFacts["change"]): LetterDraft =>
    letterOf({ to, change }, booked, occurrence, context, now);
  return [
    ...going.map((to) => letterTo(to, told.some(({ person }) => person === to.person.id) ? "changed" : "new")),
    ...gone.flatMap(({ person: id, role }) => {
      const person = personOf(context.people, id);
      if (!person) return [];
      return [letterTo(asRecipient({ person, role: roleOf(context.plan, role) }, "participant"), off ? "calledOff" : "notYou")];
    }),
  ];
}

/**
 * Everyone of the roles that answer for the meeting or take part, as they are on its day: whoever is away now and back by then goes.
 * Outside parties are asked by whoever holds the meeting.
 */
function goingTo(occurrence: Occurrence, context: OccurrenceContext, { day }: BookedMeeting): readonly Recipient[] {
  const answering = occurrence.parts.flatMap((part): readonly Resolved[] => {
    if (assigneeOn(part, context.people, day) !== undefined) return [responsibleOn(part, context, day)];
    return resolveMembers(context, partOf(context, part).responsible, day);
  });
  const taking = (context.duty.takesPart ?? []).flatMap((role) => resolveMembers(context, role, day));
  const all = [...answering, ...taking].filter(({ role }) => role.contact === undefined);
  return all
    .filter((one, index) => all.findIndex(({ person }) => person.id === one.person.id) === index)
    .map((one) => asRecipient(one, "participant"));
}

function letterOf(
  { to, change }: Pick<MeetingFacts, "to" | "change">,
  meeting: BookedMeeting,
  occurrence: Occurrence,
  { plan, item, duty }: OccurrenceContext,
  now: Instant,
): LetterDraft {
  const asItStands = noticeOf(plan, item, duty, occurrence.id, meeting);
  const notice = change === "notYou" ? ({ ...asItStands, kind: "cancel" } as const) : asItStands;
  return {
    plan: plan.id,
    subject: `${occurrence.id} meeting ${meeting.id}`,
    occurrence: occurrence.id,
    step: notice.kind === "cancel" ? "cancellation" : "invitation",
    role: to.role.id,
    person: to.person.id,
    ...(to.standInFor ? { standInFor: to.standInFor.id } : {}),
    revision: notice.sequence,
    due: meeting.day,
    postAt: nextPosting((now + UNDO_MINUTES * 60_000) as Instant, plan.calendar),
    text: writeLetter({ kind: "meeting", plan, to, duty, meeting, notice, change }),
  };
}

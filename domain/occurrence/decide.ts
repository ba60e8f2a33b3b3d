/** What people may do with an occurrence. Every rule of acting is here: a command becomes events, or a refusal that says why. */
import { addWorkingDays, workingDayOnOrBefore } from "../calendar/working-days.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import { nextPosting } from "../calendar/posting.ts";
import type { PartId, PersonId } from "../ids.ts";
import type { LetterDraft } from "../letters/letter.ts";
import { longDate } from "../letters/swedish-dates.ts";
import { writeLetter } from "../letters/write-letter.ts";
import { never } from "../planvakt-error.ts";
import { asRecipient, personOf, roleOf } from "../recipients.ts";
import { responsibleOn } from "./addressees.ts";
import { draftOf } from "./climb.ts";
import { partOf, type OccurrenceContext } from "./context.ts";
import type { Effects } from "./effects.ts";
import { evolve, isEnded, reportersOf } from "./evolve.ts";
import { factsAbout, roleTitleOf } from "./facts.ts";
import type { Occurrence, OccurrenceCommand, OccurrenceEvent } from "./occurrence.ts";
import { checkReport } from "./report-content.ts";
import { answersFor, mayConfirm, mayConfirmTogether, mayExcuse, mayPostpone, mayReassign, mayReport } from "./rights.ts";
import { rungsAhead, UNDO_MINUTES } from "./rungs.ts";

/** Why something was not done, in Swedish: what stands in the way and what can be done instead. */
export interface Refusal {
  readonly refused: string;
}

export type Decision = Effects | Refusal;

/** At most so many times can the same occurrence be given a later day. */
const MOST_POSTPONEMENTS = 2;
/** Working days that a returned report gets unless the work group says otherwise. */
const DAYS_TO_COMPLETE = 10;

export function isRefusal(decision: Decision): decision is Refusal {
  return "refused" in decision;
}

/** Decides on a command at an instant. The occurrence, its context and `now` are all it looks at. */
export function decide(occurrence: Occurrence, context: OccurrenceContext, command: OccurrenceCommand, now: Instant): Decision {
  if (!personOf(context.people, command.by))
    return refuse(`Personen "${command.by}" finns inte i registret. Välj någon som har en roll i planen.`);
  if (isEnded(occurrence)) return refuse(alreadyEnded(occurrence, context));
  switch (command.kind) {
    case "report":
      return report(occurrence, context, command, now);
    case "undo":
      return undo(occurrence, context, command, now);
    case "confirm":
      return confirm(occurrence, context, command, now);
    case "return":
      return giveBack(occurrence, context, command, now);
    case "postpone":
      return postpone(occurrence, context, command, now);
    case "excuse":
      return excuse(occurrence, context, command, now);
    case "reassign":
      return reassign(occurrence, context, command, now);
    default:
      return never(command);
  }
}

type Of<K extends OccurrenceCommand["kind"]> = Extract<OccurrenceCommand, { kind: K }>;

function report(occurrence: Occurrence, context: OccurrenceContext, command: Of<"report">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse(alreadyReported(occurrence, context, occurrence.parts[0]?.id));
  const date = dateAt(now);
  const part = choosePart(occurrence, context, command, date);
  if (typeof part !== "string") return part;
  const state = occurrence.parts.find((candidate) => candidate.id === part);
  if (state?.report) return refuse(alreadyReported(occurrence, context, part));
  const right = mayReport(occurrence, context, command.by, part, date);
  if (right !== true) return refuse(right);
  const [missing] = context.missingFeeders ?? [];
  if (missing) {
    return refuse(
      `Det går inte att lämna sammanställningen än: "${missing.title}" för ${missing.period} är varken rapporterad eller struken.`,
    );
  }
  const fault = checkReport(context.duty, command.content);
  if (fault) return refuse(fault);
  return happens(occurrence, { kind: "reported", at: now, by: command.by, part, content: command.content });
}

function undo(occurrence: Occurrence, context: OccurrenceContext, command: Of<"undo">, now: Instant): Decision {
  const own = occurrence.parts.filter((part) => part.report?.by === command.by && (!command.part || part.id === command.part));
  const latest = own.sort((a, b) => (b.report?.at ?? 0) - (a.report?.at ?? 0))[0];
  if (!latest?.report) return refuse("Det finns ingen rapport av dig att ångra.");
  if (now > latest.report.at + UNDO_MINUTES * 60_000) {
    return refuse(
      `En rapport kan ångras i ${UNDO_MINUTES} minuter. Be ${confirmerTitle(context)} att skicka tillbaka den om något behöver ändras.`,
    );
  }
  return happens(occurrence, { kind: "undone", at: now, by: command.by, part: latest.id });
}

function confirm(occurrence: Occurrence, context: OccurrenceContext, command: Of<"confirm">, now: Instant): Decision {
  if (occurrence.state !== "reported") return refuse("Det finns ingen rapport att bekräfta än.");
  if (context.duty.confirm === "none") return refuse("Den här aktiviteten behöver inte bekräftas.");
  const date = dateAt(now);
  const present = command.present ?? [];
  const right =
    present.length > 0 ? mayConfirmTogether(context, command.by, present, date) : mayConfirm(occurrence, context, command.by, date);
  if (right !== true) return refuse(right);
  return happens(occurrence, {
    kind: "confirmed",
    at: now,
    by: command.by,
    ...(present.length > 0 ? { present: [...new Set([command.by, ...present])] } : {}),
  });
}

function giveBack(occurrence: Occurrence, context: OccurrenceContext, command: Of<"return">, now: Instant): Decision {
  if (occurrence.state !== "reported") return refuse("Det finns ingen rapport att be om komplettering av.");
  if (context.duty.confirm === "none")
    return refuse("Den här aktiviteten bekräftas inte av någon, så den kan inte skickas tillbaka.");
  const today = dateAt(now);
  const right = mayConfirm(occurrence, context, command.by, today);
  if (right !== true) return refuse(right);
  if (!command.reason.trim()) return refuse("Skriv vad som behöver kompletteras.");
  const { calendar } = context.plan;
  const due = command.due
    ? workingDayOnOrBefore(command.due, calendar)
    : addWorkingDays(today, DAYS_TO_COMPLETE, calendar, { skipQuiet: true });
  if (due <= today) return refuse(tooEarly(today));
  const reporters = occurrence.parts.flatMap((part) => (part.report ? [{ part, by: part.report.by }] : []));
  const decision = happens(occurrence, {
    kind: "returned",
    at: now,
    by: command.by,
    reason: command.reason,
    due,
    parts: occurrence.parts.map((part) => part.id),
  });
  const told = new Set<PersonId>();
  const letters = reporters.flatMap(({ part, by }) => {
    const person = personOf(context.people, by);
    if (!person || told.has(by)) return [];
    told.add(by);
    const role = roleOf(context.plan, partOf(context, part).responsible);
    return [letterOf("returned", decision.occurrence, context, asRecipient({ person, role }, "responsible"), command, now)];
  });
  return { ...decision, letters };
}

function postpone(occurrence: Occurrence, context: OccurrenceContext, command: Of<"postpone">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse("Den är redan rapporterad, så dagen behöver inte flyttas.");
  const today = dateAt(now);
  const right = mayPostpone(occurrence, context, command.by, today);
  if (right !== true) return refuse(right);
  if (!command.reason.trim()) return refuse("Skriv varför dagen flyttas.");
  if (occurrence.state === "open" && occurrence.postponements >= MOST_POSTPONEMENTS) {
    return refuse(`Den är redan flyttad ${MOST_POSTPONEMENTS} gånger. Rapportera den, eller be närmaste chef att stryka den.`);
  }
  // A promised day that is free moves like every other due date.
  const due = workingDayOnOrBefore(command.due, context.plan.calendar);
  if (due <= today) return refuse(tooEarly(today));
  if (occurrence.state === "open" && due <= occurrence.due) {
    return refuse(`Det nya datumet ska ligga efter ${longDate(occurrence.due)}, som gäller nu.`);
  }
  return happens(occurrence, { kind: "postponed", at: now, by: command.by, reason: command.reason, due });
}

function excuse(occurrence: Occurrence, context: OccurrenceContext, command: Of<"excuse">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse("Den är redan rapporterad. Bekräfta den eller be om komplettering.");
  const right = mayExcuse(occurrence, context, command.by, dateAt(now));
  if (right !== true) return refuse(right);
  if (!command.reason.trim()) return refuse("Skriv varför den utgår.");
  return happens(occurrence, { kind: "excused", at: now, by: command.by, reason: command.reason });
}

function reassign(occurrence: Occurrence, context: OccurrenceContext, command: Of<"reassign">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse("Den är redan rapporterad.");
  const date = dateAt(now);
  const part = choosePart(occurrence, context, command, date);
  if (typeof part !== "string") return part;
  const state = occurrence.parts.find((candidate) => candidate.id === part);
  if (!state || state.report) return refuse(alreadyReported(occurrence, context, part));
  const right = mayReassign(occurrence, context, command.by, part, date);
  if (right !== true) return refuse(right);
  const person = personOf(context.people, command.to);
  if (!person) return refuse(`Personen "${command.to}" finns inte i registret.`);
  if (responsibleOn(state, context, date).person.id === command.to) return refuse(`${person.name} ansvarar redan för den.`);
  if (!command.reason.trim()) return refuse("Skriv varför någon annan ska ta över.");
  const event = { kind: "reassigned", at: now, by: command.by, part, to: command.to, reason: command.reason } as const;
  const decision = happens(occurrence, event);
  const to = asRecipient({ person, role: roleOf(context.plan, partOf(context, state).responsible) }, "responsible");
  return { ...decision, letters: [letterOf("reassigned", decision.occurrence, context, to, command, now)] };
}

/** Letters that an act causes go with the next hourly posting, after the time in which the act could be taken back. */
function letterOf(
  step: "returned" | "reassigned",
  after: Occurrence,
  context: OccurrenceContext,
  to: ReturnType<typeof asRecipient>,
  command: { readonly by: PersonId; readonly reason: string },
  now: Instant,
): LetterDraft {
  const postAt = nextPosting((now + UNDO_MINUTES * 60_000) as Instant, context.plan.calendar);
  const date = dateAt(postAt);
  const letter = { step, to } as const;
  const said = { byRole: roleTitleOf(context, command.by, dateAt(now)).title, reason: command.reason };
  const about = { ...factsAbout(after, context, letter, date, rungsAhead(after, context)), said };
  const draft = draftOf(letter, after, context, postAt, writeLetter({ kind: "occurrence", plan: context.plan, step, to, about }));
  // Handed to and fro, the same person is told each time.
  return { ...draft, subject: `${after.id} ${step} ${now}` };
}

/** The part a command is about: the one named, else the only one missing that the person answers for. */
function choosePart(
  occurrence: Occurrence,
  context: OccurrenceContext,
  command: { readonly by: PersonId; readonly part?: PartId },
  date: ReturnType<typeof dateAt>,
): PartId | Refusal {
  const list = (parts: readonly { readonly id: PartId }[]) => parts.map((part) => part.id).join(", ");
  if (command.part !== undefined) {
    if (occurrence.parts.some((part) => part.id === command.part)) return command.part;
    return refuse(`Delen "${command.part}" finns inte. Välj en av: ${list(occurrence.parts)}.`);
  }
  const [only, ...more] = occurrence.parts;
  if (only && more.length === 0) return only.id;
  const mine = occurrence.parts.filter((part) => answersFor(part, context, command.by, date));
  const missing = mine.filter((part) => !part.report);
  const chosen = missing.length > 0 ? missing : mine;
  const [first, ...others] = chosen;
  if (first && others.length === 0) return first.id;
  return refuse(`Den här aktiviteten rapporteras i delar. Ange vilken: ${list(chosen.length > 0 ? chosen : occurrence.parts)}.`);
}

function tooEarly(today: ReturnType<typeof dateAt>): string {
  return `Det nya datumet ska vara en arbetsdag efter i dag, ${longDate(today)}.`;
}

function happens(occurrence: Occurrence, event: OccurrenceEvent): Effects {
  return { events: [event], letters: [], alarms: [], occurrence: evolve(occurrence, event) };
}

function refuse(refused: string): Refusal {
  return { refused };
}

function nameOf(context: OccurrenceContext, person: PersonId | undefined): string {
  return (person && personOf(context.people, person)?.name) ?? "någon";
}

function alreadyReported(occurrence: Occurrence, context: OccurrenceContext, part: PartId | undefined): string {
  const found = occurrence.parts.find((candidate) => candidate.id === part)?.report;
  if (!found) return "Den är redan rapporterad.";
  return `Den är redan rapporterad av ${nameOf(context, found.by)} ${longDate(dateAt(found.at))}.`;
}

function alreadyEnded(occurrence: Occurrence, context: OccurrenceContext): string {
  switch (occurrence.state) {
    case "confirmed": {
      const at = occurrence.confirmedAt === undefined ? "" : ` ${longDate(dateAt(occurrence.confirmedAt))}`;
      if (occurrence.confirmedBy) return `Den är redan bekräftad av ${nameOf(context, occurrence.confirmedBy)}${at}.`;
      return `Den är klar sedan${at}: rapporten lämnades av ${nameOf(context, reportersOf(occurrence)[0])}.`;
    }
    case "excused":
      return `Den utgår: ${occurrence.ended?.reason ?? "beslutat av chef"}`;
    default:
      return `Den är ersatt: ${occurrence.ended?.reason ?? "planen har ändrats"}`;
  }
}

function confirmerTitle({ plan, duty }: OccurrenceContext): string {
  return duty.confirm === "none" ? roleOf(plan, plan.owner).title : roleOf(plan, duty.confirm).title;
}

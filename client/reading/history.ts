/** What has happened to an occurrence, in Swedish sentences, oldest first. */
import { dateAt, isoInstant } from "../../domain/calendar/instant.ts";
import type { PersonId } from "../../domain/ids.ts";
import { longDate } from "../../domain/letters/swedish-dates.ts";
import { meetingSaid } from "../../domain/meeting-decision.ts";
import { inline, listed } from "../../domain/letters/phrases.ts";
import { whenOf } from "../../domain/occurrence/booked-meetings.ts";
import { isDivided, partOf, type OccurrenceContext } from "../../domain/occurrence/context.ts";
import { evidenceSaid } from "../../domain/occurrence/evidence-said.ts";
import { heldSaid } from "../../domain/occurrence/held.ts";
import type { AtMeeting, OccurrenceEvent, Verdict } from "../../domain/occurrence/occurrence.ts";
import { never } from "../../domain/planvakt-error.ts";
import { personOf, roleOf, rolesHeldOn, standsInFor } from "../../domain/recipients.ts";
import type { OccurrenceView } from "../views.ts";
import { lettersSaid } from "./history-letters.ts";
import type { PostedLetter } from "./letters.ts";

type Line = OccurrenceView["history"][number];

const VERDICTS: Readonly<Record<Verdict, string>> = { works: "fungerar", partly: "fungerar delvis", fails: "fungerar inte" };

/** One line an event, and one for each thing that became of the letters of a step. */
export function historyOf(
  events: readonly OccurrenceEvent[],
  letters: readonly PostedLetter[],
  context: OccurrenceContext,
): readonly Line[] {
  let revision = 0;
  const lines = events.flatMap((event, index): readonly Line[] => {
    if (event.kind === "stepTaken" || event.kind === "confirmAsked") return lettersSaid(event, revision, letters, context.people);
    if (event.kind === "returned" || event.kind === "postponed" || event.kind === "retimed") revision += 1;
    return [{ at: isoInstant(event.at), ...said(event, context, events.slice(0, index)) }];
  });
  return lines.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

type Told = Exclude<OccurrenceEvent, { kind: "stepTaken" | "confirmAsked" }>;

/** The same meeting was booked before: it is given another day, hour or place. */
function isChange(event: Extract<OccurrenceEvent, { kind: "booked" }>, before: readonly OccurrenceEvent[]): boolean {
  return before.some((earlier) => earlier.kind === "booked" && earlier.meeting === event.meeting);
}

function said(event: Told, context: OccurrenceContext, before: readonly OccurrenceEvent[]): Pick<Line, "text" | "note"> {
  const who = (person: PersonId): string => nameOf(context, person, event);
  switch (event.kind) {
    case "opened":
      if (event.backlog) return { text: `Skulle ha varit klar ${longDate(event.due)}, innan planen började följas upp.` };
      if (event.by !== undefined)
        return {
          text: `Öppnades av ${who(event.by)}${event.happenedOn === undefined ? "" : `: hände ${longDate(event.happenedOn)}`}${decidedText(event)}. Ska vara klar senast ${longDate(event.due)}.`,
        };
      return { text: `Öppnades${event.openedByDecision ? " efter ett beslut" : ""}. Ska vara klar senast ${longDate(event.due)}.` };
    case "reported": {
      const { note, verdict, held } = event.content;
      const how = [
        ...(verdict === undefined ? [] : [VERDICTS[verdict]]),
        ...(held === undefined ? [] : [heldSaid(held)]),
        ...evidenceSaid(context, event.content),
      ];
      const whose = event.for === undefined ? "" : `, för ${personOf(context.people, event.for)?.name ?? event.for}`;
      const where = `${meetingText(event, context)}${whose}`;
      const told = how.map((one) => `: ${one}`).join("");
      return { text: `Rapporterad av ${who(event.by)}${partText(event.part, context)}${where}${told}.`, ...noted(note) };
    }
    case "undone":
      return { text: `${who(event.by)} ångrade rapporten${partText(event.part, context)}.` };
    case "confirmed": {
      if (event.by === undefined) return { text: "Klar. Rapporten behövde inte bekräftas." };
      return { text: `Bekräftad av ${who(event.by)}${meetingText(event, context)}.` };
    }
    case "returned":
      return {
        text: `${who(event.by)} bad om komplettering${meetingText(event, context)}, senast ${longDate(event.due)}.`,
        ...noted(event.reason),
      };
    case "postponed":
      return { text: `Flyttad till ${longDate(event.due)} av ${who(event.by)}.`, ...noted(event.reason) };
    case "excused":
      return { text: `Utgår enligt beslut av ${who(event.by)}.`, ...noted(event.reason) };
    case "reassigned": {
      const to = personOf(context.people, event.to)?.name ?? event.to;
      return { text: `Lämnad över till ${to}${partText(event.part, context)} av ${who(event.by)}.`, ...noted(event.reason) };
    }
    case "offered": {
      const to = personOf(context.people, event.to)?.name ?? event.to;
      return { text: `${who(event.by)} frågade ${to} om att ta över${partText(event.part, context)}.`, ...noted(event.reason) };
    }
    case "accepted":
      return { text: `${who(event.by)} tog över${partText(event.part, context)}.` };
    case "declined":
      return { text: `${who(event.by)} tackade nej till att ta över${partText(event.part, context)}.`, ...noted(event.reason) };
    case "booked": {
      const changed = isChange(event, before) ? "ändrade ett möte till" : "bokade ett möte";
      return { text: `${who(event.by)} ${changed} ${whenOf(event)}.` };
    }
    case "calledOff":
      return { text: `${who(event.by)} ställde in ett bokat möte.`, ...noted(event.reason) };
    case "commented":
      return { text: `${who(event.by)} skrev en kommentar.`, ...noted(event.text) };
    case "retimed":
      return { text: `Planen har ändrats: ska vara klar senast ${longDate(event.due)}.`, ...noted(event.reason) };
    case "divided":
      return { text: "Planen har ändrats: andra delar än förut ska rapporteras.", ...noted(event.reason) };
    case "rewritten":
      return { text: "Mejl som inte hade gått skrevs om efter planens nya version." };
    case "readdressed": {
      const [first] = event.come.map((person) => personOf(context.people, person)?.name ?? person);
      if (first === undefined) return { text: "Ett mejl som väntade drogs tillbaka när rollen bytte innehavare." };
      return { text: `Mejlet som väntade går till ${first} i stället, eftersom rollen bytte innehavare.` };
    }
    case "superseded":
      return { text: "Ersatt när planen ändrades.", ...noted(event.reason) };
    default:
      return never(event);
  }
}

/** " enligt beslut på mötet 14 januari 2027". */
function decidedText({ assignment }: Extract<OccurrenceEvent, { kind: "opened" }>): string {
  if (!assignment) return "";
  const { on } = assignment.decidedIn;
  return ` enligt beslut på mötet${on === undefined ? "" : ` ${meetingSaid(on)}`}`;
}

/**
 * "Anna Ask (IFO-chef)": in the role that has to do with it, as it was held on that day; whoever stood in for its holder is told as such:
 * "Bo Ek, ställföreträdare för Anna Ask (IFO-chef)".
 */
function nameOf(context: OccurrenceContext, person: PersonId, { at, kind }: Pick<OccurrenceEvent, "at" | "kind">): string {
  const { duty, people } = context;
  const day = dateAt(at);
  const held = rolesHeldOn(context, person, day);
  const name = personOf(people, person)?.name ?? person;
  const answering = duty.parts.map((part) => part.responsible);
  const confirming = duty.confirm === "none" ? [] : [duty.confirm];
  const near = kind === "confirmed" || kind === "returned" ? [...confirming, ...answering] : [...answering, ...confirming];
  for (const id of near) {
    const role = held.find((one) => one.id === id);
    if (role) return `${name} (${role.title})`;
    const absent = standsInFor(context, person, id, day);
    if (absent) return `${name}, ställföreträdare för ${absent.name} (${roleOf(context.plan, id).title})`;
  }
  const [other] = held;
  return other ? `${name} (${other.title})` : name;
}

function partText(part: Parameters<typeof partOf>[1]["id"], context: OccurrenceContext): string {
  return isDivided(context) ? ` för ${inline(partOf(context, { id: part }).label)}` : "";
}

/** ", på möte tisdag 24 november 2026 med Anna Ask och Bo Berg". */
function meetingText({ present = [], heldOn }: AtMeeting, context: OccurrenceContext): string {
  if (present.length === 0) return "";
  const names = present.map((person) => personOf(context.people, person)?.name ?? person);
  return `, på möte${heldOn === undefined ? "" : ` ${longDate(heldOn)}`} med ${listed(names)}`;
}

function noted(note: string | undefined): { readonly note?: string } {
  const text = note?.trim() ?? "";
  return text === "" ? {} : { note: text };
}

/** What happens next about an occurrence if nobody does anything: which step, when, to whom. */
import { confirmersOf } from "../../domain/occurrence/addressees.ts";
import { nextHeard } from "../../domain/occurrence/facts.ts";
import { confirmDays, rungsAhead } from "../../domain/occurrence/rungs.ts";
import { personOf, roleOf } from "../../domain/recipients.ts";
import type { OccurrenceView } from "../views.ts";
import type { Placed } from "./line.ts";

type Next = OccurrenceView["next"];

/** Undefined where nothing more is sent. */
export function nextStepOf(placed: Placed): Next {
  switch (placed.occurrence.state) {
    case "open":
      return nextRung(placed);
    case "reported":
      return nextAsking(placed);
    default:
      return undefined;
  }
}

function nextRung({ occurrence, context }: Placed): Next {
  const next = nextHeard(occurrence, context, rungsAhead(occurrence, context));
  if (!next) return undefined;
  return { step: next.rung.step, on: next.rung.on, toRole: next.role.title, ...named(personOf(context.people, next.person)?.name) };
}

/** A letter to all of the group names the group only. */
function nextAsking({ occurrence, context }: Placed): Next {
  const { duty, plan } = context;
  const asked = occurrence.confirmAsked;
  const on = confirmDays(occurrence, plan)[asked];
  if (duty.confirm === "none" || on === undefined) return undefined;
  const [only, ...others] = confirmersOf(asked === 0, occurrence, context, on);
  if (!only) return undefined;
  const step = asked === 0 ? "confirm" : "confirm-reminder-1";
  const toRole = others.length > 0 ? roleOf(plan, duty.confirm).title : only.role.title;
  return { step, on, toRole, ...named(others.length > 0 ? undefined : only.person.name) };
}

function named(toPerson: string | undefined): { readonly toPerson?: string } {
  return toPerson === undefined ? {} : { toPerson };
}

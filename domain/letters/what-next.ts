/** What happens if nobody does anything: when, and to whom. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { WhatNext } from "./facts.ts";
import { dateBeside } from "./swedish-dates.ts";

/**
 * What comes next, and where it goes if it is late; none where nothing follows. `named` is a day the letter has already named, whose
 * year need not be repeated.
 */
export function whatNext(next: WhatNext | undefined, named: CivilDate, further?: WhatNext): string | undefined {
  if (next === undefined) return undefined;
  const late = further && ` Blir det sent går det vidare till ${further.toRole.title} ${dateBeside(further.on, named)}.`;
  return sentenceOf(next, named) + (late ?? "");
}

function sentenceOf(next: WhatNext, named: CivilDate): string {
  const on = dateBeside(next.on, named);
  const to = next.toReader ? "" : ` till ${next.toRole.title}`;
  switch (next.step) {
    case "overdue-1":
      return next.toReader
        ? `Är det inte rapporterat i tid får du ett nytt mejl ${on}.`
        : `Är det inte rapporterat i tid går ett mejl${to} ${on}.`;
    case "escalation-1":
    case "escalation-2":
      return next.toReader ? `Händer inget får du det ${on} som ${next.toRole.title}.` : `Händer inget går det vidare${to} ${on}.`;
    case "ring":
      return next.toReader
        ? `Har inget svar kommit ${on} får du ett mejl om att ringa.`
        : `Har inget svar kommit ${on} ber vi ${next.toRole.title} ringa.`;
    case "list":
    case "summary":
      return `Händer inget står det i översikten${to} ${on}.`;
    default:
      return `Händer inget kommer en påminnelse${to} ${on}.`;
  }
}

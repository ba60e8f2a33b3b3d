/** People who do what is asked: each reports three days after being told, the group confirms at a meeting three days after it is asked. */
import { figureFields } from "../../domain/figures/figure-value.ts";
import { addDays, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, instantAt } from "../../domain/calendar/instant.ts";
import type { Acts } from "../../domain/foresight.ts";
import type { RoleId } from "../../domain/ids.ts";
import { responsibleOn } from "../../domain/occurrence/addressees.ts";
import { missingParts, type OccurrenceContext } from "../../domain/occurrence/context.ts";
import type { Occurrence, OccurrenceCommand, ReportContent } from "../../domain/occurrence/occurrence.ts";
import { confirmDays } from "../../domain/occurrence/rungs.ts";
import type { Duty } from "../../domain/plan.ts";
import { resolveMembers } from "../../domain/recipients.ts";

const DAYS = 3;
/** In the morning, after the mail. */
const HOUR = 10;

export const diligent: Acts = (occurrence, context) => {
  switch (occurrence.state) {
    case "open":
      return act(dateAt(occurrence.openedAt), (day) => report(occurrence, context, day));
    case "reported": {
      const { confirm } = context.duty;
      const [asked] = confirmDays(occurrence, context.plan);
      return confirm === "none" || asked === undefined ? undefined : act(asked, (day) => confirmAtMeeting(confirm, context, day));
    }
    default:
      return undefined;
  }
};

function act(told: CivilDate, command: (day: CivilDate) => OccurrenceCommand | undefined): ReturnType<Acts> {
  const day = addDays(told, DAYS);
  const asked = command(day);
  return asked && { at: instantAt(day, HOUR), command: asked };
}

function report(occurrence: Occurrence, context: OccurrenceContext, day: CivilDate): OccurrenceCommand | undefined {
  const [part] = missingParts(occurrence);
  if (!part) return undefined;
  const by = responsibleOn(part, context, day).person.id;
  return { kind: "report", by, part: part.id, content: contentFor(context.duty) };
}

function contentFor({ cadence, evidence }: Duty): ReportContent {
  const figures = Object.fromEntries<string>([
    ...figureFields(evidence).map(({ key }) => [key, "1"] as const),
    ...(evidence.coverage ?? []).map(({ id }) => [id, "1/1"] as const),
    ...(evidence.checklist ?? []).map(({ id }) => [id, "ja"] as const),
  ]);
  return { note: "Gjort.", ...(cadence.kind === "attest" ? { verdict: "works" } : {}), figures };
}

function confirmAtMeeting(group: RoleId, context: OccurrenceContext, day: CivilDate): OccurrenceCommand | undefined {
  const present = resolveMembers(context, group, day).map(({ person }) => person.id);
  const [by] = present;
  return by && { kind: "confirm", by, present };
}

/** A plan and its cadences as the checker reads them: straight from the YAML, with nothing of `config/` or `domain/`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const dueRule = z.strictObject({ day: z.int(), month: z.int().optional(), after: z.int().optional() });
const roundRule = { due: dueRule.optional(), dueIn: z.record(z.string(), dueRule).optional() };

/** Strict: a cadence that the checker has no rules for must stop it, not pass unread. */
const cadence = z.union([
  z.strictObject({ every: z.string(), calendar: z.literal("school").optional(), ...roundRule }),
  z.strictObject({ attest: z.string(), ...roundRule }),
  z.strictObject({
    quota: z.literal("P1Y"),
    min: z.int(),
    max: z.int().optional(),
    ticked: z.literal("P3M").optional(),
    ...roundRule,
  }),
  z.strictObject({ rollUp: z.array(z.string()), per: z.string(), due: dueRule.optional() }),
  z.strictObject({ once: z.string() }),
  z.strictObject({ onEvent: z.string(), within: z.string() }),
  z.strictObject({ undecided: z.string(), answer: z.unknown() }),
]);

const duty = z.object({
  id: z.string(),
  cadence,
  perUnit: z.boolean().optional(),
  responsible: z.array(z.string()).optional(),
  parts: z.array(z.object({ id: z.string(), responsible: z.string() })).optional(),
  asks: z.array(z.string()).optional(),
  confirm: z.string().optional(),
  ladder: z.never().optional(),
  takesPart: z.never().optional(),
});
const item = z.object({ id: z.string(), duties: z.array(duty) });
const role = z.object({
  id: z.string(),
  escalatesTo: z.string().optional(),
  convener: z.string().optional(),
  contact: z.string().optional(),
});

const planText = z.object({
  plan: z.string(),
  owner: z.string(),
  workGroup: z.string(),
  headOfAdministration: z.string(),
  secretary: z.string(),
  calendar: z.object({ quietWeeks: z.object({ from: z.int(), to: z.int() }), closingDays: z.array(z.string()) }),
  paperDeadlines: z.array(z.string()).max(0),
  ladders: z.never().optional(),
  roles: z.array(role),
  units: z.array(z.object({ id: z.string(), head: z.string() })),
  goals: z.array(z.object({ actions: z.array(item) })),
  meetings: z.array(item),
  rules: z.array(item),
});

export type DueRule = z.infer<typeof dueRule>;
export type CadenceText = z.infer<typeof cadence>;
export type RoleText = z.infer<typeof role>;

export interface PartText {
  /** Empty where the occurrence is whole. */
  readonly id: string;
  readonly responsible: string;
}

export interface DutyText {
  /** `1.6/statistik-treserva` */
  readonly id: string;
  readonly kind: "action" | "meeting" | "rule";
  readonly cadence: CadenceText;
  readonly parts: readonly PartText[];
  readonly asks: readonly string[];
  /** The role that confirms; absent where a report stands by itself. */
  readonly confirm?: string;
}

export type PlanText = Omit<z.infer<typeof planText>, "goals" | "meetings" | "rules"> & { readonly duties: readonly DutyText[] };

/** Throws where the file holds something that the checker has no rules for. */
export function readPlanText(file: string): PlanText {
  const read = planText.parse(parse(readFileSync(file, "utf8")));
  const all = (kind: DutyText["kind"], items: readonly z.infer<typeof item>[]): readonly DutyText[] =>
    items.flatMap((one) => one.duties.map((each) => dutyText(read, kind, one.id, each)));
  return {
    ...read,
    duties: [
      ...all(
        "action",
        read.goals.flatMap(({ actions }) => actions),
      ),
      ...all("meeting", read.meetings),
      ...all("rule", read.rules),
    ],
  };
}

function dutyText(
  plan: z.infer<typeof planText>,
  kind: DutyText["kind"],
  under: string,
  { id, cadence: read, asks = [], confirm, ...rest }: z.infer<typeof duty>,
): DutyText {
  // "Default: work group for actions; none for meetings, rules and onEvent."
  const confirmer = confirm ?? (kind === "action" && !("onEvent" in read) ? plan.workGroup : "none");
  return {
    id: `${under}/${id}`,
    kind,
    cadence: read,
    parts: partsOf(plan, rest),
    asks,
    ...(confirmer === "none" ? {} : { confirm: confirmer }),
  };
}

/** "Units and joint responsibles are parts of one occurrence." */
function partsOf(
  plan: z.infer<typeof planText>,
  { perUnit, parts, responsible = [] }: Pick<z.infer<typeof duty>, "perUnit" | "parts" | "responsible">,
): readonly PartText[] {
  if (perUnit === true) return plan.units.map((unit) => ({ id: unit.id, responsible: unit.head }));
  if (parts) return parts.map((part) => ({ id: part.id, responsible: part.responsible }));
  const [only, ...others] = responsible;
  if (only !== undefined && others.length === 0) return [{ id: "", responsible: only }];
  return responsible.map((one) => ({ id: one, responsible: one }));
}

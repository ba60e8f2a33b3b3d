/** To whom a step's letters go: the design's words on responsible, group, outside party, manager and confirmer. */
import type { Day } from "../../oracle/almanac.ts";
import type { DutyText, PlanText } from "./plan-text.ts";
import type { Register, Who } from "./who.ts";

/** A part as it stands. */
export interface PartNow {
  readonly id: string;
  readonly role: string;
  readonly assignee?: string;
  readonly reportedBy?: string;
}

export interface Addressed extends Who {
  readonly step: string;
  readonly part: string;
  readonly escalates?: true;
}

interface Asking {
  readonly plan: PlanText;
  readonly register: Register;
  readonly duty: DutyText;
  readonly missing: readonly PartNow[];
  readonly escalated: ReadonlySet<string>;
}

export function addressees(asking: Asking, step: string, day: Day): readonly Addressed[] {
  if (step.startsWith("escalation")) return oneEach(escalations(asking, step, day));
  return oneEach(step === "overdue-1" ? overdue(asking, day) : reminders(asking, step, day));
}

/** "`confirm` to the convener, or to the other members when the convener reported", then "all members but the reporter". */
export function confirmers(
  register: Register,
  group: string,
  first: boolean,
  reporters: readonly string[],
  role: string,
  day: Day,
): readonly Who[] {
  const convener = register.one(group, day);
  if (first && !reporters.includes(convener.person)) return [convener];
  const others = register.all(group, day).filter(({ person }) => !reporters.includes(person));
  if (others.length > 0) return others;
  // "If nobody eligible is left, the reporter's manager is asked."
  const manager = register.manager(role, reporters[0] ?? "", day);
  return manager ? [manager] : [];
}

/** "Outside parties get `notice` and `reminder-1` on the responsible's days (both get them)." */
function reminders({ register, duty, missing }: Asking, step: string, day: Day): readonly Addressed[] {
  const outsideToo = step === "notice" || step === "reminder-1";
  const own = missing
    .filter((part) => outsideToo || !isOutside(part, register))
    .map((part) => ({ step, part: part.id, ...responsible(part, register, day) }));
  return [...own, ...(outsideToo ? duty.asks.map((role) => ({ step, part: "", ...register.one(role, day) })) : [])];
}

/** "To all members from overdue-1"; "at +3 our internal contact gets `ring` instead of overdue-1". */
function overdue({ register, duty, missing }: Asking, day: Day): readonly Addressed[] {
  const contactOf = (role: string): Who => register.one(register.role(role).contact ?? role, day);
  const rings = missing
    .filter((part) => isOutside(part, register))
    .map((part) => ({ step: "ring", part: part.id, ...contactOf(part.role) }));
  const asked = duty.asks.map((role) => ({ step: "ring", part: "", ...contactOf(role) }));
  const late = missing
    .filter((part) => !isOutside(part, register))
    .flatMap((part) =>
      (part.assignee === undefined ? register.all(part.role, day) : [{ person: part.assignee }]).map((who) => ({ part, who })),
    )
    .filter(({ who }) => asked.every(({ person }) => person !== who.person))
    .map(({ part, who }) => ({ step: "overdue-1", part: part.id, ...who }));
  return [...rings, ...asked, ...late];
}

/** "A person gets one escalation per occurrence and due date"; never to the responsible themselves. */
function escalations({ plan, register, missing, escalated }: Asking, step: string, day: Day): readonly Addressed[] {
  return missing
    .filter((part) => !isOutside(part, register))
    .flatMap((part): readonly Addressed[] => {
      const own = responsible(part, register, day).person;
      const who = step === "escalation-1" ? register.manager(part.role, own, day) : register.one(plan.headOfAdministration, day);
      if (!who || who.person === own || escalated.has(who.person)) return [];
      return [{ step, part: part.id, ...who, escalates: true }];
    });
}

function responsible({ role, assignee }: PartNow, register: Register, day: Day): Who {
  return assignee === undefined ? register.one(role, day) : { person: assignee };
}

function isOutside({ role, assignee }: PartNow, register: Register): boolean {
  return assignee === undefined && register.role(role).contact !== undefined;
}

/** One letter to a person at a step; where it is about several parts it names none. */
function oneEach(all: readonly Addressed[]): readonly Addressed[] {
  return all
    .filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
    .map((one) => (all.filter((other) => isSame(one, other)).length > 1 ? { ...one, part: "" } : one));
}

function isSame(a: Addressed, b: Addressed): boolean {
  return a.step === b.step && a.person === b.person;
}

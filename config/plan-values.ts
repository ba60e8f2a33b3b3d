/** Makes the domain's plan and people of files that were found sound: defaults filled in, questions gathered, all of it frozen. */
import type { PartId, RoleId } from "../domain/ids.ts";
import { WHOLE, type DutyId, type ItemId } from "../domain/ids.ts";
import type { PaperSetup } from "../domain/closing/paper-template.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import type { People } from "../domain/people.ts";
import type {
  Cadence,
  Coverage,
  Duty,
  Evidence,
  FigureSpec,
  Goal,
  Item,
  ItemKind,
  Ladder,
  LadderClass,
  LegalReference,
  Part,
  Plan,
  PlanEvent,
  Question,
  RelativeBase,
  Role,
} from "../domain/plan.ts";
import type { PeopleFile } from "./people-file.ts";
import { namesDuty, type CadenceFile } from "./cadence-file.ts";
import type { DutyFile, EventFile, FigureFile, ItemFile, LadderFile, PlanFile, RoleFile } from "./plan-file.ts";
import { defaultConfirm, responsibleOf } from "./responsibility.ts";

/** ISO weeks in which most of Sweden is away. */
const QUIET_WEEKS = { from: 28, to: 31 };

/** The plan that the file says. */
export function planOf(file: PlanFile): Plan {
  const plan = present<Plan>({
    id: file.plan,
    version: file.version,
    title: file.title,
    dnr: file.dnr,
    municipality: file.municipality,
    committee: file.committee,
    office: present<Plan["office"]>(file.office),
    owner: file.owner,
    workGroup: file.workGroup,
    headOfAdministration: file.headOfAdministration,
    secretary: file.secretary,
    administrator: file.administrator,
    calendar: { closingDays: file.calendar?.closingDays ?? [], quietWeeks: file.calendar?.quietWeeks ?? QUIET_WEEKS },
    paperDeadlines: [...new Set([...(file.paperDeadlines ?? []), ...(file.closing?.meetings ?? []).map(({ stop }) => stop)])],
    closing: file.closing,
    legal: file.legal?.map((one) => present<LegalReference>(one)),
    paper: file.paper && present<PaperSetup>(file.paper),
    ladders: laddersOf(file.ladders ?? {}),
    figuresShownFrom: file.figuresShownFrom,
    roles: file.roles.map(roleOf),
    units: (file.units ?? []).map(({ id, title, head }) => ({ id, title, head })),
    goals: file.goals.map(({ id, title, source }): Goal => ({ id, title, source })),
    items: itemsOf(file).map(({ item, kind, goal }) => itemOf(item, kind, goal, file)),
    events: file.events?.map(eventOf),
    questions: questionsOf(file),
  });
  return frozen(plan);
}

/** The people that the file says. */
export function peopleOf(file: PeopleFile): People {
  return frozen<People>({
    persons: file.persons,
    holdings: file.holdings.map((holding) => present<People["holdings"][number]>(holding)),
    absences: (file.absences ?? []).map((absence) => present<People["absences"][number]>(absence)),
  });
}

interface PlacedItem {
  readonly item: ItemFile;
  readonly kind: ItemKind;
  readonly goal?: string;
}

function itemsOf(file: PlanFile): PlacedItem[] {
  return [
    ...file.goals.flatMap(({ id, actions }) => actions.map((item) => ({ item, kind: "action" as const, goal: id }))),
    ...(file.meetings ?? []).map((item) => ({ item, kind: "meeting" as const })),
    ...(file.rules ?? []).map((item) => ({ item, kind: "rule" as const })),
  ];
}

function itemOf(item: ItemFile, kind: ItemKind, goal: string | undefined, file: PlanFile): Item {
  return present<Item>({
    id: item.id as ItemId,
    kind,
    goal,
    title: item.title,
    activity: item.activity,
    timeframe: item.timeframe ?? "",
    responsibleText: item.responsibleText ?? "",
    source: item.source,
    note: item.note,
    duties: item.duties.map((duty) => dutyOf(duty, item.id as ItemId, kind, file)),
  });
}

function dutyOf(duty: DutyFile, item: ItemId, kind: ItemKind, file: PlanFile): Duty {
  const responsible = responsibleOf({ is: duty, parts: (duty.parts ?? []).map((is) => ({ is })) }, file.units ?? []);
  return present<Duty>({
    id: `${item}/${duty.id}` as DutyId,
    item,
    title: duty.title,
    cadence: cadenceOf(duty.cadence, file),
    parts: partsOf(duty, responsible, file),
    responsible,
    confirm: duty.confirm ?? defaultConfirm(kind, duty.cadence.kind, file.workGroup),
    evidence: present<Evidence>({
      ...duty.evidence,
      coverage: duty.evidence?.coverage?.map((one) => present<Coverage>(one)),
      figures: duty.evidence?.figures?.map(figureOf),
    }),
    asks: duty.asks ?? [],
    with: duty.with ?? [],
    takesPart: duty.takesPart,
    convenedBy: duty.convenedBy,
    reportedTo: duty.reportedTo,
    source: duty.source,
    reading: duty.reading,
    ladder: duty.ladder && ladderOf(duty.ladder),
  });
}

/** A plain number is said by saying nothing: so a figure without a kind stays what it was. */
function figureOf({ kind, categories, ...rest }: FigureFile): FigureSpec {
  return present<FigureSpec>({
    ...rest,
    kind: kind === "number" ? undefined : kind,
    categories: categories?.map((category) => present<NonNullable<FigureSpec["categories"]>[number]>(category)),
  });
}

/** A relative cadence takes what it counts from with it: the duty is another one when those days change. */
function cadenceOf(cadence: CadenceFile, file: PlanFile): Cadence {
  if (cadence.kind !== "relative") return cadence;
  return { ...cadence, base: baseOf(cadence.to, file) };
}

function baseOf(to: string, file: PlanFile): RelativeBase {
  if (namesDuty(to)) {
    for (const { item } of itemsOf(file)) {
      const duty = item.duties.find(({ id }) => `${item.id}/${id}` === to);
      if (duty) return { kind: "duty", cadence: cadenceOf(duty.cadence, file) };
    }
  }
  const event = file.events?.find(({ id }) => id === to);
  if (!event) throw new PlanvaktError(`The plan has no event or duty "${to}" to count from: check it first`, { to });
  const { title, days } = eventOf(event);
  return { kind: "event", title, days };
}

function eventOf({ id, title, dates }: EventFile): PlanEvent {
  return { id, title, days: dates ?? [] };
}

function partsOf(duty: DutyFile, responsible: readonly RoleId[], file: PlanFile): Part[] {
  if (duty.parts !== undefined) return duty.parts.map(({ id, label, responsible: role }) => ({ id, label, responsible: role }));
  if (duty.perUnit === true)
    return (file.units ?? []).map(({ id, title, head }) => ({ id: id as string as PartId, label: title, responsible: head }));
  const titles = new Map(file.roles.map(({ id, title }) => [id, title]));
  if (responsible.length === 1)
    return responsible.map((role) => ({ id: WHOLE, label: titles.get(role) ?? role, responsible: role }));
  return responsible.map((role) => ({ id: role as string as PartId, label: titles.get(role) ?? role, responsible: role }));
}

function roleOf({ id, title, escalatesTo, convener, contact, unit }: RoleFile): Role {
  return present<Role>({ id, title, escalatesTo, convener, contact, unit });
}

function laddersOf(files: NonNullable<PlanFile["ladders"]>): Plan["ladders"] {
  const ladders = Object.entries(files) as [LadderClass, LadderFile | undefined][];
  return Object.fromEntries(ladders.flatMap(([name, ladder]) => (ladder === undefined ? [] : [[name, ladderOf(ladder)]])));
}

function ladderOf({ before, after }: LadderFile): Ladder {
  const rungs = (["overdue-1", "escalation-1", "escalation-2"] as const).flatMap((step) => {
    const workingDays = after[step];
    return workingDays === undefined ? [] : [{ step, workingDays }];
  });
  return { before, after: rungs };
}

/** The plan's own list, and those that stand beside a reading; undecided cadences carry theirs themselves. */
function questionsOf(file: PlanFile): Question[] {
  const asked = (at: string, question: string | undefined): Question[] => (question === undefined ? [] : [{ at, question }]);
  return [
    ...(file.questions ?? []).map(({ at, question }) => ({ at, question })),
    ...itemsOf(file).flatMap(({ item }) => [
      ...asked(item.id, item.question),
      ...item.duties.flatMap((duty) => [
        ...asked(`${item.id}/${duty.id}`, duty.question),
        ...(duty.parts ?? []).flatMap((part) => asked(`${item.id}/${duty.id}/${part.id}`, part.question)),
      ]),
    ]),
  ];
}

/** The same without absent values: the domain's exact types know no undefined. */
function present<T extends object>(written: { readonly [K in keyof T]: T[K] | undefined } | Readonly<Record<string, unknown>>): T {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as T;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

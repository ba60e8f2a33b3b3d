/** One set of facts for each kind of letter; the texts they give stand in examples/. */
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt } from "../../../domain/calendar/instant.ts";
import { occurrenceId, type PeriodKey } from "../../../domain/ids.ts";
import { noticeOf } from "../../../domain/invitation.ts";
import type { LetterFacts, ListRow, MeetingFacts, OccurrenceFacts, Recipient } from "../../../domain/letters/facts.ts";
import type { BookedMeeting } from "../../../domain/occurrence/occurrence.ts";
import type { Person } from "../../../domain/people.ts";
import type { Duty, IsoDuration, Item, Role } from "../../../domain/plan.ts";
import { ATTESTATION, MEETING, PEOPLE, PLAN, QUARTERLY, ROLES, SCHOOL_YEAR } from "../fixtures/plan.ts";

function personNamed(id: string): Person {
  const person = PEOPLE.persons.find((one) => one.id === id);
  if (person === undefined) throw new RangeError(`No person ${id} in the fixture`);
  return person;
}

function itemOfDuty(duty: Duty): Item {
  const item = PLAN.items.find((one) => one.id === duty.item);
  if (item === undefined) throw new RangeError(`No item ${duty.item} in the fixture`);
  return item;
}

export const ANNA: Recipient = { person: personNamed("anna"), role: ROLES.convener, capacity: "responsible" };
export const BO: Recipient = { person: personNamed("bo"), role: ROLES.ifoHead, capacity: "manager" };
const EVA: Recipient = { person: personNamed("eva"), role: ROLES.head, capacity: "manager" };
const CILLA: Recipient = { person: personNamed("cilla"), role: ROLES.workGroup, capacity: "member" };
const RVT: Recipient = { person: personNamed("rvt"), role: ROLES.relationsvaldsteamet, capacity: "outside" };
const FILIP: Recipient = { person: personNamed("filip"), role: ROLES.secretary, capacity: "holder" };

export function about(
  duty: Duty,
  period: string,
  periodLabel: string,
  due: string,
  responsible: Role,
  more: Partial<OccurrenceFacts> = {},
): OccurrenceFacts {
  return {
    id: occurrenceId(PLAN.id, duty.id, period as PeriodKey),
    item: itemOfDuty(duty),
    duty,
    periodLabel,
    due: civilDate(due),
    originalDue: civilDate(due),
    responsible,
    lettersBefore: 0,
    workingDaysLate: 0,
    ...more,
  };
}

/** Counted from an event, with the IFO head taking part. */
const BEFORE_MEETING: Duty = {
  ...ATTESTATION,
  title: "Lämna handlingar",
  cadence: {
    kind: "relative",
    to: "namnden",
    offset: "-P14D" as IsoDuration,
    base: { kind: "event", title: "socialnämndens sammanträde", days: [] },
  },
  takesPart: [ROLES.ifoHead.id],
};

export function quarter(more: Partial<OccurrenceFacts> = {}): OccurrenceFacts {
  return about(QUARTERLY, "2026-Q4", "kvartal 4 2026", "2027-01-29", ROLES.convener, more);
}

const next = (
  step: NonNullable<OccurrenceFacts["next"]>["step"],
  on: string,
  toRole: Role,
  toReader: boolean,
): Pick<OccurrenceFacts, "next"> => ({
  next: { step, on: civilDate(on), toRole, toReader },
});

/** Where it goes if it is late. */
const further = (on: string, toRole: Role): Pick<OccurrenceFacts, "further"> => ({
  further: { step: "escalation-1", on: civilDate(on), toRole, toReader: false },
});

/** To one who goes to the meeting with Relationsvåldsteamet and Miranda. */
function meetingCase(
  change: MeetingFacts["change"],
  when: Partial<BookedMeeting> & Pick<BookedMeeting, "day">,
  sequence = 0,
): MeetingFacts {
  const meeting: BookedMeeting = { id: "1", sequence, changedAt: instantAt(civilDate("2027-02-01"), 9), ...when };
  const id = occurrenceId(PLAN.id, MEETING.id, "2027-H1" as PeriodKey);
  const notice = noticeOf(PLAN, itemOfDuty(MEETING), MEETING, id, meeting);
  return { kind: "meeting", plan: PLAN, to: { ...BO, capacity: "participant" }, duty: MEETING, meeting, notice, change };
}

const ROWS: readonly ListRow[] = [
  {
    item: "1.6",
    title: QUARTERLY.title,
    periodLabel: "kvartal 3 2026",
    due: civilDate("2026-10-30"),
    state: "late",
    responsible: ROLES.convener.title,
  },
  {
    item: "M1",
    title: MEETING.title,
    periodLabel: "andra halvåret 2026",
    due: civilDate("2026-12-30"),
    state: "reported",
    responsible: ROLES.ifoHead.title,
  },
  { item: "1.3", title: "Ta fram rutiner för att fånga upp våldsutsatta", periodLabel: "", state: "backlog" },
];

const COUNTS = { done: 12, open: 5, late: 1, toConfirm: 2, toDecide: 1 };

export const CASES: Readonly<Record<string, LetterFacts>> = {
  notice: {
    kind: "occurrence",
    plan: PLAN,
    step: "notice",
    to: ANNA,
    about: quarter({ ...next("reminder-1", "2027-01-18", ROLES.convener, true), ...further("2027-02-12", ROLES.ifoHead) }),
  },
  "notice-stand-in": {
    kind: "occurrence",
    plan: PLAN,
    step: "notice",
    to: { person: personNamed("david"), role: ROLES.ifoHead, capacity: "responsible", standInFor: personNamed("bo") },
    about: about(
      MEETING,
      "2027-H1",
      "första halvåret 2027",
      "2027-06-30",
      ROLES.ifoHead,
      next("reminder-1", "2027-06-21", ROLES.ifoHead, true),
    ),
  },
  "notice-attestation-vacant": {
    kind: "occurrence",
    plan: PLAN,
    step: "notice",
    to: { ...BO, capacity: "responsible", vacant: ROLES.convener },
    about: about(ATTESTATION, "2027", "2027", "2027-11-30", ROLES.convener, next("reminder-1", "2027-11-01", ROLES.ifoHead, true)),
  },
  "notice-participant": {
    kind: "occurrence",
    plan: PLAN,
    step: "notice",
    to: { person: personNamed("bo"), role: ROLES.ifoHead, capacity: "participant" },
    about: about(BEFORE_MEETING, "on-2027-02-09", "socialnämndens sammanträde 9 februari 2027", "2027-01-26", ROLES.convener),
  },
  "notice-outside": {
    kind: "occurrence",
    plan: PLAN,
    step: "notice",
    to: RVT,
    about: quarter(next("reminder-1", "2027-01-18", ROLES.relationsvaldsteamet, true)),
  },
  "reminder-outside": {
    kind: "occurrence",
    plan: PLAN,
    step: "reminder-1",
    to: RVT,
    about: quarter(next("ring", "2027-02-03", ROLES.convener, false)),
  },
  reminder: {
    kind: "occurrence",
    plan: PLAN,
    step: "reminder-1",
    to: ANNA,
    about: quarter({
      lettersBefore: 1,
      ...next("overdue-1", "2027-02-03", ROLES.convener, true),
      ...further("2027-02-12", ROLES.ifoHead),
    }),
  },
  overdue: {
    kind: "occurrence",
    plan: PLAN,
    step: "overdue-1",
    to: CILLA,
    about: quarter({ lettersBefore: 2, workingDaysLate: 3, ...next("escalation-1", "2027-02-12", ROLES.ifoHead, false) }),
  },
  "escalation-1": {
    kind: "occurrence",
    plan: PLAN,
    step: "escalation-1",
    to: BO,
    about: quarter({ lettersBefore: 3, workingDaysLate: 10 }),
  },
  "escalation-2": {
    kind: "occurrence",
    plan: PLAN,
    step: "escalation-2",
    to: EVA,
    about: about(ATTESTATION, "2027", "2027", "2027-11-30", ROLES.convener, { lettersBefore: 5, workingDaysLate: 20 }),
  },
  ring: {
    kind: "occurrence",
    plan: PLAN,
    step: "ring",
    to: { person: personNamed("bo"), role: ROLES.ifoHead, capacity: "contact" },
    about: about(SCHOOL_YEAR, "2026L", "läsåret 2026/27", "2027-05-31", ROLES.schoolHead, {
      part: { id: "slottsskolan" as never, label: "Slottsskolan åk 7", responsible: ROLES.schoolHead.id },
      workingDaysLate: 3,
    }),
  },
  confirm: {
    kind: "occurrence",
    plan: PLAN,
    step: "confirm",
    to: { ...CILLA, capacity: "confirmer" },
    about: quarter({
      report: { byRole: ROLES.convener.title, on: civilDate("2027-01-21"), note: "Siffrorna är inhämtade från båda teamen." },
      ...next("confirm-reminder-1", "2027-02-08", ROLES.workGroup, true),
    }),
  },
  "confirm-reminder-1": {
    kind: "occurrence",
    plan: PLAN,
    step: "confirm-reminder-1",
    to: { ...CILLA, capacity: "confirmer" },
    about: about(ATTESTATION, "2027", "2027", "2027-11-30", ROLES.convener, {
      report: {
        byRole: ROLES.convener.title,
        on: civilDate("2027-11-15"),
        note: "Återkopplat på två av tre APT.",
        verdict: "partly",
      },
    }),
  },
  returned: {
    kind: "occurrence",
    plan: PLAN,
    step: "returned",
    to: ANNA,
    about: {
      ...quarter({ said: { byRole: ROLES.ifoHead.title, reason: "Antal nya ärenden saknas." } }),
      due: civilDate("2027-02-12"),
      ...next("overdue-1", "2027-02-17", ROLES.convener, true),
      ...further("2027-02-26", ROLES.ifoHead),
    },
  },
  reassigned: {
    kind: "occurrence",
    plan: PLAN,
    step: "reassigned",
    to: { person: personNamed("david"), role: ROLES.workGroup, capacity: "holder" },
    about: quarter({
      said: { byRole: ROLES.ifoHead.title, reason: "Sammankallande har andra uppdrag i januari." },
      ...next("reminder-1", "2027-01-18", ROLES.convener, false),
    }),
  },
  declined: {
    kind: "occurrence",
    plan: PLAN,
    step: "declined",
    to: ANNA,
    about: quarter({
      said: { byRole: ROLES.workGroup.title, reason: "Vi är bara två i gruppen i januari." },
      ...next("reminder-1", "2027-01-18", ROLES.convener, true),
    }),
  },
  invitation: meetingCase("new", { day: civilDate("2027-03-10"), from: "13:00", to: "14:30", place: "Kommunhuset" }),
  "invitation-changed": meetingCase("changed", { day: civilDate("2027-03-17") }, 1),
  "meeting-off": meetingCase(
    "calledOff",
    { day: civilDate("2027-03-17"), from: "13:00", to: "14:30", calledOff: "För få kan komma." },
    2,
  ),
  "meeting-not-mine": meetingCase("notYou", { day: civilDate("2027-03-17"), from: "13:00", to: "14:30" }, 1),
  welcome: {
    kind: "welcome",
    plan: PLAN,
    to: { person: personNamed("anna"), role: ROLES.convener, capacity: "holder" },
    roles: [ROLES.convener, ROLES.workGroup],
    year: 2027,
    rows: [
      { item: "1.6", title: QUARTERLY.title, periodLabel: "kvartal 4 2026", due: civilDate("2027-01-29"), state: "planned" },
      { item: "1.6", title: "Sammanställ årets kartläggning", periodLabel: "2026", due: civilDate("2027-02-26"), state: "planned" },
      { item: "1.5", title: ATTESTATION.title, periodLabel: "2027", due: civilDate("2027-11-30"), state: "planned" },
    ],
  },
  "welcome-nothing-yet": { kind: "welcome", plan: PLAN, to: FILIP, roles: [ROLES.secretary], year: 2027, rows: [] },
  "welcome-member": {
    kind: "welcome",
    plan: PLAN,
    to: { ...CILLA, capacity: "holder" },
    roles: [ROLES.workGroup],
    year: 2027,
    rows: [],
  },
  list: {
    kind: "list",
    plan: PLAN,
    to: FILIP,
    occasion: { kind: "paper", on: civilDate("2027-02-05") },
    rows: ROWS,
    counts: COUNTS,
  },
  "list-nothing-late": {
    kind: "list",
    plan: PLAN,
    to: FILIP,
    occasion: { kind: "quarter", label: "kvartal 1 2027" },
    rows: [],
    counts: { done: 6, open: 14, late: 0, toConfirm: 0, toDecide: 0 },
  },
  summary: {
    kind: "summary",
    plan: PLAN,
    to: { person: personNamed("anna"), role: ROLES.convener, capacity: "holder" },
    occasion: { kind: "quarter", label: "kvartal 4 2026" },
    rows: ROWS,
    counts: COUNTS,
  },
  handover: {
    kind: "handover",
    plan: PLAN,
    to: { person: personNamed("david"), role: ROLES.convener, capacity: "holder" },
    side: "took",
    moved: [{ role: ROLES.convener, on: civilDate("2027-02-01"), other: personNamed("anna") }],
    rows: [
      { item: "1.6", title: QUARTERLY.title, periodLabel: "kvartal 4 2026", due: civilDate("2027-01-29"), state: "late" },
      { item: "1.6", title: "Sammanställ årets kartläggning", periodLabel: "2026", due: civilDate("2027-02-26"), state: "open" },
    ],
  },
  "handover-several": {
    kind: "handover",
    plan: PLAN,
    to: { person: personNamed("cilla"), role: ROLES.ifoHead, capacity: "holder", standInFor: personNamed("david") },
    side: "took",
    moved: [
      { role: ROLES.ifoHead, on: civilDate("2027-02-01"), other: personNamed("bo") },
      { role: ROLES.workGroup, on: civilDate("2027-02-01") },
    ],
    rows: [],
  },
  "handover-vacant": {
    kind: "handover",
    plan: PLAN,
    to: { person: personNamed("eva"), role: ROLES.head, capacity: "holder", vacant: ROLES.secretary },
    side: "took",
    moved: [{ role: ROLES.secretary, on: civilDate("2027-02-01"), other: personNamed("filip"), vacant: true }],
    rows: [],
  },
  "handover-left": {
    kind: "handover",
    plan: PLAN,
    to: { person: personNamed("anna"), role: ROLES.convener, capacity: "holder" },
    side: "left",
    moved: [{ role: ROLES.convener, on: civilDate("2027-02-01"), other: personNamed("david") }],
    rows: [
      { item: "1.6", title: QUARTERLY.title, periodLabel: "kvartal 4 2026", due: civilDate("2027-01-29"), state: "late" },
      { item: "1.6", title: "Sammanställ årets kartläggning", periodLabel: "2026", due: civilDate("2027-02-26"), state: "open" },
    ],
  },
  "handover-left-kept": {
    kind: "handover",
    plan: PLAN,
    to: { person: personNamed("anna"), role: ROLES.convener, capacity: "holder" },
    side: "left",
    moved: [{ role: ROLES.convener, on: civilDate("2027-02-01"), other: personNamed("david") }],
    rows: [],
    kept: [{ item: "2.1", title: SCHOOL_YEAR.title, periodLabel: "läsåret 2026/27", due: civilDate("2027-06-30"), state: "open" }],
  },
  "handover-back": {
    kind: "handover",
    plan: PLAN,
    to: { person: personNamed("bo"), role: ROLES.ifoHead, capacity: "holder" },
    side: "back",
    moved: [{ role: ROLES.ifoHead, on: civilDate("2027-02-01"), other: personNamed("anna") }],
    rows: [{ item: "2.1", title: SCHOOL_YEAR.title, periodLabel: "läsåret 2026/27", due: civilDate("2027-06-30"), state: "open" }],
  },
  "handover-left-vacant": {
    kind: "handover",
    plan: PLAN,
    to: { person: personNamed("filip"), role: ROLES.secretary, capacity: "holder" },
    side: "left",
    moved: [{ role: ROLES.secretary, on: civilDate("2027-02-01"), goesTo: ROLES.head }],
    rows: [],
  },
};

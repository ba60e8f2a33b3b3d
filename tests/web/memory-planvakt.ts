/** A small working Planvakt over arrays: one thing to report, letters, links, refusals. The rules here are only as many as pages need. */
import type { Planvakt } from "../../client/planvakt.ts";
import type {
  ActResult,
  LetterRow,
  LetterView,
  LinkPass,
  LinkTarget,
  OccurrenceLine,
  OccurrenceView,
  PlanOverview,
  PlanQuestions,
  Possible,
  StatusItem,
  Tasks,
} from "../../client/views.ts";
import type { CalendarView } from "../../client/calendar-views.ts";
import type { OpenResult } from "../../client/event-views.ts";
import type { HoldResult, OperationView } from "../../client/operation-view.ts";
import type { PostQuery, PostView } from "../../client/post-views.ts";
import type { SearchView } from "../../client/search-view.ts";
import { EngineAwayError } from "../../client/engine-away-error.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant } from "../../domain/calendar/instant.ts";
import { itemOf } from "../../domain/ids.ts";
import type { OccurrenceId, PersonId } from "../../domain/ids.ts";
import type { OccurrenceCommand, OccurrenceStateName } from "../../domain/occurrence/occurrence.ts";
import { dutiesOf, questionsOf } from "../../domain/plan.ts";
import { never } from "../../domain/planvakt-error.ts";
import { capacitiesOf, type Capacity } from "../../domain/capacities.ts";
import { memoryMany, memoryMeetings } from "./memory-many.ts";
import { memoryPulls } from "./memory-pulls.ts";
import { memoryFigures } from "./memory-figures.ts";
import { memoryEvents } from "./memory-events.ts";
import { memoryFeeds } from "./memory-feeds.ts";
import { memoryYears } from "./memory-years.ts";
import { memoryVersions } from "./memory-versions.ts";
import { memoryPeople } from "./memory-people.ts";
import { memorySignIn } from "./memory-sign-in.ts";
import { ANNA, BERTIL, BROCHURE, OWNER, PERSONS, PLAN, PULL, SAMPLE_DIRECTORY, SAMPLE_PLAN } from "./sample-plan.ts";

export const OCCURRENCE = `${PLAN}/${PULL}/2026-Q4` as OccurrenceId;
export const LATE_OCCURRENCE = `${PLAN}/1.1/avstamning/2026` as OccurrenceId;
export const ANNAS_LINK = "a".repeat(22);
export const BERTILS_LINK = "b".repeat(22);
export const TODO_LINK = "c".repeat(22);
export const PLAN_LINK = "d".repeat(22);

interface Kept {
  state: OccurrenceStateName;
  due: string;
  reportedBy?: PersonId;
  confirmedBy?: PersonId;
  content?: Extract<OccurrenceCommand, { kind: "report" }>["content"];
  readonly history: { at: string; text: string; note?: string }[];
}

/** `acts` holds every command that was carried out, for tests to count. */
export class MemoryPlanvakt implements Planvakt {
  readonly acts: OccurrenceCommand[] = [];
  readonly answers: Record<string, string> = {};
  away: "temporal" | "ledger" | undefined;
  readonly #now = instantAt(civilDate("2027-01-18"), 10);
  readonly clock = { now: () => this.#now };
  readonly many = memoryMany(this);
  readonly meetings = memoryMeetings;
  readonly events = memoryEvents();
  readonly feeds = memoryFeeds();
  readonly years = memoryYears(() => {
    if (this.away) throw new EngineAwayError(this.away);
  });
  readonly figures = memoryFigures;
  /** What the source says when it is asked, and what it has given. */
  readonly pulls = memoryPulls();
  readonly #people = memoryPeople(civilDate("2027-01-18"));
  readonly people: Planvakt["people"] = (...asked) => this.#people.people(...asked);
  readonly foreseePeople: Planvakt["foreseePeople"] = (...asked) => this.#people.foreseePeople(...asked);
  readonly changePeople: Planvakt["changePeople"] = (...asked) => this.#people.changePeople(...asked);
  readonly signIn = memorySignIn();
  readonly versions = memoryVersions();
  /** Where a test says in what capacities everybody looks; else the sample's roles do. */
  everybodyIs: readonly Capacity[] | undefined;
  readonly #answered = new Map<string, { content: string; result: ActResult }>();
  readonly #links: Partial<Record<string, LinkTarget>> = {
    [ANNAS_LINK]: { person: ANNA, purpose: "act", occurrence: OCCURRENCE, plan: PLAN },
    [BERTILS_LINK]: { person: BERTIL, purpose: "act", occurrence: OCCURRENCE, plan: PLAN },
    [TODO_LINK]: { person: ANNA, purpose: "todo", plan: PLAN },
    [PLAN_LINK]: { person: BERTIL, purpose: "plan", plan: PLAN },
  };
  readonly #kept: Record<string, Kept> = {
    [OCCURRENCE]: {
      state: "open",
      due: "2027-01-29",
      history: [{ at: "2027-01-04T08:00:00+01:00", text: "Öppnades. Första mejlet skickat till Anna Ask." }],
    },
    [LATE_OCCURRENCE]: { state: "open", due: "2026-11-30", history: [] },
  };

  look<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  plans() {
    return Promise.resolve([{ plan: PLAN, title: SAMPLE_PLAN.title, version: "1", begunOn: "2026-11-23" }]);
  }

  persons() {
    return Promise.resolve(PERSONS);
  }

  capacities(plan: string, person: PersonId): Promise<readonly Capacity[]> {
    const known = plan === PLAN && PERSONS.some(({ id }) => id === person);
    return Promise.resolve(known ? (this.everybodyIs ?? capacitiesOf(SAMPLE_DIRECTORY, person, civilDate("2027-01-18"))) : []);
  }

  overview(plan: string) {
    if (plan !== PLAN) return Promise.resolve(undefined);
    const duties = Object.fromEntries<PlanOverview["duties"][string]>(
      dutiesOf(SAMPLE_PLAN).map((duty) => {
        const current = Object.keys(this.#kept)
          .filter((id) => id.startsWith(`${PLAN}/${duty.id}/`))
          .map((id) => this.#line(id));
        if (duty.id === BROCHURE) return [duty.id, { current, question: "När ska broschyren vara klar?" }];
        const next = { period: "2027", periodLabel: "2027", due: "2027-11-30", firstLetter: "2027-10-04T08:00:00+02:00" };
        return [duty.id, { current, next }];
      }),
    );
    return Promise.resolve({ ...this.#questions(), begunOn: "2026-11-23", today: "2027-01-18", duties });
  }

  questions(plan: string) {
    return Promise.resolve(plan === PLAN ? this.#questions() : undefined);
  }

  #questions(): PlanQuestions {
    const questions = questionsOf(SAMPLE_PLAN).map((question) => {
      const text = this.answers[question.at];
      return { ...question, ...(text !== undefined && { answer: { text, by: "Cecilia Ceder", at: isoInstant(this.#now) } }) };
    });
    return { plan: SAMPLE_PLAN, questions };
  }

  occurrence(id: OccurrenceId, as?: PersonId): Promise<OccurrenceView | undefined> {
    const kept = this.#kept[id];
    if (!kept) return Promise.resolve(undefined);
    const line = this.#line(id);
    const isPull = id === OCCURRENCE;
    const reporter = PERSONS.find((person) => person.id === kept.reportedBy);
    return Promise.resolve({
      ...line,
      plan: PLAN,
      planTitle: SAMPLE_PLAN.title,
      itemKind: "action",
      itemTitle: "Årligen kartlägga ärenden",
      quote: {
        section: "5, delmål 1",
        text: "Kvartalsvis inhämta uppgifter från Relationsvåldsteamet samt inhämta statistik från Treserva.",
      },
      reading: "Varje kvartal, senast sista arbetsdagen i månaden efter.",
      originalDue: "2027-01-29",
      reportAs: isPull ? "figures" : "attest",
      noteRequired: false,
      figures: isPull ? [{ id: "arenden", label: "Ärenden", unit: "antal" }] : [],
      ...(isPull && kept.state === "open" ? this.pulls.view() : {}),
      parts: [
        {
          label: "",
          roleTitle: "sammankallande i arbetsgruppen",
          personName: "Anna Ask",
          personId: ANNA,
          ...(kept.content &&
            reporter && { report: { ...kept.content, by: reporter.id, byName: reporter.name, at: isoInstant(this.#now) } }),
        },
      ],
      confirmRole: "arbetsgruppen",
      history: kept.history,
      letters: letterRows().filter((letter) => letter.occurrence === id),
      ...(kept.state === "open" && {
        next: { step: "reminder-2", on: "2027-01-25", toRole: "sammankallande i arbetsgruppen", toPerson: "Anna Ask" },
      }),
      possible: as === undefined ? [] : this.#possible(kept, as),
    });
  }

  tasks(_plan: string, person: PersonId): Promise<Tasks> {
    const lines = Object.keys(this.#kept).map((id) => this.#line(id));
    return Promise.resolve({
      todo: person === ANNA ? lines.filter((line) => line.state === "open").toSorted((a, b) => a.due.localeCompare(b.due)) : [],
      toConfirm: person === BERTIL ? lines.filter((line) => line.state === "reported") : [],
      toDecide: [],
      questions: person === OWNER ? [...SAMPLE_PLAN.questions] : [],
      nextUp: { on: "2027-10-04", title: "Stäm av hur det fungerar" },
    });
  }

  yearStatus(plan: string, year: number) {
    const rows = (kind: "action" | "meeting" | "rule"): StatusItem[] =>
      SAMPLE_PLAN.items
        .filter((item) => item.kind === kind)
        .map((item) => ({
          action: item.id,
          ...(item.goal !== undefined && { goal: item.goal }),
          title: item.title,
          duties: item.duties.map((duty) => {
            const id = Object.keys(this.#kept).find((candidate) => candidate.startsWith(`${PLAN}/${duty.id}/`));
            if (duty.id === BROCHURE) return { duty: duty.id, question: "När ska broschyren vara klar?" };
            if (id === undefined)
              return {
                duty: duty.id,
                period: String(year),
                occurrence: `${PLAN}/${duty.id}/${year}`,
                state: "planned" as const,
                due: `${year}-11-30`,
              };
            const { state, due, late, reportedBy } = this.#line(id);
            return {
              duty: duty.id,
              period: id.split("/")[3] ?? "",
              occurrence: id,
              state,
              due,
              late,
              ...(reportedBy !== undefined && { reportedBy, reportedAt: isoInstant(this.#now) }),
            };
          }),
        }));
    const goals = SAMPLE_PLAN.goals.map(({ id, title }) => ({ goal: id, title }));
    return Promise.resolve({
      plan,
      version: "1",
      year,
      asOf: isoInstant(this.#now),
      goals,
      actions: rows("action"),
      meetings: rows("meeting"),
      rules: rows("rule"),
    });
  }

  letters() {
    return Promise.resolve(letterRows());
  }

  letter(_plan: string, id: string): Promise<LetterView | undefined> {
    const row = letterRows().find((letter) => letter.id === id);
    return Promise.resolve(
      row && {
        ...row,
        text: {
          subject: row.subject,
          summary: "",
          paragraphs: ["Hej!", "Kvartalets uppgifter om våld i nära relationer ska in senast fredag 29 januari 2027."],
          quote: { section: "5", text: "Kvartalsvis inhämta uppgifter." },
          link: { purpose: "act", label: "Lämna uppgifterna", occurrence: OCCURRENCE },
          why: "Du får det här som sammankallande i arbetsgruppen.",
          next: "Händer inget kommer en påminnelse måndag 25 januari.",
          help: "Frågor: svara på mejlet.",
        },
      },
    );
  }

  coming() {
    return Promise.resolve(
      Array.from({ length: 30 }, (_, index) => ({
        postAt: `2027-02-${String(1 + Math.floor(index / 2)).padStart(2, "0")}T08:00:00+01:00`,
        plan: PLAN,
        duty: PULL,
        occurrence: OCCURRENCE,
        step: "reminder-2",
        role: "sammankallande",
        person: ANNA,
        subject: "Påminnelse: lämna uppgifter för kvartal 4 – senast 29 januari",
      })),
    );
  }

  /** The first screenful of what is in the post, or all that was sent. */
  post(_plan: string, { section }: PostQuery): Promise<PostView> {
    const rows = letterRows();
    const [sent, waiting] = [rows.filter(({ state }) => state === "accepted"), rows.filter(({ state }) => state === "written")];
    return Promise.resolve({
      section,
      letters: section === "sent" ? sent : section === "waiting" ? waiting : [],
      counts: { waiting: waiting.length, sent: sent.length, failed: 0, dropped: 0 },
      duties: dutiesOf(SAMPLE_PLAN).map(({ id, title }) => ({ id, title })),
    });
  }

  calendar(): Promise<CalendarView> {
    const lines = [{ ...this.#line(OCCURRENCE), toCome: false }];
    const holidays = [{ on: "2027-01-06", name: "trettondedag jul" }];
    return Promise.resolve({
      begunOn: "2026-11-23",
      today: "2027-01-18",
      ownerTitle: "IFO-chef",
      months: [{ month: "2027-01", lines, holidays }],
    });
  }

  comingPeriod() {
    return Promise.resolve(undefined);
  }

  except(): Promise<ActResult> {
    return Promise.resolve({ ok: false, reason: "Perioden har redan öppnats." });
  }

  operation(): Promise<OperationView> {
    return Promise.resolve({
      begunOn: "2026-11-23",
      mayHold: [OWNER],
      ownerTitle: "IFO-chef",
      stuck: [],
      failed: [],
      failedCount: 0,
      retrying: 0,
      alarms: [],
      alarmCount: 0,
      drift: [],
      inspectionIsOld: false,
      vacant: [],
      openQuestions: SAMPLE_PLAN.questions.length,
      backlog: 0,
    });
  }

  hold(): Promise<HoldResult> {
    return Promise.resolve({ ok: false, reason: "Skriv varför utskicken stoppas." });
  }

  release(): Promise<HoldResult> {
    return Promise.resolve({ ok: false, reason: "Utskicken är inte stoppade." });
  }

  search(_plan: string, text: string): Promise<SearchView> {
    return Promise.resolve({ text, hits: [], more: false });
  }

  swapLink(token: string): Promise<LinkPass | undefined> {
    return Promise.resolve(this.#links[token] && { id: token.slice(0, 12), pass: `pass-${token}`, seconds: 3600 });
  }

  openLink(id: string, pass: string): Promise<LinkTarget | undefined> {
    const token = pass.replace(/^pass-/, "");
    return Promise.resolve(token.startsWith(id) ? this.#links[token] : undefined);
  }

  act(id: OccurrenceId, command: OccurrenceCommand, commandId?: string): Promise<ActResult> {
    if (this.away !== undefined) return Promise.reject(new EngineAwayError(this.away));
    const content = JSON.stringify([id, command]);
    const earlier = commandId === undefined ? undefined : this.#answered.get(commandId);
    if (earlier)
      return earlier.content === content
        ? Promise.resolve(earlier.result)
        : Promise.reject(new Error("Another command has this id"));
    const result = this.#carryOut(id, command);
    if (commandId !== undefined) this.#answered.set(commandId, { content, result });
    return Promise.resolve(result);
  }

  followUp(): Promise<OpenResult> {
    return Promise.resolve({ ok: false, reason: "Mötet är inte rapporterat som hållet." });
  }

  decide(_plan: string, at: string, answer: string): Promise<ActResult> {
    if (this.away !== undefined) return Promise.reject(new EngineAwayError(this.away));
    if (this.answers[at] !== undefined) return Promise.resolve({ ok: false, reason: "Frågan är redan besvarad." });
    this.answers[at] = answer;
    return Promise.resolve({ ok: true, state: "planned", event: "1" });
  }

  #carryOut(id: OccurrenceId, command: OccurrenceCommand): ActResult {
    const kept = this.#kept[id];
    if (!kept) return { ok: false, reason: "Den finns inte." };
    const possible = this.#possible(kept, command.by).find((one) => one.act === command.kind);
    if (possible?.ok !== true) return { ok: false, reason: possible?.reason ?? "Det går inte här." };
    const name = PERSONS.find((person) => person.id === command.by)?.name ?? command.by;
    const note = (text: string, said?: string) =>
      kept.history.push({ at: isoInstant(this.#now), text, ...(said !== undefined && { note: said }) });
    switch (command.kind) {
      case "report":
        kept.state = "reported";
        kept.reportedBy = command.by;
        kept.content = command.content;
        note(`Rapporterad av ${name}.`, command.content.note);
        break;
      case "undo":
        kept.state = "open";
        delete kept.reportedBy;
        delete kept.content;
        note(`${name} ångrade rapporten.`);
        break;
      case "confirm":
        kept.state = "confirmed";
        kept.confirmedBy = command.by;
        note(`Bekräftad av ${name}.`);
        break;
      case "return":
        kept.state = "open";
        delete kept.content;
        note(`${name} bad om komplettering.`, command.reason);
        break;
      case "postpone":
        if (command.due < "2027-01-30")
          return { ok: false, reason: "Det nya datumet måste vara senare än fredag 29 januari 2027." };
        kept.due = command.due;
        note(`Flyttad till ${command.due} av ${name}.`, command.reason);
        break;
      case "excuse":
        kept.state = "excused";
        note(`${name} lät den utgå.`, command.reason);
        break;
      case "reassign":
        note(`Överlämnad till ${command.to} av ${name}.`, command.reason);
        break;
      case "comment":
        note(`${name} skrev en kommentar.`, command.text);
        break;
      case "accept":
      case "decline":
      case "book":
      case "callOff":
        break;
      default:
        return never(command);
    }
    this.acts.push(command);
    return { ok: true, state: kept.state, event: String(kept.history.length) };
  }

  #possible(kept: Kept, as: PersonId): Possible[] {
    const may = (act: Possible["act"], ok: boolean, reason: string): Possible => (ok ? { act, ok } : { act, ok, reason });
    const open = kept.state === "open";
    const reported = kept.state === "reported";
    return [
      may("report", open && as === ANNA, open ? "Det är Anna Asks att rapportera." : "Den är redan rapporterad."),
      may("undo", reported && as === kept.reportedBy, "Bara den som har rapporterat kan ångra."),
      may(
        "confirm",
        reported && as !== kept.reportedBy,
        reported ? "Den som har rapporterat får inte bekräfta." : "Den är inte rapporterad än.",
      ),
      may("return", reported && as !== kept.reportedBy, "Det finns ingen rapport som du kan be om komplettering av."),
      may("postpone", open, "Den är inte öppen."),
      may("excuse", open && as === OWNER, "Bara IFO-chef kan låta den utgå."),
      may("reassign", open, "Den är inte öppen."),
      may("comment", open || reported, "Den är avslutad."),
    ];
  }

  #line(id: string): OccurrenceLine {
    const kept = this.#kept[id];
    const duty = dutiesOf(SAMPLE_PLAN).find((candidate) => id.startsWith(`${PLAN}/${candidate.id}/`));
    if (!kept || !duty) throw new RangeError(`no occurrence ${id} in memory`);
    return {
      occurrence: id,
      item: itemOf(duty.id),
      duty: duty.id,
      title: duty.title,
      periodLabel: id === OCCURRENCE ? "kvartal 4 2026" : "2026",
      state: kept.state,
      due: kept.due,
      late: kept.state === "open" && kept.due < "2027-01-18",
      responsible: ["Anna Ask"],
      ...(kept.reportedBy !== undefined && { reportedBy: kept.reportedBy, reportedAt: isoInstant(this.#now) }),
    };
  }
}

function letterRows(): LetterRow[] {
  return Array.from({ length: 60 }, (_, index) => ({
    id: `letter-${index + 1}`,
    postAt: `2027-01-${String(4 + (index % 14)).padStart(2, "0")}T08:00:00+01:00`,
    plan: PLAN,
    duty: PULL,
    ...(index === 0 && { occurrence: OCCURRENCE }),
    step: "notice",
    role: "sammankallande",
    person: ANNA,
    subject: "Lämna uppgifter för kvartal 4 – senast 29 januari",
    ...(index < 55 ? { state: "accepted" as const, sentAt: "2027-01-04T08:00:03+01:00" } : { state: "written" as const }),
  }));
}

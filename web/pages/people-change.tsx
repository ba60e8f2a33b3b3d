/** One change of the people: what to fill in, what will happen, and the button that does it. */
import type { MovedItem, PeopleForesight } from "../../client/people-changing.ts";
import type { PeopleView, RoleLine } from "../../client/reading/people.ts";
import type { ChangeKind } from "../../domain/people-change/change.ts";
import { FaultSummary, type FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { ChangeFields, KnownFields } from "../components/people-fields.tsx";
import { Swedish } from "../components/swedish.tsx";
import { longInstant } from "../dates.ts";
import { one } from "../forms/typed.ts";
import { wordsOf, type Frame } from "../frame.ts";
import type { Messages } from "../messages/messages.ts";
import type { PeopleWords } from "../messages/people.ts";
import { useWords } from "../messages/spoken.ts";
import { peoplePath } from "../paths.ts";
import { isPersonal } from "../people-words.ts";

type Ahead = Extract<PeopleForesight, { ok: true }>;

export interface PeopleChangePageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly kind: ChangeKind;
  readonly form: FormState;
  readonly view: PeopleView;
  /** What will happen, where all that is needed is filled in and sound. */
  readonly ahead?: Ahead | undefined;
}

/** What a form of this kind knows before it is filled in. */
const KNOWN: Readonly<Record<ChangeKind, readonly string[]>> = {
  addPerson: [],
  changeDetails: ["person"],
  handOver: ["role"],
  cancelHandover: ["role", "from"],
  endHolding: ["role"],
  addMember: ["role"],
  removeMember: ["role"],
  setStandIn: ["role", "person"],
  enterAbsence: [],
  endAbsence: ["person", "from"],
};

const FIELDS = ["role", "person", "to", "from", "back", "standIn"] as const;

export function PeopleChangePage({ frame, plan, kind, form, view, ahead }: PeopleChangePageProps) {
  const all = wordsOf(frame);
  const { people } = all;
  const words = people.change[kind];
  const role = view.roles.find(({ id }) => id === one(form.typed, "role"));
  const person = view.persons.find(({ id }) => id === one(form.typed, "person"));
  const known = kind === "enterAbsence" && !view.mayChangeAll ? ["person"] : KNOWN[kind];
  const looking = !isPersonal(kind);
  return (
    <Page title={words.title} frame={frame} faulty={form.faults.length > 0 || form.reason !== undefined} translated>
      <h1>
        {words.title}
        {role ? (
          <>
            : <Swedish>{role.title}</Swedish>
          </>
        ) : (
          ""
        )}
      </h1>
      <FaultSummary form={form} />
      <p class="answer">{nowText(kind, view, form, role, person?.name, all)}</p>
      {ahead ? (
        <WhatHappens plan={plan} kind={kind} form={form} view={view} ahead={ahead} />
      ) : (
        <form method={looking ? "get" : "post"} action={`${peoplePath(plan)}/andra`}>
          <input type="hidden" name="gor" value={kind} />
          {looking ? null : <input type="hidden" name="commandId" value={form.commandId} />}
          <KnownFields form={form} names={known} />
          <ChangeFields kind={kind} form={form} people={view} role={role} />
          <button type="submit" class="primary">
            {looking ? people.look : words.button}
          </button>
          {looking ? <p class="hint">{people.lookHint}</p> : <p class="hint">{words.undo}</p>}
        </form>
      )}
      <p class="links">
        <a href={peoplePath(plan)}>{people.backUnchanged}</a>
      </p>
    </Page>
  );
}

function WhatHappens({ plan, kind, form, view, ahead }: Required<Omit<PeopleChangePageProps, "frame">> & { ahead: Ahead }) {
  const all = useWords();
  const { people } = all;
  const words = people.change[kind];
  return (
    <section aria-labelledby="hander">
      <h2 id="hander">{people.happens}</h2>
      <ul>
        {happenings(kind, form, view, ahead, all).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <MovedItems summary={people.moving} items={ahead.moving} />
      <MovedItems summary={people.returning} items={ahead.returning} />
      <form method="post" action={`${peoplePath(plan)}/andra`}>
        <input type="hidden" name="gor" value={kind} />
        <input type="hidden" name="commandId" value={form.commandId} />
        {FIELDS.filter((name) => one(form.typed, name) !== "").map((name) => (
          <input type="hidden" name={name} value={one(form.typed, name)} />
        ))}
        <button type="submit" class="primary">
          {words.button}
        </button>
      </form>
      <p class="hint">{words.undo}</p>
    </section>
  );
}

/** Folded: the sentence above says how many. */
function MovedItems({ summary, items }: { readonly summary: string; readonly items: readonly MovedItem[] }) {
  const { people } = useWords();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul>
        {items.map(({ item, title, periodLabel, due }) => (
          <li>
            {due ?? people.noDay} {item}{" "}
            <Swedish>
              {title}
              {periodLabel === "" ? "" : `, ${periodLabel}`}
            </Swedish>
          </li>
        ))}
      </ul>
    </details>
  );
}

function happenings(kind: ChangeKind, form: FormState, view: PeopleView, ahead: Ahead, words: Messages): readonly string[] {
  const { foreseen } = words.people;
  const { dates } = words.matters;
  const name = (field: string): string => view.persons.find(({ id }) => id === one(form.typed, field))?.name ?? "";
  const day = (field: string): string => (one(form.typed, field) === "" ? "" : dates.long(one(form.typed, field)));
  const moves = ahead.moving.length === 0 ? foreseen.nothingMoves : foreseen.moves(ahead.moving.length);
  const told = [...new Set(ahead.told.map((one) => one.name))];
  return [
    ...mainHappening(kind, name, day, foreseen),
    ...(ahead.told.length > 0 || ahead.moving.length > 0 ? [moves] : []),
    ...(ahead.lettersMoved === 0 ? [] : [foreseen.lettersMoved(ahead.lettersMoved)]),
    ...(ahead.returning.length === 0
      ? []
      : [foreseen.returns(ahead.returning.length, [...new Set(ahead.returning.map(({ to }) => to))])]),
    ...(ahead.staying === 0 ? [] : [foreseen.stays(ahead.staying)]),
    ...(told.length === 0 || ahead.toldAt === undefined ? [] : [foreseen.told(longInstant(ahead.toldAt, dates), told)]),
  ];
}

function mainHappening(
  kind: ChangeKind,
  name: (field: string) => string,
  day: (field: string) => string,
  foreseen: PeopleWords["foreseen"],
): readonly string[] {
  switch (kind) {
    case "handOver":
      return [foreseen.handOver(name("to"), day("from"))];
    case "cancelHandover":
      return [foreseen.cancelHandover];
    case "endHolding":
      return [foreseen.endHolding(day("from"))];
    case "addMember":
    case "removeMember":
      return [foreseen[kind](name("person"), day("from"))];
    case "setStandIn":
      return [name("standIn") === "" ? foreseen.noStandIn : foreseen.standIn(name("standIn"), name("person"))];
    case "enterAbsence":
      return [
        foreseen.absent(name("person"), day("from"), day("to")),
        foreseen.meanwhile(name("standIn") === "" ? undefined : name("standIn")),
      ];
    case "endAbsence":
      return [foreseen.back(name("person"), day("back"))];
    default:
      return [];
  }
}

/** How it stands now, in one sentence. */
function nowText(
  kind: ChangeKind,
  view: PeopleView,
  form: FormState,
  role: RoleLine | undefined,
  person: string | undefined,
  { people: { now }, matters }: Messages,
): string {
  if (kind === "addPerson" || kind === "enterAbsence") return now[kind];
  if (kind === "changeDetails") return now.changeDetails(person);
  if (kind === "endAbsence") {
    const absence = view.absences.find((one) => one.person.name === person && one.from === form.typed["from"]?.[0]);
    return absence ? now.absent(absence.person.name, matters.dates.long(absence.to)) : now.absenceGone;
  }
  if (!role) return now.chooseRole;
  const names = role.holders.map((holder) => holder.name);
  if (names.length === 0) return now.nobody;
  return role.group ? now.members(names) : now.holds(names);
}

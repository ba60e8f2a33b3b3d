/** One change of the people: what to fill in, what will happen, and the button that does it. */
import type { PeopleForesight } from "../../client/people-changing.ts";
import type { PeopleView, RoleLine } from "../../client/reading/people.ts";
import { counted, listed, sentence } from "../../domain/letters/phrases.ts";
import type { ChangeKind } from "../../domain/people-change/change.ts";
import { FaultSummary, type FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { ChangeFields, KnownFields } from "../components/people-fields.tsx";
import { longDate, longInstant } from "../dates.ts";
import { one } from "../forms/typed.ts";
import type { Frame } from "../frame.ts";
import { peoplePath } from "../paths.ts";
import { CHANGE_WORDS, isPersonal } from "../people-words.ts";

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
  const words = CHANGE_WORDS[kind];
  const role = view.roles.find(({ id }) => id === one(form.typed, "role"));
  const person = view.persons.find(({ id }) => id === one(form.typed, "person"));
  const known = kind === "enterAbsence" && !view.mayChangeAll ? ["person"] : KNOWN[kind];
  const looking = !isPersonal(kind);
  return (
    <Page title={words.title} frame={frame} faulty={form.faults.length > 0 || form.reason !== undefined}>
      <h1>
        {words.title}
        {role ? `: ${role.title}` : ""}
      </h1>
      <FaultSummary form={form} />
      <p class="answer">{nowText(kind, view, form, role, person?.name)}</p>
      {ahead ? (
        <WhatHappens plan={plan} kind={kind} form={form} view={view} ahead={ahead} />
      ) : (
        <form method={looking ? "get" : "post"} action={`${peoplePath(plan)}/andra`}>
          <input type="hidden" name="gor" value={kind} />
          {looking ? null : <input type="hidden" name="commandId" value={form.commandId} />}
          <KnownFields form={form} names={known} />
          <ChangeFields kind={kind} form={form} people={view} role={role} />
          <button type="submit" class="primary">
            {looking ? "Visa vad som händer" : words.button}
          </button>
          {looking ? <p class="hint">Inget ändras förrän du har sett det och bekräftat.</p> : <p class="hint">{words.undo}</p>}
        </form>
      )}
      <p>
        <a href={peoplePath(plan)}>Tillbaka utan att ändra</a>
      </p>
    </Page>
  );
}

function WhatHappens({ plan, kind, form, view, ahead }: Required<Omit<PeopleChangePageProps, "frame">> & { ahead: Ahead }) {
  const words = CHANGE_WORDS[kind];
  return (
    <section aria-labelledby="hander">
      <h2 id="hander">Det här händer</h2>
      <ul>
        {happenings(kind, form, view, ahead).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {ahead.moving.length === 0 ? null : (
        <details>
          <summary>Det som följer med rollen</summary>
          <ul>
            {ahead.moving.map(({ item, title, periodLabel, due }) => (
              <li>
                {due ?? "utan datum"} {item} {title}
                {periodLabel === "" ? "" : `, ${periodLabel}`}
              </li>
            ))}
          </ul>
        </details>
      )}
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

function happenings(kind: ChangeKind, form: FormState, view: PeopleView, ahead: Ahead): readonly string[] {
  const name = (field: string): string => view.persons.find(({ id }) => id === one(form.typed, field))?.name ?? "";
  const day = (field: string): string => (one(form.typed, field) === "" ? "" : longDate(one(form.typed, field)));
  return [
    ...mainHappening(kind, name, day),
    ...(ahead.told.length > 0 || ahead.moving.length > 0
      ? [
          ahead.moving.length === 0
            ? "Inget är öppet i rollen just nu, så inget flyttas."
            : `${sentence(counted(ahead.moving.length, "öppen sak följer", "öppna saker följer"))} med rollen. Påminnelserna börjar inte om.`,
        ]
      : []),
    ...(ahead.lettersMoved === 0
      ? []
      : [
          `${sentence(counted(ahead.lettersMoved, "mejl", "mejl", "neuter"))} som väntar på att skickas skrivs om till rätt mottagare.`,
        ]),
    ...(ahead.staying === 0
      ? []
      : [
          `${sentence(counted(ahead.staying, "sak", "saker"))} som personen har fått personligen följer inte med. Lämna över dem var för sig.`,
        ]),
    ...(ahead.told.length === 0 || ahead.toldAt === undefined
      ? []
      : [`Mejl om bytet går ${longInstant(ahead.toldAt)} till ${listed([...new Set(ahead.told.map((one) => one.name))])}.`]),
  ];
}

function mainHappening(kind: ChangeKind, name: (field: string) => string, day: (field: string) => string): readonly string[] {
  switch (kind) {
    case "handOver":
      return [`${name("to")} har rollen från och med ${day("from")}.`];
    case "cancelHandover":
      return ["Den som har rollen dagen före behåller den tills vidare."];
    case "endHolding":
      return [`Rollen är vakant från och med ${day("from")}, och rollen ovanför får dess mejl.`];
    case "addMember":
      return [`${name("person")} är medlem från och med ${day("from")}.`];
    case "removeMember":
      return [`${name("person")} är inte längre medlem från och med ${day("from")}.`];
    case "setStandIn":
      return [
        name("standIn") === ""
          ? "Ingen får mejlen när innehavaren är frånvarande, om inte frånvaron säger vem."
          : `${name("standIn")} får mejlen när ${name("person")} är frånvarande.`,
      ];
    case "enterAbsence":
      return [
        `${name("person")} är frånvarande från ${day("from")} till och med ${day("to")}.`,
        `Under tiden går mejlen till ${name("standIn") === "" ? "den vanliga ställföreträdaren" : name("standIn")}, som också kan rapportera.`,
      ];
    case "endAbsence":
      return [`${name("person")} får sina mejl igen från och med ${day("back")}.`];
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
): string {
  if (kind === "addPerson") return "Den som läggs till får inga mejl förrän den har en roll.";
  if (kind === "changeDetails") return `Mejl till ${person ?? "personen"} går till adressen som står här.`;
  if (kind === "endAbsence") {
    const absence = view.absences.find((one) => one.person.name === person && one.from === form.typed["from"]?.[0]);
    return absence ? `${absence.person.name} är frånvarande till och med ${longDate(absence.to)}.` : "Frånvaron finns inte längre.";
  }
  if (kind === "enterAbsence") return "Den som är frånvarande får inga mejl under tiden, utan ställföreträdaren.";
  if (!role) return "Välj en roll på sidan Personer och roller.";
  if (role.holders.length === 0) return "Ingen har rollen i dag.";
  const names = listed(role.holders.map((holder) => holder.name));
  return role.group ? `Medlemmar i dag: ${names}.` : `${names} har rollen i dag.`;
}

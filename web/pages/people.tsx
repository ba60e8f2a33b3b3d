/** Who holds which role, today or on another day; who is away; and the ways to change it. */
import type { AbsenceLine, HeldSpan, PeopleView, RoleLine } from "../../client/reading/people.ts";
import { counted, listed, sentence } from "../../domain/letters/phrases.ts";
import { Page } from "../components/page.tsx";
import { awayFrom, longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { changePath, peoplePath } from "../paths.ts";
import { CHANGE_WORDS } from "../people-words.ts";

export interface PeoplePageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: PeopleView;
  readonly person?: string | undefined;
  readonly done?: string | undefined;
}

export function PeoplePage({ frame, plan, view, person, done }: PeoplePageProps) {
  const flash = Object.entries(CHANGE_WORDS).find(([kind]) => kind === done)?.[1];
  return (
    <Page title="Personer och roller" frame={frame}>
      <h1>Personer och roller</h1>
      {flash ? (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {flash.done} {flash.undo}
        </p>
      ) : null}
      <p class="answer">{answerOf(view)}</p>
      {person === undefined ? null : (
        <p>
          <a class="button" href={changePath(plan, { gor: "enterAbsence", person })}>
            Ange min frånvaro
          </a>
        </p>
      )}
      <DayForm plan={plan} view={view} />
      <Absences plan={plan} view={view} person={person} />
      <section aria-labelledby="roller">
        <h2 id="roller">Roller {view.on === view.today ? "i dag" : longDate(view.on)}</h2>
        <ul class="lines">
          {view.roles.map((role) => (
            <li>
              <RoleItem plan={plan} view={view} role={role} person={person} />
            </li>
          ))}
        </ul>
      </section>
      {view.mayChangeAll ? <Persons plan={plan} view={view} /> : null}
    </Page>
  );
}

/** "Alla 12 roller har en innehavare, en person är frånvarande." */
function answerOf({ roles, on, today }: PeopleView): string {
  const vacant = roles.filter(({ holders }) => holders.length === 0);
  const away = new Set(roles.flatMap(({ holders }) => holders.filter((holder) => holder.away).map(({ id }) => id))).size;
  const past = on < today;
  const when = on === today ? "" : ` ${longDate(on)}`;
  const absent = away === 0 ? "" : `, ${counted(away, "person", "personer")} ${past ? "var" : "är"} frånvarande`;
  if (vacant.length === 0) return `Alla ${roles.length} roller ${past ? "hade" : "har"} en innehavare${when}${absent}.`;
  const many = counted(
    vacant.length,
    past ? "roll var vakant" : "roll är vakant",
    past ? "roller var vakanta" : "roller är vakanta",
  );
  return `${sentence(many)}${when}${absent}: ${listed(vacant.map(({ title }) => title))}.`;
}

function DayForm({ plan, view }: { plan: string; view: PeopleView }) {
  return (
    <form method="get" action={peoplePath(plan)} class="inline">
      <label for="datum">Vem hade rollen den</label> <input type="date" id="datum" name="datum" value={view.on} />{" "}
      <button type="submit" class="quiet">
        Visa
      </button>
      {view.on === view.today ? null : (
        <>
          {" "}
          <a href={peoplePath(plan)}>Visa i dag</a>
        </>
      )}
    </form>
  );
}

function Absences({ plan, view, person }: { plan: string; view: PeopleView; person: string | undefined }) {
  if (view.absences.length === 0) return null;
  return (
    <section aria-labelledby="franvaro">
      <h2 id="franvaro">Frånvaro</h2>
      <ul class="lines">
        {view.absences.map((absence) => (
          <li>
            <p>{absenceText(absence, view.today)}</p>
            {view.mayChangeAll || absence.person.id === person ? (
              <p>
                <a href={changePath(plan, { gor: "endAbsence", person: absence.person.id, from: absence.from })}>
                  Avsluta eller ta bort
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function absenceText({ person, from, to, standIn }: AbsenceLine, today: string): string {
  const until = `till och med ${longDate(to)} (${awayFrom(today, to)})`;
  const when = from <= today ? `är borta ${until}` : `är borta från ${longDate(from)} ${until}`;
  return `${person.name} ${when}. ${standIn ? `${standIn.name} är ställföreträdare.` : "Den vanliga ställföreträdaren gäller."}`;
}

interface RoleProps {
  readonly plan: string;
  readonly view: PeopleView;
  readonly role: RoleLine;
  readonly person: string | undefined;
}

function RoleItem({ plan, view, role, person }: RoleProps) {
  return (
    <>
      <h3 id={`roll-${role.id}`}>{sentence(role.title)}</h3>
      {role.holders.length === 0 ? (
        <p>
          <strong>! Vakant.</strong>{" "}
          {role.instead && view.on >= view.today ? `Mejlen går till ${role.instead.name}, ${role.instead.role}.` : ""}
        </p>
      ) : (
        role.holders.map((holder) => <p>{holderText(holder)}</p>)
      )}
      {role.contact === undefined ? null : <p class="hint">Utanför förvaltningen. Svarar den inte ringer {role.contact}.</p>}
      {role.coming.map((one) => (
        <p>
          Från {longDate(one.from)}: {one.name}.{" "}
          {view.mayChangeAll && !role.group && one.from > view.today ? (
            <a href={changePath(plan, { gor: "cancelHandover", role: role.id, from: one.from })}>Ta tillbaka bytet</a>
          ) : null}
        </p>
      ))}
      <RoleActs plan={plan} view={view} role={role} person={person} />
      {role.earlier.length === 0 ? null : (
        <details>
          <summary>Tidigare</summary>
          <ul>
            {role.earlier.toReversed().map(({ name, from, to }) => (
              <li>
                {name}, {from} till {to}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function RoleActs({ plan, view, role, person }: RoleProps) {
  const link = (gor: string, text: string, more: Readonly<Record<string, string>> = {}) => (
    <a href={changePath(plan, { gor, role: role.id, ...more })}>{text}</a>
  );
  const own = role.holders.find(({ id }) => id === person);
  const holder = own ?? (role.group ? undefined : role.holders[0]);
  const mine = holder && (view.mayChangeAll || own) ? [link("setStandIn", "Ställföreträdare", { person: holder.id })] : [];
  const whole = role.group
    ? [link("addMember", "Lägg till medlem"), link("removeMember", "Ta bort medlem")]
    : [
        link("handOver", role.holders.length === 0 ? "Utse någon" : "Lämna över"),
        ...(role.holders.length === 0 || role.owner || role.convener ? [] : [link("endHolding", "Avsluta utan efterträdare")]),
      ];
  const acts = [...(view.mayChangeAll ? whole : []), ...mine];
  if (acts.length === 0 || view.on !== view.today) return null;
  return <p class="acts">{acts.flatMap((act, index) => (index === 0 ? [act] : [" · ", act]))}</p>;
}

function holderText({ name, from, to, standIn, away }: HeldSpan): string {
  const until = to === undefined ? "" : ` till och med ${longDate(to)}`;
  const held = `${name}, sedan ${longDate(from)}${until}.`;
  if (away) {
    const instead = away.standIn ? `${away.standIn.name} är ställföreträdare` : "ingen ställföreträdare är utsedd";
    return `${held} Frånvarande till och med ${longDate(away.to)}: ${instead}.`;
  }
  return standIn ? `${held} Ställföreträdare vid frånvaro: ${standIn.name}.` : held;
}

function Persons({ plan, view }: { plan: string; view: PeopleView }) {
  return (
    <section aria-labelledby="personer">
      <h2 id="personer">Personer</h2>
      <p>
        <a href={changePath(plan, { gor: "addPerson" })}>Lägg till person</a>
      </p>
      <ul class="lines">
        {view.persons.map(({ id, name, email, roles }) => (
          <li>
            <p>
              {name}, {email}. {roles.length === 0 ? "Ingen roll i dag." : `${sentence(listed(roles.map((role) => role.name)))}.`}
            </p>
            <p class="acts">
              <a href={changePath(plan, { gor: "changeDetails", person: id })}>Ändra namn eller adress</a> ·{" "}
              <a href={changePath(plan, { gor: "enterAbsence", person: id })}>Ange frånvaro</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

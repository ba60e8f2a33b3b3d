/** Who holds which role, today or on another day; who is away; and the ways to change it. */
import type { AbsenceLine, HeldSpan, PeopleView, RoleLine } from "../../client/reading/people.ts";
import { listed, sentence } from "../../domain/letters/phrases.ts";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { awayFrom } from "../dates.ts";
import { wordsOf, type Frame } from "../frame.ts";
import type { DateWords } from "../messages/matters.ts";
import type { Messages } from "../messages/messages.ts";
import type { AbsenceSaid, HolderSaid } from "../messages/people.ts";
import type { Said } from "../messages/say.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { changePath, peoplePath } from "../paths.ts";

export interface PeoplePageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: PeopleView;
  readonly person?: string | undefined;
  readonly done?: string | undefined;
}

export function PeoplePage({ frame, plan, view, person, done }: PeoplePageProps) {
  const all = wordsOf(frame);
  const { people: words, matters } = all;
  const flash = Object.entries(words.change).find(([kind]) => kind === done)?.[1];
  return (
    <Page title={words.title} frame={frame} translated>
      <h1>{words.title}</h1>
      {flash ? (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {flash.done} {flash.undo}
        </p>
      ) : null}
      <p class="answer">{answerOf(view, all)}</p>
      {person === undefined ? null : (
        <p>
          <a class="button" href={changePath(plan, { gor: "enterAbsence", person })}>
            {words.myAbsence}
          </a>
        </p>
      )}
      <DayForm plan={plan} view={view} />
      <Absences plan={plan} view={view} person={person} />
      <section aria-labelledby="roller">
        <h2 id="roller">{view.on === view.today ? words.rolesToday : words.rolesOn(matters.dates.long(view.on))}</h2>
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

function answerOf({ roles, on, today }: PeopleView, { people, matters }: Messages): Said {
  return people.answer({
    roles: roles.length,
    vacant: roles.filter(({ holders }) => holders.length === 0).map(({ title }) => <Swedish>{title}</Swedish>),
    away: new Set(roles.flatMap(({ holders }) => holders.filter((holder) => holder.away).map(({ id }) => id))).size,
    past: on < today,
    day: on === today ? undefined : matters.dates.long(on),
  });
}

function DayForm({ plan, view }: { plan: string; view: PeopleView }) {
  const { forms, people } = useWords();
  return (
    <form method="get" action={peoplePath(plan)} class="inline">
      <label for="datum">{people.whoHad}</label> <input type="date" id="datum" name="datum" value={view.on} />{" "}
      <button type="submit" class="quiet">
        {forms.show}
      </button>
      {view.on === view.today ? null : (
        <>
          {" "}
          <a href={peoplePath(plan)}>{people.showToday}</a>
        </>
      )}
    </form>
  );
}

function Absences({ plan, view, person }: { plan: string; view: PeopleView; person: string | undefined }) {
  if (view.absences.length === 0) return null;
  const { people: words, matters } = useWords();
  return (
    <section aria-labelledby="franvaro">
      <h2 id="franvaro">{words.absences}</h2>
      <ul class="lines">
        {view.absences.map((absence) => (
          <li>
            <p>{words.absent(absenceSaid(absence, view.today, matters.dates))}</p>
            {view.mayChangeAll || absence.person.id === person ? (
              <p>
                <a href={changePath(plan, { gor: "endAbsence", person: absence.person.id, from: absence.from })}>
                  {words.endOrRemove}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function absenceSaid({ person, from, to, standIn }: AbsenceLine, today: string, dates: DateWords): AbsenceSaid {
  return {
    name: person.name,
    from: from <= today ? undefined : dates.long(from),
    to: dates.long(to),
    away: awayFrom(today, to, dates),
    standIn: standIn?.name,
  };
}

interface RoleProps {
  readonly plan: string;
  readonly view: PeopleView;
  readonly role: RoleLine;
  readonly person: string | undefined;
}

function RoleItem({ plan, view, role, person }: RoleProps) {
  const { people: words, matters } = useWords();
  return (
    <>
      <h3 id={`roll-${role.id}`} lang={useSwedish()}>
        {sentence(role.title)}
      </h3>
      {role.holders.length === 0 ? (
        <p>
          <strong>{words.vacant}</strong>{" "}
          {role.instead && view.on >= view.today ? words.instead(role.instead.name, <Swedish>{role.instead.role}</Swedish>) : ""}
        </p>
      ) : (
        role.holders.map((holder) => <p>{words.holder(holderSaid(holder, matters.dates))}</p>)
      )}
      {role.contact === undefined ? null : <p class="hint">{words.outside(<Swedish>{role.contact}</Swedish>)}</p>}
      {role.coming.map((one) => (
        <p>
          {words.coming(matters.dates.long(one.from), one.name)}{" "}
          {view.mayChangeAll && !role.group && one.from > view.today ? (
            <a href={changePath(plan, { gor: "cancelHandover", role: role.id, from: one.from })}>
              {words.change.cancelHandover.button}
            </a>
          ) : null}
        </p>
      ))}
      <RoleActs plan={plan} view={view} role={role} person={person} />
      {role.earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier}</summary>
          <ul>
            {role.earlier.toReversed().map(({ name, from, to }) => (
              <li>{words.span(name, from, to ?? "")}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function RoleActs({ plan, view, role, person }: RoleProps) {
  const words = useWords().people.act;
  const link = (gor: string, text: string, more: Readonly<Record<string, string>> = {}) => (
    <a href={changePath(plan, { gor, role: role.id, ...more })}>{text}</a>
  );
  const own = role.holders.find(({ id }) => id === person);
  const holder = own ?? (role.group ? undefined : role.holders[0]);
  const mine = holder && (view.mayChangeAll || own) ? [link("setStandIn", words.standIn, { person: holder.id })] : [];
  const whole = role.group
    ? [link("addMember", words.addMember), link("removeMember", words.removeMember)]
    : [
        link("handOver", role.holders.length === 0 ? words.appoint : words.handOver),
        ...(role.holders.length === 0 || role.owner || role.convener ? [] : [link("endHolding", words.end)]),
      ];
  const acts = [...(view.mayChangeAll ? whole : []), ...mine];
  if (acts.length === 0 || view.on !== view.today) return null;
  return <p class="acts">{acts.flatMap((act) => [act, " "])}</p>;
}

function holderSaid({ name, from, to, standIn, away }: HeldSpan, { long }: DateWords): HolderSaid {
  return {
    name,
    from: long(from),
    to: to && long(to),
    standIn: standIn?.name,
    away: away && { to: long(away.to), standIn: away.standIn?.name },
  };
}

function Persons({ plan, view }: { plan: string; view: PeopleView }) {
  const words = useWords().people;
  return (
    <section aria-labelledby="personer">
      <h2 id="personer">{words.persons}</h2>
      <p>
        <a href={changePath(plan, { gor: "addPerson" })}>{words.change.addPerson.title}</a>
      </p>
      <ul class="lines">
        {view.persons.map(({ id, name, email, roles }) => (
          <li>
            <p>
              <strong>{name}</strong>, {email}.{" "}
              {roles.length === 0 ? words.noRole : <Swedish>{`${sentence(listed(roles.map((role) => role.name)))}.`}</Swedish>}
            </p>
            <p class="acts">
              <a href={changePath(plan, { gor: "changeDetails", person: id })}>{words.change.changeDetails.title}</a>{" "}
              <a href={changePath(plan, { gor: "enterAbsence", person: id })}>{words.change.enterAbsence.title}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

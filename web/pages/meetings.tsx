/** Mötesläge, before and after: begin a meeting, go on with one, and what a meeting came to, to be printed. */
import type { MeetingSummary, MeetingView } from "../../client/meetings.ts";
import type { PersonView } from "../../client/views.ts";
import { counted, listed, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { ActedList } from "../components/acted-list.tsx";
import { ChoiceGroup, FaultSummary, TextField, type FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { meetingDutyPath, meetingEndPath, meetingPath, meetingsPath, meetingSummaryPath, occurrencePath } from "../paths.ts";

interface MeetingsPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly meetings: readonly MeetingSummary[];
  /** Those who may be ticked as present, but for the reader. */
  readonly group: readonly PersonView[];
  /** Absent for a reader who may not record. */
  readonly form?: FormState | undefined;
}

export function MeetingsPage({ frame, plan, meetings, group, form }: MeetingsPageProps) {
  const open = meetings.filter(({ endedAt }) => endedAt === undefined);
  const over = meetings.filter(({ endedAt }) => endedAt !== undefined);
  const faulty = form !== undefined && (form.faults.length > 0 || form.reason !== undefined);
  return (
    <Page title="Möte" frame={frame} faulty={faulty}>
      <h1>Gå igenom planen på ett möte</h1>
      {form ? <FaultSummary form={form} /> : null}
      <p class="answer">
        {open.length === 0
          ? "Inget möte pågår."
          : `${sentence(counted(open.length, "möte", "möten", "neuter"))} är ${open.length === 1 ? "påbörjat" : "påbörjade"} och inte ${open.length === 1 ? "avslutat" : "avslutade"}.`}
      </p>
      {open.length === 0 ? null : (
        <MeetingLinks meetings={open} hrefOf={({ meeting }) => meetingPath(plan, meeting)} word="Fortsätt mötet" />
      )}
      {form === undefined ? (
        <p>Ett möte börjas av någon i arbetsgruppen.</p>
      ) : (
        <section aria-labelledby="borja">
          <h2 id="borja">Börja ett möte</h2>
          <p>En av er antecknar. Varje sak sparas för sig: stänger ni webbläsaren fortsätter ni där ni var.</p>
          <form method="post" action={meetingsPath(plan)}>
            <input type="hidden" name="commandId" value={form.commandId} />
            <TextField form={form} name="heldOn" type="date" label="Mötets dag" required />
            <ChoiceGroup
              form={form}
              name="present"
              label={`Vilka är med, förutom du (${frame.person?.name ?? ""})?`}
              hint="Ni ska vara minst två, du inräknad. De som är med antecknas i det som bekräftas."
              kind="checkbox"
              choices={group.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <button type="submit" class="primary">
              Börja mötet
            </button>
          </form>
        </section>
      )}
      {over.length === 0 ? null : (
        <section aria-labelledby="tidigare">
          <h2 id="tidigare">Tidigare möten</h2>
          <MeetingLinks meetings={over} hrefOf={({ meeting }) => meetingSummaryPath(plan, meeting)} word="Mötet" />
        </section>
      )}
    </Page>
  );
}

function MeetingLinks(props: {
  readonly meetings: readonly MeetingSummary[];
  readonly hrefOf: (meeting: MeetingSummary) => string;
  readonly word: string;
}) {
  return (
    <ul class="lines">
      {props.meetings.map((meeting) => (
        <li>
          <p class="line-title">
            <a href={props.hrefOf(meeting)}>
              {props.word} {longDate(meeting.heldOn)}
            </a>
          </p>
          <p class="line-facts">
            Antecknas av {meeting.recorder}. Med är {listed(meeting.present.map(({ name }) => name))}.
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Everything that is to be gone through, with what is done so far. */
export function MeetingPage({ frame, plan, meeting }: { frame: Frame; plan: string; meeting: MeetingView }) {
  const next = meeting.duties.findIndex(({ goneThrough }) => !goneThrough);
  return (
    <Page title="Möte" frame={frame} wide>
      <div class="projector">
        <h1>Mötet {longDate(meeting.heldOn)}</h1>
        <p class="answer">{progressOf(meeting)}</p>
        <p class="sub">
          Med är {listed(meeting.present.map(({ name }) => name))}. Antecknas av {meeting.recorder}.
        </p>
        {next === -1 ? null : (
          <p>
            <a class="button" href={meetingDutyPath(plan, meeting.meeting, next + 1)}>
              {next === 0 ? "Börja med den första" : "Fortsätt där ni var"}
            </a>
          </p>
        )}
        <ol class="agenda">
          {meeting.duties.map(({ item, title, goneThrough }, index) => (
            <li>
              <span aria-hidden="true">{goneThrough ? "✓" : "○"}</span>{" "}
              <a href={meetingDutyPath(plan, meeting.meeting, index + 1)}>
                {item} {title}
              </a>
              {goneThrough ? <span class="sub"> genomgången</span> : null}
            </li>
          ))}
        </ol>
        <EndForm plan={plan} meeting={meeting} />
      </div>
    </Page>
  );
}

function EndForm({ plan, meeting }: { plan: string; meeting: MeetingView }) {
  if (meeting.endedAt !== undefined) return null;
  return (
    <form method="post" action={meetingEndPath(plan, meeting.meeting)}>
      <p>När mötet är avslutat visas en sammanfattning att skriva ut. Det som inte är genomgånget kan tas på ett nytt möte.</p>
      <button type="submit" class="quiet">
        Avsluta mötet
      </button>
    </form>
  );
}

export function MeetingSummaryPage({ frame, plan, meeting }: { frame: Frame; plan: string; meeting: MeetingView }) {
  const done = meeting.acts.filter(({ result }) => result?.ok === true);
  const left = meeting.duties.filter(({ goneThrough }) => !goneThrough);
  return (
    <Page title={`Mötet ${meeting.heldOn}`} frame={frame}>
      <h1>Mötet {longDate(meeting.heldOn)}</h1>
      <p class="answer">{progressOf(meeting)}</p>
      <dl class="facts">
        <dt>Med på mötet</dt>
        <dd>{listed(meeting.present.map(({ name }) => name))}</dd>
        <dt>Antecknade</dt>
        <dd>{meeting.recorder}</dd>
        <dt>Avslutat</dt>
        <dd>{meeting.endedAt === undefined ? "Nej, mötet pågår" : longDate(meeting.endedAt.slice(0, 10))}</dd>
      </dl>
      <section aria-labelledby="gjort">
        <h2 id="gjort">Det som gjordes</h2>
        {done.length === 0 ? (
          <p>Inget rapporterades, bekräftades eller skickades tillbaka.</p>
        ) : (
          <ActedList acted={done} hrefOf={occurrencePath} />
        )}
      </section>
      {left.length === 0 ? null : (
        <section aria-labelledby="kvar">
          <h2 id="kvar">Det som inte gicks igenom</h2>
          <ul>
            {left.map(({ item, title }) => (
              <li>
                {item} {title}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="no-print">
        {meeting.endedAt === undefined ? (
          <a href={meetingPath(plan, meeting.meeting)}>Tillbaka till mötet</a>
        ) : (
          <a href={meetingsPath(plan)}>Alla möten</a>
        )}
        . Skriv ut sidan med webbläsarens utskrift.
      </p>
    </Page>
  );
}

/** "5 av 31 genomgångna, två bekräftade." */
export function progressOf({ duties, acts }: MeetingView): string {
  const through = duties.filter(({ goneThrough }) => goneThrough).length;
  const counts = (["report", "confirm", "return"] as const).map((kind) => ({
    kind,
    count: acts.filter(({ act, result }) => act === kind && result?.ok === true).length,
  }));
  const words = {
    report: ["rapporterad", "rapporterade"],
    confirm: ["bekräftad", "bekräftade"],
    return: ["skickad tillbaka", "skickade tillbaka"],
  } as const;
  const said = counts.flatMap(({ kind, count }) =>
    count === 0 ? [] : [`${numberWord(count)} ${words[kind][count === 1 ? 0 : 1]}`],
  );
  return `${through} av ${duties.length} genomgångna${said.length === 0 ? "" : `, ${listed(said)}`}.`;
}

/** Mötesläge, before and after: begin a meeting, go on with one, and what a meeting came to, to be printed. */
import type { MeetingSummary, MeetingView } from "../../client/meetings.ts";
import type { PersonView } from "../../client/views.ts";
import { ActedList } from "../components/acted-list.tsx";
import { ChoiceGroup, FaultSummary, TextField, type FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import type { MeetingCounts } from "../messages/meeting-mode.ts";
import { StateSymbol } from "../components/state-symbol.tsx";
import { useWords } from "../messages/spoken.ts";
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
  const words = wordsOf(frame).meetingMode;
  const open = meetings.filter(({ endedAt }) => endedAt === undefined);
  const over = meetings.filter(({ endedAt }) => endedAt !== undefined);
  const faulty = form !== undefined && (form.faults.length > 0 || form.reason !== undefined);
  return (
    <Page title={words.title} frame={frame} faulty={faulty} translated>
      <h1>{words.heading}</h1>
      {form ? <FaultSummary form={form} /> : null}
      <p class="answer">{open.length === 0 ? words.none : words.open(open.length)}</p>
      {open.length === 0 ? null : (
        <MeetingLinks meetings={open} hrefOf={({ meeting }) => meetingPath(plan, meeting)} say={words.goOn} />
      )}
      {form === undefined ? (
        <p>{words.byGroup}</p>
      ) : (
        <section aria-labelledby="borja">
          <h2 id="borja">{words.begin}</h2>
          <p>{words.beginHelp}</p>
          <form method="post" action={meetingsPath(plan)}>
            <input type="hidden" name="commandId" value={form.commandId} />
            <TextField form={form} name="heldOn" type="date" label={words.day} required />
            <ChoiceGroup
              form={form}
              name="present"
              label={words.who(frame.person?.name ?? "")}
              hint={words.whoHint}
              kind="checkbox"
              choices={group.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <button type="submit" class="primary">
              {words.beginIt}
            </button>
          </form>
        </section>
      )}
      {over.length === 0 ? null : (
        <section aria-labelledby="tidigare">
          <h2 id="tidigare">{words.earlier}</h2>
          <MeetingLinks meetings={over} hrefOf={({ meeting }) => meetingSummaryPath(plan, meeting)} say={words.theMeeting} />
        </section>
      )}
    </Page>
  );
}

const namesOf = ({ present }: MeetingSummary): readonly string[] => present.map(({ name }) => name);

function MeetingLinks(props: {
  readonly meetings: readonly MeetingSummary[];
  readonly hrefOf: (meeting: MeetingSummary) => string;
  readonly say: (day: string) => string;
}) {
  const { matters, meetingMode: words } = useWords();
  return (
    <ul class="lines">
      {props.meetings.map((meeting) => (
        <li>
          <p class="line-title">
            <a href={props.hrefOf(meeting)}>{props.say(matters.dates.long(meeting.heldOn))}</a>
          </p>
          <p class="line-facts">{words.recordedAndThere(meeting.recorder, namesOf(meeting))}</p>
        </li>
      ))}
    </ul>
  );
}

/** Everything that is to be gone through, with what is done so far. */
export function MeetingPage({ frame, plan, meeting }: { frame: Frame; plan: string; meeting: MeetingView }) {
  const { matters, meetingMode: words } = wordsOf(frame);
  const next = meeting.duties.findIndex(({ goneThrough }) => !goneThrough);
  return (
    <Page title={words.title} frame={frame} wide translated>
      <div class="projector">
        <h1>{words.theMeeting(matters.dates.long(meeting.heldOn))}</h1>
        <p class="answer">{words.progress(countsOf(meeting))}</p>
        <p class="sub">{words.thereAndRecorded(meeting.recorder, namesOf(meeting))}</p>
        {next === -1 ? null : (
          <p>
            <a class="button" href={meetingDutyPath(plan, meeting.meeting, next + 1)}>
              {next === 0 ? words.first : words.where}
            </a>
          </p>
        )}
        <ol class="agenda">
          {meeting.duties.map(({ item, title, goneThrough }, index) => (
            <li>
              <StateSymbol shown={goneThrough ? "confirmed" : "planned"} />{" "}
              <a href={meetingDutyPath(plan, meeting.meeting, index + 1)}>
                {item} <Swedish>{title}</Swedish>
              </a>
              {goneThrough ? <span class="sub"> {words.through}</span> : null}
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
  const words = useWords().meetingMode;
  return (
    <form method="post" action={meetingEndPath(plan, meeting.meeting)}>
      <p>{words.endHelp}</p>
      <button type="submit" class="quiet">
        {words.end}
      </button>
    </form>
  );
}

export function MeetingSummaryPage({ frame, plan, meeting }: { frame: Frame; plan: string; meeting: MeetingView }) {
  const { matters, meetingMode: words } = wordsOf(frame);
  const done = meeting.acts.filter(({ result }) => result?.ok === true);
  const left = meeting.duties.filter(({ goneThrough }) => !goneThrough);
  return (
    <Page title={words.theMeeting(meeting.heldOn)} frame={frame} translated>
      <h1>{words.theMeeting(matters.dates.long(meeting.heldOn))}</h1>
      <p class="answer">{words.progress(countsOf(meeting))}</p>
      <dl class="facts">
        <dt>{words.present}</dt>
        <dd>{words.names(namesOf(meeting))}</dd>
        <dt>{words.recorded}</dt>
        <dd>{meeting.recorder}</dd>
        <dt>{words.ended}</dt>
        <dd>{meeting.endedAt === undefined ? words.goesOn : matters.dates.long(meeting.endedAt.slice(0, 10))}</dd>
      </dl>
      <section aria-labelledby="gjort">
        <h2 id="gjort">{words.done}</h2>
        {done.length === 0 ? <p>{words.nothingDone}</p> : <ActedList acted={done} hrefOf={occurrencePath} />}
      </section>
      {left.length === 0 ? null : (
        <section aria-labelledby="kvar">
          <h2 id="kvar">{words.left}</h2>
          <ul>
            {left.map(({ item, title }) => (
              <li>
                {item} <Swedish>{title}</Swedish>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="no-print">
        {meeting.endedAt === undefined ? (
          <a href={meetingPath(plan, meeting.meeting)}>{words.back}</a>
        ) : (
          <a href={meetingsPath(plan)}>{words.all}</a>
        )}
        . {words.print}
      </p>
    </Page>
  );
}

/** How far it has come, to be said. */
export function countsOf({ duties, acts }: MeetingView): MeetingCounts {
  const done = (kind: string) => acts.filter(({ act, result }) => act === kind && result?.ok === true).length;
  return {
    through: duties.filter(({ goneThrough }) => goneThrough).length,
    all: duties.length,
    reported: done("report"),
    confirmed: done("confirm"),
    returned: done("return"),
  };
}

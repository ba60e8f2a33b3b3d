/** One period still to come: what happens as it stands, what another day would mean, and the decision. */
import type { ComingPeriodView, Outcome } from "../../client/calendar-views.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { LongDay } from "../components/dated.tsx";
import { FaultSummary, TextArea, TextField } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { LetterDays } from "../components/letter-days.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { newCommandId } from "../forms/command-id.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { calendarPath, occurrencePath } from "../paths.ts";
import { useWords } from "../messages/spoken.ts";

interface ComingPeriodPageProps {
  readonly frame: Frame;
  readonly view: ComingPeriodView;
  readonly action: string;
  readonly form: FormState;
  /** Which of the forms was refused. */
  readonly act: string;
  readonly refused: boolean;
}

export function ComingPeriodPage({ frame, view, action, form, act, refused }: ComingPeriodPageProps) {
  const faulty = refused || form.faults.length > 0 || view.refused !== undefined;
  const shared = { view, action, form };
  const { calendar, matters } = wordsOf(frame);
  const words = calendar.period;
  const { long } = matters.dates;
  return (
    <Page title={lineTitle(view)} named frame={frame} faulty={faulty} translated>
      <p class="sub">
        <a href={calendarPath(view.plan)}>{calendar.title}</a>
      </p>
      <h1>
        <Swedish>{sentence(lineTitle(view))}</Swedish>
      </h1>
      {faulty ? (
        <FaultSummary form={view.refused === undefined || refused ? form : { ...form, reason: { swedish: view.refused } }} />
      ) : null}
      <p class="answer">
        {view.state === "excused" ? (
          <>
            {words.skipped} <LongDay date={view.due} today={frame.today} />.
          </>
        ) : (
          <>
            {words.due} <LongDay date={view.due} today={frame.today} />
            {view.movedFrom === undefined ? "" : words.movedFrom(long(view.movedFrom))}.
          </>
        )}
      </p>
      {view.decision ? (
        <p>
          {view.decision.follows === true ? `${words.follows} ` : ""}
          {words.decided(view.decision.byName, long(view.decision.on), <Swedish>{view.decision.reason}</Swedish>)}
        </p>
      ) : null}
      {view.state === "excused" ? null : <Letters title={words.mails} outcome={view.outcome} />}
      {view.mayDecide ? (
        <>
          <Move
            {...shared}
            open={act === "move" || view.proposed !== undefined || view.refused !== undefined || form.faults.length > 0}
          />
          {view.state === "excused" ? null : <Skip {...shared} open={act === "skip"} />}
          {view.mayRestore ? <Restore action={action} /> : null}
        </>
      ) : (
        <p>{words.ownerMay(<Swedish>{sentence(view.ownerTitle)}</Swedish>)}</p>
      )}
      <p class="links">
        <a href={occurrencePath(view.occurrence)}>{words.about}</a>
      </p>
    </Page>
  );
}

type FormProps = Pick<ComingPeriodPageProps, "view" | "action" | "form">;

/** First the day is chosen, which only shows; then, with what it means in view, it is moved. */
function Move({ view, action, form, open }: FormProps & { open: boolean }) {
  const { proposed } = view;
  const { calendar, matters } = useWords();
  const words = calendar.period;
  return (
    <details open={open}>
      <summary>{view.state === "excused" ? words.takeUp : words.move}</summary>
      <form method="get" action={action}>
        <TextField form={form} name="till" type="date" label={words.newDay} required />
        <button type="submit" class={proposed ? "quiet" : "primary"}>
          {words.look}
        </button>
      </form>
      {proposed ? (
        <>
          <Letters title={words.mailsIf(matters.dates.long(proposed.due))} outcome={proposed} />
          <form method="post" action={action}>
            <Hidden act="move" due={proposed.due} />
            <TextArea form={form} name="reason" label={words.whyMove} rows={3} longest={LONGEST_REASON} required />
            <button type="submit" class="primary">
              {words.moveTo(matters.dates.long(proposed.due))}
            </button>
          </form>
        </>
      ) : null}
    </details>
  );
}

function Skip({ view, action, form, open }: FormProps & { open: boolean }) {
  const words = useWords().calendar.period;
  return (
    <details open={open}>
      <summary>{words.skip}</summary>
      <p>
        {words.skipHelp} {view.skippedWith.length === 0 ? "" : words.skippedToo(<Swedish>{view.skippedWith.join(", ")}</Swedish>)}
      </p>
      <form method="post" action={action}>
        <Hidden act="skip" />
        <TextArea
          form={open ? form : { ...form, prefix: "utga", typed: {}, faults: [] }}
          name="reason"
          label={words.whySkip}
          rows={3}
          longest={LONGEST_REASON}
          required
        />
        <button type="submit" class="quiet">
          {words.skipIt}
        </button>
      </form>
    </details>
  );
}

function Restore({ action }: Pick<FormProps, "action">) {
  return (
    <form method="post" action={action}>
      <Hidden act="restore" />
      <button type="submit" class="quiet">
        {useWords().calendar.period.restore}
      </button>
    </form>
  );
}

/** Each form is an act of its own, also when one is sent after another from the same page. */
function Hidden({ act, due }: { act: string; due?: string }) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="commandId" value={newCommandId()} />
      {due === undefined ? null : <input type="hidden" name="due" value={due} />}
    </>
  );
}

function Letters({ title, outcome }: { title: string; outcome: Outcome }) {
  const { calendar, matters } = useWords();
  const words = calendar.period;
  const { long } = matters.dates;
  return (
    <section>
      <h2>{title}</h2>
      {outcome.letters.length === 0 ? <p>{words.noMails}</p> : <LetterDays letters={outcome.letters} />}
      {outcome.followers.map(({ title: follower, from, to }) => (
        <p>{words.follower(<Swedish>{follower}</Swedish>, long(from), long(to))}</p>
      ))}
    </section>
  );
}

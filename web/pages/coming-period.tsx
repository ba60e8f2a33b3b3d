/** One period still to come: what happens as it stands, what another day would mean, and the decision. */
import type { ComingPeriodView, Outcome } from "../../client/calendar-views.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { LongDay } from "../components/dated.tsx";
import { FaultSummary, TextArea, TextField } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { longDate } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import type { Frame } from "../frame.ts";
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
  return (
    <Page title={lineTitle(view)} frame={frame} faulty={faulty}>
      <p class="sub">
        <a href={calendarPath(view.plan)}>Kalender</a>
      </p>
      <h1>{sentence(lineTitle(view))}</h1>
      {faulty ? <FaultSummary form={view.refused === undefined || refused ? form : { ...form, reason: view.refused }} /> : null}
      <p class="answer">
        {view.state === "excused" ? (
          <>
            Den här perioden utgår. Den skulle ha varit klar <LongDay date={view.due} today={frame.today} />.
          </>
        ) : (
          <>
            Ska vara klar senast <LongDay date={view.due} today={frame.today} />
            {view.movedFrom === undefined ? "" : `, flyttad från ${longDate(view.movedFrom)}`}.
          </>
        )}
      </p>
      {view.decision ? (
        <p>
          {view.decision.follows === true ? "Den följer det den räknas från. " : ""}
          {view.decision.byName} beslutade det {longDate(view.decision.on)}: ”{view.decision.reason}”
        </p>
      ) : null}
      {view.state === "excused" ? null : <Letters title="Mejl om ingen gör något" outcome={view.outcome} />}
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
        <p>{sentence(view.ownerTitle)} kan flytta perioden eller låta den utgå.</p>
      )}
      <p class="links">
        <a href={occurrencePath(view.occurrence)}>Vad planen säger, och vem som ansvarar</a>
      </p>
    </Page>
  );
}

type FormProps = Pick<ComingPeriodPageProps, "view" | "action" | "form">;

/** First the day is chosen, which only shows; then, with what it means in view, it is moved. */
function Move({ view, action, form, open }: FormProps & { open: boolean }) {
  const { proposed } = view;
  return (
    <details open={open}>
      <summary>{view.state === "excused" ? "Ta upp den en annan dag" : "Flytta till en annan dag"}</summary>
      <form method="get" action={action}>
        <TextField form={form} name="till" type="date" label="Ny dag" required />
        <button type="submit" class={proposed ? "quiet" : "primary"}>
          Visa vad som händer
        </button>
      </form>
      {proposed ? (
        <>
          <Letters title={`Mejl om den flyttas till ${longDate(proposed.due)}`} outcome={proposed} />
          <form method="post" action={action}>
            <Hidden act="move" due={proposed.due} />
            <TextArea form={form} name="reason" label="Varför flyttas den?" rows={3} longest={LONGEST_REASON} required />
            <button type="submit" class="primary">
              Flytta till {longDate(proposed.due)}
            </button>
          </form>
        </>
      ) : null}
    </details>
  );
}

function Skip({ view, action, form, open }: FormProps & { open: boolean }) {
  return (
    <details open={open}>
      <summary>Låt perioden utgå</summary>
      <p>
        Inga mejl skickas om den. I årsuppföljningen står den som Utgår, med din motivering. Perioderna före och efter påverkas
        inte, och du kan ångra dig tills nästa period öppnas.
        {view.skippedWith.length === 0 ? "" : ` Detta utgår också, för det räknas härifrån: ${view.skippedWith.join(", ")}.`}
      </p>
      <form method="post" action={action}>
        <Hidden act="skip" />
        <TextArea
          form={open ? form : { ...form, prefix: "utga", typed: {}, faults: [] }}
          name="reason"
          label="Varför utgår den?"
          rows={3}
          longest={LONGEST_REASON}
          required
        />
        <button type="submit" class="quiet">
          Låt den utgå
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
        Ta tillbaka beslutet
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
  return (
    <section>
      <h2>{title}</h2>
      {outcome.letters.length === 0 ? (
        <p>Inga mejl går.</p>
      ) : (
        <ul>
          {outcome.letters.map(({ on, step, toName }) => (
            <li>
              {longDate(on)}: {useWords().letters.step(step).toLocaleLowerCase("sv")} till {toName}
            </li>
          ))}
        </ul>
      )}
      {outcome.followers.map(({ title: follower, from, to }) => (
        <p>
          Följer med: {follower}, från {longDate(from)} till {longDate(to)}.
        </p>
      ))}
    </section>
  );
}

/** Mötesläge: one duty on the projector, what may be done about it, and the way to the next. */
import type { Child } from "hono/jsx";
import type { MeetingView } from "../../client/meetings.ts";
import type { OccurrenceView, PlanOverview, Possible } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import type { Duty } from "../../domain/plan.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { ReportFields } from "../components/act-fields.tsx";
import { prefixOf, type Refused } from "../components/act-forms.tsx";
import { DecisionRows } from "../components/decision-rows.tsx";
import { LongDay, ShortDay } from "../components/dated.tsx";
import { FaultSummary, FormFault, TextArea, type FormState } from "../components/fields.tsx";
import { Flash } from "../components/flash.tsx";
import { OccurrenceStates } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { ComingMark, StateMark } from "../components/state-mark.tsx";
import { newCommandId } from "../forms/command-id.ts";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import { meetingDutyPath, meetingPath, meetingSummaryPath } from "../paths.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { Reported } from "./occurrence.tsx";
import { countsOf } from "./meetings.tsx";

interface MeetingDutyPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly meeting: MeetingView;
  /** From 1. */
  readonly place: number;
  readonly duty: Duty;
  readonly state: PlanOverview["duties"][string] | undefined;
  /** The occurrence that is spoken of; absent where nothing of the duty is current. */
  readonly view?: OccurrenceView | undefined;
  readonly refused?: Refused | undefined;
  readonly done?: string | undefined;
}

export function MeetingDutyPage(props: MeetingDutyPageProps) {
  const { frame, plan, meeting, place, duty, state, view, refused, done } = props;
  const here = meetingDutyPath(plan, meeting.meeting, place);
  const words = wordsOf(frame).meetingMode;
  const others = (state?.current ?? []).filter(({ occurrence }) => occurrence !== view?.occurrence);
  return (
    <Page title={`${duty.item} ${duty.title}`} named frame={frame} wide faulty={refused !== undefined} translated>
      <div class="projector">
        <p class="trail">
          <a href={meetingPath(plan, meeting.meeting)}>{words.theMeeting(meeting.heldOn)}</a> › {words.progress(countsOf(meeting))}
        </p>
        <h1>
          {duty.item} <Swedish>{duty.title}</Swedish>
        </h1>
        {refused ? <FaultSummary form={refused.form} /> : <Flash done={done} />}
        {view ? <Current view={view} today={frame.today} /> : <Nothing state={state} today={frame.today} />}
        <Quotation section={duty.source.section} text={duty.source.quote} />
        {view ? <Acts view={view} action={here} today={frame.today} refused={refused} /> : null}
        {others.length === 0 ? null : (
          <section aria-labelledby="ocksa">
            <h2 id="ocksa">{words.duty.also}</h2>
            <OccurrenceStates
              lines={others}
              today={frame.today}
              hrefOf={(occurrence) => `${here}?period=${encodeURIComponent(occurrence.split("/")[3] ?? "")}`}
            />
          </section>
        )}
        <Onward {...props} here={here} />
      </div>
    </Page>
  );
}

function Current({ view, today }: { view: OccurrenceView; today: string }) {
  const words = useWords().meetingMode.duty;
  const lang = useSwedish();
  return (
    <>
      <p class="answer">
        <StateMark state={view.state} late={view.late} /> {view.periodLabel === "" ? null : <Period label={view.periodLabel} />}
        {words.by} <LongDay date={view.due} today={today} />
        {view.responsible.length === 0 ? "" : `. ${view.responsible.join(", ")}`}.
      </p>
      {view.wanted === undefined ? null : (
        <>
          <p>{words.wanted}</p>
          <p class="said" lang={lang}>
            {view.wanted}
          </p>
        </>
      )}
      {view.parts.map((part) =>
        part.report === undefined ? null : (
          <>
            {part.label === "" ? null : <h2 lang={lang}>{part.label}</h2>}
            <Reported report={part.report} view={view} />
          </>
        ),
      )}
    </>
  );
}

/** "Kvartal 4 2026, ". */
function Period({ label }: { label: string }) {
  return (
    <>
      <Swedish>{sentence(label)}</Swedish>,{" "}
    </>
  );
}

function Nothing({ state, today }: { state: PlanOverview["duties"][string] | undefined; today: string }) {
  const next = state?.next;
  const words = useWords().meetingMode.duty;
  return (
    <>
      <p class="answer">{state?.question === undefined ? words.nothing : <Swedish>{state.question}</Swedish>}</p>
      {next === undefined ? null : (
        <p>
          <ComingMark /> <Period label={next.periodLabel} />
          {words.by} <ShortDay date={next.due} today={today} />.
        </p>
      )}
      {state?.latestEnded === undefined ? null : <OccurrenceStates lines={[state.latestEnded]} today={today} />}
    </>
  );
}

/** What a meeting does; everything else is done on the matter's own page. */
const ON_MEETINGS: ReadonlySet<Possible["act"]> = new Set(["confirm", "return", "report"]);

interface ActsProps {
  readonly view: OccurrenceView;
  readonly action: string;
  readonly today: CivilDate;
  readonly refused: Refused | undefined;
}

function Acts({ view, action, today, refused }: ActsProps) {
  const { matters } = useWords();
  const wanted = (possible: Possible): boolean => refused?.act === possible.act && refused.part === (possible.part ?? "");
  const all = view.possible.filter((possible) => ON_MEETINGS.has(possible.act));
  // The group may send back together what none of them may alone.
  const together = all.some(({ act, ok }) => act === "confirm" && ok);
  const shown = all.filter(
    (possible) => possible.ok || possible.forAbsent === true || wanted(possible) || (possible.act === "return" && together),
  );
  const reason = all.find(({ act, ok, forAbsent }) => act === "report" && !ok && forAbsent !== true)?.reason;
  return (
    <>
      {shown.map((possible) => {
        const prefix = prefixOf(possible.act, possible.part);
        const form: FormState =
          refused && wanted(possible) ? refused.form : { prefix, typed: {}, faults: [], commandId: newCommandId() };
        return (
          <section class="act" aria-labelledby={`${prefix}-head`}>
            <h2 id={`${prefix}-head`}>{headOf(possible, view)}</h2>
            <form method="post" action={action}>
              <FormFault form={form} />
              <input type="hidden" name="commandId" value={form.commandId} />
              <input type="hidden" name="occurrence" value={view.occurrence} />
              <input type="hidden" name="act" value={possible.act} />
              {possible.part === undefined ? null : <input type="hidden" name="part" value={possible.part} />}
              <Fields possible={possible} form={form} view={view} today={today} />
              <button type="submit" class={possible.act === "return" ? "quiet" : "primary"}>
                {possible.act === "confirm" || possible.act === "return"
                  ? matters.act[possible.act]
                  : matters.reportAs[view.reportAs]}
              </button>
            </form>
          </section>
        );
      })}
      {shown.length === 0 && reason !== undefined ? (
        <p class="note" lang={useSwedish()}>
          {reason}
        </p>
      ) : null}
    </>
  );
}

type FieldsProps = { possible: Possible; form: FormState; view: OccurrenceView; today: CivilDate };

function Fields({ possible, form, view, today }: FieldsProps) {
  const { acts, meetingMode } = useWords();
  switch (possible.act) {
    case "confirm":
      return (
        <p>
          {acts.confirm.noted} {acts.confirm.after}
        </p>
      );
    case "return":
      return <TextArea form={form} name="reason" label={acts.giveBack.wanted} rows={2} longest={LONGEST_REASON} required />;
    default:
      return (
        <>
          {possible.forAbsent === true ? <p>{meetingMode.duty.reportFor(absentIn(view, possible))}</p> : null}
          <ReportFields form={form} view={view} />
          <DecisionRows form={form} roles={view.decisionRoles} today={today} />
        </>
      );
  }
}

/** Whose report it is: the part's own, of a divided one. */
function absentIn({ parts }: OccurrenceView, { part }: Possible): string {
  const asked = parts.find((candidate) => candidate.part === part) ?? parts[0];
  return asked?.personName ?? asked?.roleTitle ?? "";
}

function headOf(possible: Possible, view: OccurrenceView): Child {
  const { matters, meetingMode } = useWords();
  if (possible.act === "confirm") return meetingMode.duty.confirmHere;
  if (possible.act === "return") return matters.act.return;
  const part = view.parts.length > 1 ? view.parts.find((candidate) => candidate.part === possible.part) : undefined;
  const head = matters.reportAs[view.reportAs];
  if (!part) return head;
  return (
    <>
      {head}: <Swedish>{part.label}</Swedish>
    </>
  );
}

/** Marking it as gone through is a save; only looking at another is a link. */
function Onward({ plan, meeting, place, duty, here }: MeetingDutyPageProps & { here: string }) {
  const last = meeting.duties.length;
  const words = useWords().meetingMode.duty;
  return (
    <>
      <form method="post" action={here}>
        <input type="hidden" name="genomgangen" value={duty.id} />
        <button type="submit" class="primary">
          {place === last ? words.last : words.next}
        </button>
      </form>
      <nav aria-label={words.inMeeting} class="onward">
        {place > 1 ? <a href={meetingDutyPath(plan, meeting.meeting, place - 1)}>{words.before}</a> : null}{" "}
        {place < last ? <a href={meetingDutyPath(plan, meeting.meeting, place + 1)}>{words.after}</a> : null}{" "}
        <a href={meetingSummaryPath(plan, meeting.meeting)}>{words.summary}</a>
      </nav>
    </>
  );
}

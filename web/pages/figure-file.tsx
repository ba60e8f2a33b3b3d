/** A period's figures out of a file: chosen, read and looked at, and only then handed in. */
import type { FileAsked, ReadFigure, ShownReading } from "../../client/figure-views.ts";
import type { OccurrenceView } from "../../client/views.ts";
import type { ImportFault } from "../../domain/figures/read-import.ts";
import { ReportFields } from "../components/act-fields.tsx";
import { ChoiceGroup, FaultSummary, type FormState } from "../components/fields.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { longInstant } from "../dates.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { figureFilePath, occurrencePath, planPath } from "../paths.ts";

export interface FigureFilePageProps {
  readonly frame: Frame;
  readonly view: OccurrenceView;
  readonly asked: FileAsked;
  /** What was read; without it a file is asked for. */
  readonly reading?: ShownReading | undefined;
  readonly form: FormState;
}

/** As many signs of a checksum as one compares by eye. */
const CHECKSUM_SHOWN = 12;

export function FigureFilePage({ frame, view, asked, reading, form }: FigureFilePageProps) {
  const { file: words } = wordsOf(frame).figures;
  const report = view.possible.find(({ act }) => act === "report");
  const faulty = form.reason !== undefined || form.faults.length > 0 || (reading?.faults.length ?? 0) > 0;
  return (
    <Page title={words.title} frame={frame} faulty={faulty} translated>
      <p class="trail">
        <a href={planPath(view.plan)}>
          <Swedish>{view.planTitle}</Swedish>
        </a>{" "}
        ›{" "}
        <a href={occurrencePath(view.occurrence)}>
          <Swedish>{lineTitle(view)}</Swedish>
        </a>
      </p>
      <h1>{words.title}</h1>
      <FaultSummary form={form} />
      {reading === undefined ? (
        <p class="answer">{words.lead}</p>
      ) : reading.faults.length > 0 ? (
        <Faults faults={reading.faults} name={reading.file.name} />
      ) : (
        <>
          <p class="answer">
            {words.readOf(<Swedish>{reading.file.name}</Swedish>, reading.figures.length)} {words.notSaved}
          </p>
          <Read reading={reading} />
        </>
      )}
      {report?.ok === true && reading && reading.faults.length === 0 ? <HandIn view={view} reading={reading} form={form} /> : null}
      {report?.ok === false && report.reason !== undefined ? (
        <p class="note">{words.mayNot(<Swedish>{report.reason}</Swedish>)}</p>
      ) : null}
      {view.pull?.mayFetch === true ? <FetchNow view={view} /> : null}
      <Choose view={view} asked={asked} again={reading !== undefined} form={form} />
    </Page>
  );
}

function Faults({ faults, name }: { faults: readonly ImportFault[]; name: string }) {
  const { file: words } = useWords().figures;
  const lang = useSwedish();
  return (
    <div class="faults" role="alert" aria-labelledby="fel">
      <h2 id="fel">{words.faults(<Swedish>{name}</Swedish>, faults.length)}</h2>
      <ul>
        {faults.map(({ at, text }) => (
          <li lang={lang}>
            {at === undefined ? null : <strong>{at}: </strong>}
            {text}
          </li>
        ))}
      </ul>
      <p>{words.nothingRead}</p>
    </div>
  );
}

function Read({ reading }: { reading: ShownReading }) {
  const { file: words } = useWords().figures;
  const lang = useSwedish();
  return (
    <>
      <table class="cards">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.inFile}</th>
            <th scope="col">{words.stands}</th>
            <th scope="col">{words.earlier}</th>
          </tr>
        </thead>
        <tbody>
          {reading.figures.map((figure) => (
            <ReadRow figure={figure} />
          ))}
        </tbody>
      </table>
      {reading.remarks.length === 0 ? null : (
        <section aria-labelledby="varthet">
          <h2 id="varthet">{words.remarks}</h2>
          <ul>
            {reading.remarks.map((remark) => (
              <li lang={lang}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="note">{words.checksum(reading.file.sha256.slice(0, CHECKSUM_SHOWN))}</p>
    </>
  );
}

function ReadRow({ figure }: { figure: ReadFigure }) {
  const { figures, matters } = useWords();
  const { file: words } = figures;
  const { label, unit, value, at, standing, earlier } = figure;
  return (
    <tr>
      <td data-head={words.figure}>
        <Swedish>{label}</Swedish>
      </td>
      <td data-head={words.inFile}>
        <Swedish>
          <span class="num">{value.replace(".", ",")}</span>
          {/^\d/.test(value) ? ` ${unit}` : ""}
        </Swedish>
        <span class="sub">
          {words.at} {at}
        </span>
      </td>
      <td data-head={words.stands}>
        {standing === undefined ? (
          words.standsNothing
        ) : (
          <>
            <Swedish>{standing.value}</Swedish>
            <span class="sub">{words.by(standing.byName, longInstant(standing.at, matters.dates))}</span>
          </>
        )}
      </td>
      <td data-head={words.earlier}>
        {earlier.length === 0
          ? words.earlierNothing
          : earlier.toReversed().map((one) => (
              <span class="sub">
                <Swedish>
                  {one.period}: {one.value}
                </Swedish>
              </span>
            ))}
      </td>
    </tr>
  );
}

function HandIn({ view, reading, form }: { view: OccurrenceView; reading: ShownReading; form: FormState }) {
  const { file: words } = useWords().figures;
  const lang = useSwedish();
  return (
    <section class="act" aria-labelledby="lamna">
      <h2 id="lamna">{words.handIn}</h2>
      <form method="post" action={figureFilePath(view.occurrence)}>
        <input type="hidden" name="commandId" value={form.commandId} />
        <input type="hidden" name="act" value="report" />
        <input type="hidden" name="sealed" value={reading.sealed} />
        {reading.asks.length === 0 ? null : (
          <>
            <ul>
              {reading.asks.map((ask) => (
                <li lang={lang}>{ask}</li>
              ))}
            </ul>
            <ChoiceGroup
              form={form}
              name="sure"
              label={words.isItRight}
              kind="checkbox"
              choices={[{ value: "ja", label: words.sure }]}
            />
          </>
        )}
        {/* The figures are in the seal: only what goes with them is asked. */}
        <ReportFields form={form} view={{ ...view, figures: [] }} />
        <button type="submit" class="primary">
          {words.handIn}
        </button>
      </form>
    </section>
  );
}

/** The other way that figures come without being typed. */
function FetchNow({ view }: { view: OccurrenceView }) {
  const { pull: words } = useWords().figures;
  return (
    <section class="act" aria-labelledby="hamta">
      <h2 id="hamta">{words.head}</h2>
      <p>{words.help}</p>
      <form method="post" action={figureFilePath(view.occurrence)}>
        <input type="hidden" name="fetch" value="ja" />
        <button type="submit" class="quiet">
          {words.now}
        </button>
      </form>
    </section>
  );
}

function Choose({ view, asked, again, form }: Pick<FigureFilePageProps, "view" | "asked" | "form"> & { again: boolean }) {
  const { file: words } = useWords().figures;
  const { period, periodColumn, columns } = asked;
  return (
    <section class="act" aria-labelledby="valj">
      <h2 id="valj">{again ? words.another : words.chooseHead}</h2>
      <form method="post" action={figureFilePath(view.occurrence)} enctype="multipart/form-data">
        <p>
          {words.asks(
            <Swedish>{period}</Swedish>,
            <Swedish>{periodColumn}</Swedish>,
            columns.map((column) => <Swedish>{column}</Swedish>),
          )}
        </p>
        <div class="field">
          <label for="fil">{words.choose}</label>
          <p class="hint" id="fil-hint">
            {words.kinds}
          </p>
          <input id="fil" type="file" name="file" accept=".csv,.txt,.tsv,.xlsx" aria-describedby="fil-hint" required />
        </div>
        {/* What was written beside the last file is still there beside the next. */}
        {["note", "reference"].flatMap((name) =>
          (form.typed[name] ?? []).map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <button type="submit" class={again ? "quiet" : "primary"}>
          {words.read}
        </button>
      </form>
    </section>
  );
}

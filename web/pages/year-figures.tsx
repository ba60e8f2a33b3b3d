/** A roll-up's year: which periods are in, their figures and sums. For those outside the group only what the papers for the nämnd show. */
import type { FeederView, FigureSeries, YearFigures } from "../../client/figure-views.ts";
import type { OccurrenceView } from "../../client/views.ts";
import type { FrozenTotal } from "../../domain/closing/snapshot.ts";
import { never } from "../../domain/planvakt-error.ts";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { QuarterChart } from "../components/quarter-chart.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import type { FiguresWords, SeriesSaid } from "../messages/figures.ts";
import { useWords } from "../messages/spoken.ts";
import { occurrencePath, planPath } from "../paths.ts";

interface YearFiguresPageProps {
  readonly frame: Frame;
  readonly year: YearFigures;
  readonly view: OccurrenceView;
}

export function YearFiguresPage({ frame, year, view }: YearFiguresPageProps) {
  const all = wordsOf(frame).figures;
  const words = all.year;
  const missing = year.feeders.filter(({ standing }) => standing === "missing");
  const done = view.state !== "planned" && view.state !== "open";
  return (
    <Page title={words.title(year.year)} frame={frame} translated>
      <p class="trail">
        <a href={planPath(year.plan)}>
          <Swedish>{year.planTitle}</Swedish>
        </a>{" "}
        ›{" "}
        <a href={occurrencePath(year.occurrence)}>
          <Swedish>{lineTitle(view)}</Swedish>
        </a>
      </p>
      <h1>{words.title(year.year)}</h1>
      <p class="answer">
        {missing.length === 0 ? words.allIn(year.feeders.length) : words.waits(missing.length, year.feeders.length)}
      </p>
      {missing.length === 0 && !done ? (
        <p>
          <a href={occurrencePath(year.occurrence)}>{words.canBeReported}</a>
        </p>
      ) : null}
      {missing.length === 0 ? null : (
        <section aria-labelledby="saknas">
          <h2 id="saknas">{words.waitsFor}</h2>
          <Feeders feeders={missing} />
        </section>
      )}
      {year.series ? (
        <section aria-labelledby="siffror">
          <h2 id="siffror">{words.perPeriod}</h2>
          {year.series.map((series) => (
            <Series series={series} year={year.year} words={all} />
          ))}
        </section>
      ) : (
        <p class="note">{words.groupOnly}</p>
      )}
      <Published year={year} />
      {missing.length === year.feeders.length ? null : (
        <section aria-labelledby="delar">
          <h2 id="delar">{words.periods}</h2>
          <Feeders feeders={year.feeders.filter(({ standing }) => standing !== "missing")} />
        </section>
      )}
    </Page>
  );
}

function Feeders({ feeders }: { feeders: readonly FeederView[] }) {
  const { year: words } = useWords().figures;
  return (
    <ul class="feeders">
      {feeders.map(({ occurrence, title, label, standing }) => (
        <li>
          {words.standing[standing]}:{" "}
          {standing === "before" ? (
            <Swedish>
              {title}, {label}
            </Swedish>
          ) : (
            <a href={occurrencePath(occurrence)}>
              <Swedish>
                {title}, {label}
              </Swedish>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Series({ series, year, words }: { series: FigureSeries; year: number; words: FiguresWords }) {
  const write = series.share === true ? words.percent : words.number;
  const said = words.year.said(saidOf(series, year, words));
  return (
    <section class="series">
      <h3>
        <Swedish>{series.label}</Swedish>
      </h3>
      <p>{said}</p>
      {isEmpty(series) ? null : (
        <>
          <QuarterChart series={series} label={said} write={write} lastYear={String(year - 1)} />
          <table>
            <caption>{words.year.caption(<Swedish>{series.label}</Swedish>, year)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.year.period}</th>
                <th scope="col">{year}</th>
                <th scope="col">{year - 1}</th>
              </tr>
            </thead>
            <tbody>
              {series.periods.map(({ label, value, missing, lastYear }) => (
                <tr>
                  <th scope="row">
                    <Swedish>{label}</Swedish>
                  </th>
                  <td class="num">
                    {value !== undefined
                      ? write(value)
                      : missing !== undefined
                        ? words.year.missing(<Swedish>{missing}</Swedish>)
                        : words.year.nothing}
                  </td>
                  <td class="num">{lastYear === undefined ? words.year.nothing : write(lastYear)}</td>
                </tr>
              ))}
              <tr class="sum">
                <th scope="row">{series.share === true ? words.year.ofYear : words.year.sum}</th>
                <td class="num">{series.year.kind === "known" ? write(series.year.value) : words.year.unknown}</td>
                <td class="num">{series.lastYear?.kind === "known" ? write(series.lastYear.value) : words.year.nothing}</td>
              </tr>
            </tbody>
          </table>
        </>
      )}
      {series.source === undefined ? null : (
        <p class="note">
          {words.year.source(<Swedish>{series.source}</Swedish>)} <Swedish>{series.definition ?? ""}</Swedish>
        </p>
      )}
    </section>
  );
}

/** Nothing of either year: the sentence says so, and a table of dashes adds nothing. */
function isEmpty({ periods }: FigureSeries): boolean {
  return periods.every(({ value, missing, lastYear }) => value === undefined && missing === undefined && lastYear === undefined);
}

function saidOf(series: FigureSeries, year: number, words: FiguresWords): SeriesSaid {
  const share = series.share === true;
  const write = share ? words.percent : words.number;
  const told = { year, unit: series.unit, share, incomplete: series.year.kind === "known" && series.year.incomplete === true };
  if (series.year.kind === "unknown") return told;
  const { value } = series.year;
  const before = series.lastYear?.kind === "known" ? series.lastYear.value : undefined;
  const known = series.periods.filter((period) => period.value !== undefined);
  const top = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  // Where several are as many there is no most.
  const alone = known.length > 1 && known.filter((period) => period.value === top?.value).length === 1;
  return {
    ...told,
    total: write(value),
    ...(before === undefined
      ? {}
      : {
          lastTotal: write(before),
          difference: value === before ? ("same" as const) : value > before ? ("more" as const) : ("fewer" as const),
          by: write(Math.abs(value - before)),
        }),
    ...(alone && top ? { most: { label: top.label, value: write(top.value ?? 0) } } : {}),
  };
}

/** What is out already, and nothing else: the same today as tomorrow. */
function Published({ year: { published, year } }: { year: YearFigures }) {
  const { figures, matters } = useWords();
  const { year: words } = figures;
  const totals = published?.figures.flatMap(({ total, lastYear }) => [total, ...(lastYear ? [lastYear] : [])]) ?? [];
  return (
    <section aria-labelledby="summor">
      <h2 id="summor">{words.published}</h2>
      {published === undefined ? (
        <p>{words.notPublished}</p>
      ) : (
        <table>
          <caption>{words.publishedOn(matters.dates.long(published.frozenOn))}</caption>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{year}</th>
              <th scope="col">{year - 1}</th>
            </tr>
          </thead>
          <tbody>
            {published.figures.map(({ label, total, lastYear }) => (
              <tr>
                <th scope="row">
                  <Swedish>{label}</Swedish>
                </th>
                <td class="num">{sayTotal(total, figures)}</td>
                <td class="num">{lastYear === undefined ? words.nothing : sayTotal(lastYear, figures)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {totals.some(({ kind }) => kind === "fewerThan" || kind === "withheld") ? <p class="note">{words.small}</p> : null}
    </section>
  );
}

function sayTotal(total: FrozenTotal, { number, year: words }: FiguresWords): string {
  switch (total.kind) {
    case "exactly":
      return number(total.value);
    case "fewerThan":
      return words.fewerThan(total.limit);
    case "withheld":
      return words.withheld;
    case "missing":
      return words.nothing;
    default:
      return never(total);
  }
}

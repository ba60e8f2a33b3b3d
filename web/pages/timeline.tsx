/** One action, meeting or rule over the years: what was done, what was not, what comes. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { Item } from "../../domain/plan.ts";
import { MarkList } from "../components/mark-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { Legend } from "../components/state-mark.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import type { TimelineCounts } from "../messages/year.ts";
import { planPath } from "../paths.ts";
import type { YearMark } from "../wheel/marks.ts";

interface TimelinePageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly item: Item;
  /** In order of their days, each once. */
  readonly marks: readonly YearMark[];
  readonly today: CivilDate;
}

export function TimelinePage({ frame, plan, item, marks, today }: TimelinePageProps) {
  const words = wordsOf(frame).year;
  const years = [...new Set(marks.map(({ due }) => due.slice(0, 4)))];
  return (
    <Page title={words.overYears(item.id)} frame={frame} translated>
      <p class="trail">
        <a href={`${planPath(plan)}#i-${item.id}`}>{words.timeline.plan}</a> › {item.id}
      </p>
      <h1>
        {item.id} <Swedish>{item.title}</Swedish>
      </h1>
      <p class="answer">{words.timeline.answer(countsOf(marks, today))}</p>
      <Quotation section={item.source.section} text={item.activity} />
      {years.map((year) => (
        <section aria-labelledby={`ar-${year}`}>
          <h2 id={`ar-${year}`}>{year}</h2>
          <MarkList marks={marks.filter(({ due }) => due.startsWith(year))} />
        </section>
      ))}
      <Legend />
    </Page>
  );
}

/** What was called off is not counted. */
function countsOf(marks: readonly YearMark[], today: CivilDate): TimelineCounts {
  const count = marks.filter(({ shown }) => shown !== "excused" && shown !== "superseded");
  const passed = count.filter(({ due }) => due < today);
  return {
    passed: passed.length,
    confirmed: passed.filter(({ shown }) => shown === "confirmed").length,
    late: passed.filter(({ shown }) => shown === "late").length,
    ahead: count.length - passed.length,
  };
}

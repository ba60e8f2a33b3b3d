/** One action, meeting or rule over the years: what was done, what was not, what comes. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import type { Item } from "../../domain/plan.ts";
import { MarkList } from "../components/mark-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { Legend } from "../components/state-mark.tsx";
import type { Frame } from "../frame.ts";
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
  const years = [...new Set(marks.map(({ due }) => due.slice(0, 4)))];
  return (
    <Page title={`${item.id} över åren`} frame={frame}>
      <p class="trail">
        <a href={`${planPath(plan)}#i-${item.id}`}>Planen</a> › {item.id}
      </p>
      <h1>
        {item.id} {item.title}
      </h1>
      <p class="answer">{timelineAnswer(marks, today)}</p>
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

/** "Tre av fyra som har haft sin sista dag är bekräftade, en är försenad. Fem kommer." What was called off is not counted. */
function timelineAnswer(marks: readonly YearMark[], today: CivilDate): string {
  const count = marks.filter(({ shown }) => shown !== "excused" && shown !== "superseded");
  const passed = count.filter(({ due }) => due < today);
  const ahead = count.length - passed.length;
  const confirmed = passed.filter(({ shown }) => shown === "confirmed").length;
  const late = passed.filter(({ shown }) => shown === "late").length;
  const coming = ahead === 0 ? "Inget mer är planerat." : `${sentence(counted(ahead, "kommer", "kommer"))} de närmaste åren.`;
  if (passed.length === 0) return `Inget har haft sin sista dag än. ${coming}`;
  const many = confirmed === 0 ? "Ingen" : sentence(numberWord(confirmed));
  const head = `${many} av ${numberWord(passed.length)} som har haft sin sista dag är ${confirmed < 2 ? "bekräftad" : "bekräftade"}`;
  return `${head}, ${late === 0 ? "ingen är försenad" : counted(late, "är försenad", "är försenade")}. ${coming}`;
}

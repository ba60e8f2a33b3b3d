/** The same year as the wheel, month by month: for screens that a wheel does not fit. */
import { sentence } from "../../domain/letters/phrases.ts";
import type { DateWords } from "../messages/matters.ts";
import { useWords } from "../messages/spoken.ts";
import type { YearMark } from "../wheel/marks.ts";
import { MarkList } from "./mark-list.tsx";

interface YearMonthsProps {
  readonly year: number;
  readonly marks: readonly YearMark[];
}

export function YearMonths({ year, marks }: YearMonthsProps) {
  const { matters, year: words } = useWords();
  const months = [...new Set(marks.map(({ due }) => due.slice(0, 7)))];
  return (
    <section class="months" aria-labelledby="manader">
      <h2 id="manader">{words.months}</h2>
      {months.map((month) => (
        <>
          <h3>{monthTitle(month, year, matters.dates)}</h3>
          <MarkList marks={marks.filter(({ due }) => due.startsWith(month))} />
        </>
      ))}
    </section>
  );
}

/** "Januari", and with its year where that is another. */
function monthTitle(month: string, year: number, dates: DateWords): string {
  const name = dates.monthOnly(`${month}-01`);
  return sentence(month.startsWith(String(year)) ? name : `${name} ${month.slice(0, 4)}`);
}

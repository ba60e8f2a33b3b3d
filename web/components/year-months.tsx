/** The same year as the wheel, month by month: for screens that a wheel does not fit. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { dayAndMonth } from "../../domain/letters/swedish-dates.ts";
import type { YearMark } from "../wheel/marks.ts";
import { MarkList } from "./mark-list.tsx";

interface YearMonthsProps {
  readonly year: number;
  readonly marks: readonly YearMark[];
}

export function YearMonths({ year, marks }: YearMonthsProps) {
  const months = [...new Set(marks.map(({ due }) => due.slice(0, 7)))];
  return (
    <section class="months" aria-labelledby="manader">
      <h2 id="manader">Månad för månad</h2>
      {months.map((month) => (
        <>
          <h3>{monthTitle(month, year)}</h3>
          <MarkList marks={marks.filter(({ due }) => due.startsWith(month))} />
        </>
      ))}
    </section>
  );
}

/** "Januari", and with its year where that is another. */
function monthTitle(month: string, year: number): string {
  const [, name = ""] = dayAndMonth(`${month}-01` as CivilDate).split(" ");
  return sentence(month.startsWith(String(year)) ? name : `${name} ${month.slice(0, 4)}`);
}

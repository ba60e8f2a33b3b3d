/** The meeting cycles of a year, one row of months each: what was held, and whether that keeps pace with the plan. */
import type { StatusItem, YearStatus } from "../../client/views.ts";
import type { MeetingYear } from "../../domain/meeting-year.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { useWords } from "../messages/spoken.ts";
import { Swedish } from "./swedish.tsx";

export function MeetingMonths({ status: { year, meetings } }: { status: Pick<YearStatus, "year" | "meetings"> }) {
  const rows = meetings.flatMap((item) => (item.held ?? []).map((held) => ({ item, held })));
  if (rows.length === 0) return null;
  const { matters, year: words } = useWords();
  const { held: table, wheel } = words;
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
  return (
    <section aria-labelledby="hallna">
      <h2 id="hallna">{table.title}</h2>
      <div class="scrolled" tabindex={0} role="region" aria-labelledby="hallna">
        <table class="held">
          <thead>
            <tr>
              <th scope="col">{table.meeting}</th>
              {months.map((month, index) => (
                <th scope="col">
                  <abbr title={matters.dates.monthOnly(`${month}-01`)}>{sentence(wheel.shortMonths[index] ?? "")}</abbr>
                </th>
              ))}
              <th scope="col">{table.count}</th>
              <th scope="col">{table.pace}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row {...row} months={months} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ item, held, months }: { item: StatusItem; held: MeetingYear; months: readonly string[] }) {
  const words = useWords().year.held;
  const { least, most, pace } = held;
  const count = held.held.length + held.undated;
  return (
    <tr>
      <th scope="row">
        {item.action} <Swedish>{item.title}</Swedish>
      </th>
      {months.map((month) => (
        <td class="num">{inMonth(held, month, words.mark)}</td>
      ))}
      <td class="num">{words.of(count, most === undefined || most === least ? String(least) : `${least}–${most}`)}</td>
      <td>{words.paces[pace]}</td>
    </tr>
  );
}

/** The days of the month, or a mark where only the month is known. */
function inMonth({ ticks, held }: MeetingYear, month: string, mark: string) {
  const there = held.filter((one) => one.startsWith(month));
  if (there.length === 0) return "";
  if (ticks === "dates") return there.map((day) => Number(day.slice(8))).join(", ");
  return (
    <>
      <span aria-hidden="true">●</span>
      <span class="unseen">{mark}</span>
    </>
  );
}

/** The meeting cycles of a year, one row of months each: what was held, and whether that keeps pace with the plan. */
import type { StatusItem, YearStatus } from "../../client/views.ts";
import { paceWord, type MeetingYear } from "../../domain/meeting-year.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { useSwedish } from "../messages/spoken.ts";
import { monthName } from "../../domain/letters/swedish-dates.ts";

export function MeetingMonths({ status: { year, meetings } }: { status: Pick<YearStatus, "year" | "meetings"> }) {
  const rows = meetings.flatMap((item) => (item.held ?? []).map((held) => ({ item, held })));
  if (rows.length === 0) return null;
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
  return (
    <section aria-labelledby="hallna" lang={useSwedish()}>
      <h2 id="hallna">Hållna möten månad för månad</h2>
      <div class="scrolled" tabindex={0} role="region" aria-labelledby="hallna">
        <table class="held">
          <thead>
            <tr>
              <th scope="col">Möte</th>
              {months.map((month) => (
                <th scope="col">
                  <abbr title={monthName(month)}>{sentence(monthName(month)).slice(0, 3)}</abbr>
                </th>
              ))}
              <th scope="col">Hållna</th>
              <th scope="col">Takt</th>
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
  const count = held.held.length + held.undated;
  return (
    <tr>
      <th scope="row">
        {item.action} {item.title}
      </th>
      {months.map((month) => (
        <td class="num">{inMonth(held, month)}</td>
      ))}
      <td class="num">
        {count} av {held.least}
        {held.most === undefined || held.most === held.least ? "" : `–${held.most}`}
      </td>
      <td>{paceWord(held.pace)}</td>
    </tr>
  );
}

/** The days of the month, or a mark where only the month is known. */
function inMonth({ ticks, held }: MeetingYear, month: string) {
  const there = held.filter((one) => one.startsWith(month));
  if (there.length === 0) return "";
  if (ticks === "dates") return there.map((day) => Number(day.slice(8))).join(", ");
  return (
    <>
      <span aria-hidden="true">●</span>
      <span class="unseen">hölls</span>
    </>
  );
}

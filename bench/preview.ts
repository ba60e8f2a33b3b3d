/** Ten years of the plan foreseen, per letter, beside the same number of days made and sorted by the database. */
import { sql } from "kysely";
import { civilDate } from "../domain/calendar/civil-date.ts";
import { preview } from "../domain/preview.ts";
import { dutiesOf } from "../domain/plan.ts";
import { timed, type Row } from "./row.ts";
import { vingaker, type Site } from "./site.ts";

const SPAN = { from: civilDate("2032-02-02"), to: civilDate("2042-02-01"), begunOn: civilDate("2032-02-02") };
const MICROS = 1_000;

export async function measurePreview({ ledger }: Site): Promise<readonly Row[]> {
  const { plan, people } = vingaker();
  // Once unmeasured: the zone's data and the holidays are read when they are first asked for.
  preview({ plan, people }, { ...SPAN, to: civilDate("2033-02-01") });
  let letters = 0;
  const own = await timed(() => {
    letters = preview({ plan, people }, SPAN).length;
    return Promise.resolve();
  });
  const duties = dutiesOf(plan).map(({ id }) => id);
  let rows = 0;
  const bare = await timed(async () => {
    const made = await sql`
      select duty, (due - step * interval '1 day')::date as at
      from unnest(${duties}::text[]) duty, generate_series(${SPAN.from}::date, ${SPAN.to}::date, interval '3 months') due,
           unnest(array[28, 7, -3, -10]) step
      order by at, duty`.execute(ledger);
    rows = made.rows.length;
  });
  return [
    { what: "preview, whole, 10 years", unit: "ms", own, bare, beside: "plain SQL" },
    {
      what: `preview, per letter (${letters})`,
      unit: "µs",
      own: (own / letters) * MICROS,
      bare: (bare / rows) * MICROS,
      beside: "plain SQL",
    },
  ];
}

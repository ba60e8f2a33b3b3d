import { awayFrom } from "../dates.ts";
import { useWords } from "../messages/spoken.ts";

/** A day in a sentence with how far away it is: "fredag 29 januari 2027 (om 12 dagar)". */
export function LongDay({ date, today }: { date: string; today: string }) {
  const { dates } = useWords().matters;
  return (
    <>
      <time datetime={date}>{dates.long(date)}</time> <span class="away">({awayFrom(today, date, dates)})</span>
    </>
  );
}

/** A day in a table or a list, same form for all so that they line up. */
export function ShortDay({ date, today }: { date: string; today: string }) {
  const { dates } = useWords().matters;
  return (
    <span class="day">
      <time>{date}</time> <span class="away">({awayFrom(today, date, dates)})</span>
    </span>
  );
}

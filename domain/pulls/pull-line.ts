/** What a period's source has given, or that it gave nothing, as a line of its history. Numbers of one period are in no line. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { counted, inline, numberWord, sentence } from "../letters/phrases.ts";
import { longDate } from "../letters/swedish-dates.ts";
import { never } from "../planvakt-error.ts";

/** What the line tells, for whoever says it in a language of their own. `title` is the source's, as the installation calls it. */
export type PullLine =
  | { readonly kind: "came"; readonly title: string; readonly found: number; readonly missing: number }
  | {
      readonly kind: "nothing";
      readonly title: string;
      /** Tries that failed in the same way, one after the other, and the day of the last. */
      readonly times: number;
      readonly last: CivilDate;
      /** The reason, in Swedish; absent for those who may not know it. */
      readonly why?: string;
    };

/** In Swedish. */
export function sayPullLine(line: PullLine): string {
  switch (line.kind) {
    case "came": {
      const rest = line.missing === 0 ? "" : `, ${numberWord(line.missing)} saknades`;
      return `${sentence(counted(line.found, "uppgift", "uppgifter"))} hämtades ur ${inline(line.title)} som förslag${rest}.`;
    }
    case "nothing": {
      const { title, times, last, why } = line;
      const tries = times > 1 ? ` på ${numberWord(times)} försök, det sista ${longDate(last)}` : "";
      return `Inget kom ur ${inline(title)}${tries}.${why === undefined ? "" : ` ${why}`}`;
    }
    default:
      return never(line);
  }
}

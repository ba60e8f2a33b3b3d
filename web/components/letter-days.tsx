/** Letters that would be written: each step once a day, with all whom it goes to. */
import type { LetterDay } from "../../client/calendar-views.ts";
import { useWords } from "../messages/spoken.ts";

interface StepDay {
  readonly on: string;
  readonly step: string;
  readonly names: readonly string[];
}

export function LetterDays({ letters }: { readonly letters: readonly LetterDay[] }) {
  const { calendar, letters: words, matters } = useWords();
  return (
    <ul>
      {byStep(letters).map(({ on, step, names }) => (
        <li>{calendar.period.mail(matters.dates.long(on), words.stepInSentence(step), names)}</li>
      ))}
    </ul>
  );
}

function byStep(letters: readonly LetterDay[]): readonly StepDay[] {
  const days = new Map<string, StepDay>();
  for (const { on, step, toName } of letters) {
    const key = `${on} ${step}`;
    days.set(key, { on, step, names: [...(days.get(key)?.names ?? []), toName] });
  }
  return [...days.values()];
}

/** How a journey in time goes. Reloads by itself while it lasts; there is nothing to fill in here. */
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { longInstant } from "../dates.ts";
import { wordsOf, type Frame, type Journeys } from "../frame.ts";
import type { DateWords } from "../messages/matters.ts";
import type { LocalTools } from "../local-tools.ts";

export function JourneyPage(props: { frame: Frame; tools: LocalTools; last: Journeys["last"]; back: string }) {
  const { frame, tools, last, back } = props;
  const now = tools.journey();
  const { local, matters } = wordsOf(frame);
  const words = local.journey;
  if (now?.running === true) {
    return (
      <Page title={words.running} frame={frame} refresh={2} translated>
        <h1>{words.running}</h1>
        <p class="answer" role="status">
          {now.line === undefined ? words.line : <Swedish>{now.line}</Swedish>}
        </p>
        <p>
          {words.reloads} <a href={frame.path}>{words.reload}</a>
        </p>
      </Page>
    );
  }
  const error = last?.error ?? now?.error;
  const title = error !== undefined ? words.stopped : last?.result ? words.done : words.none;
  const { from, to, stops, letters } = last?.result ?? { from: "", to: "", stops: 0, letters: 0 };
  const arrived = () => words.arrived(dayText(from, matters.dates), dayText(to, matters.dates), stops, letters);
  return (
    <Page title={title} frame={frame} translated>
      <h1>{title}</h1>
      <p class="answer" role="status">
        {error === undefined ? last?.result ? arrived() : words.noneHelp : <Swedish>{error}</Swedish>}
      </p>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      <p>
        <a href={tools.inboxUrl}>{words.inbox}</a>
      </p>
    </Page>
  );
}

function dayText(text: string, dates: DateWords): string {
  return text.includes("T") ? longInstant(text, dates) : dates.long(text);
}

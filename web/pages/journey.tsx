/** How a journey in time goes. Reloads by itself while it lasts; there is nothing to fill in here. */
import { Page } from "../components/page.tsx";
import { longDate, longInstant } from "../dates.ts";
import type { Frame, Journeys } from "../frame.ts";
import { counted } from "../../domain/letters/phrases.ts";
import type { LocalTools } from "../local-tools.ts";

export function JourneyPage(props: { frame: Frame; tools: LocalTools; last: Journeys["last"]; back: string }) {
  const { frame, tools, last, back } = props;
  const now = tools.journey();
  if (now?.running === true) {
    return (
      <Page title="Tidsresan pågår" frame={frame} refresh={2}>
        <h1>Tidsresan pågår</h1>
        <p class="answer" role="status">
          {now.line ?? "Planen förs framåt, stopp för stopp."}
        </p>
        <p>
          Sidan läses om av sig själv. <a href={frame.path}>Läs om nu</a>
        </p>
      </Page>
    );
  }
  const error = last?.error ?? now?.error;
  return (
    <Page title={error === undefined ? "Tidsresan är klar" : "Tidsresan stannade"} frame={frame}>
      <h1>{error === undefined ? "Tidsresan är klar" : "Tidsresan stannade"}</h1>
      <p class="answer" role="status">
        {error ?? (last?.result ? arrival(last.result) : "Ingen resa pågår.")}
      </p>
      <p>
        <a href={back}>Tillbaka dit du var</a>
      </p>
      <p>
        <a href={tools.inboxUrl}>Se vad som kom i inkorgen</a>
      </p>
    </Page>
  );
}

function arrival({ from, to, stops, letters }: NonNullable<NonNullable<Journeys["last"]>["result"]>): string {
  const went = letters === 0 ? "inget utskick gick i väg" : `${counted(letters, "utskick", "utskick", "neuter")} gick i väg`;
  return `Du reste från ${dayText(from)} till ${dayText(to)} med ${counted(stops, "stopp", "stopp", "neuter")}, och ${went}.`;
}

function dayText(text: string): string {
  return text.includes("T") ? longInstant(text) : longDate(text);
}

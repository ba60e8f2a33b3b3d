/** The tour of an empty installation: the main job in five steps, each really done. */
import type { Child } from "hono/jsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";
import type { LocalTools } from "../local-tools.ts";
import { lettersPath, occurrencePath, planPath, yearPath } from "../paths.ts";
import { yearOf } from "../../domain/calendar/civil-date.ts";
import type { Tour, TourTask } from "../tour.ts";
import { numberWord } from "../../domain/letters/phrases.ts";

interface TourPageProps {
  readonly frame: Frame;
  readonly tools: LocalTools;
  readonly tour: Tour;
  readonly plan: string;
}

export function TourPage({ frame, tools, tour, plan }: TourPageProps) {
  const done = [tour.posted, tour.reported, tour.reported, tour.confirmed, tour.climbed !== undefined];
  const count = done.filter(Boolean).length;
  const current = done.indexOf(false);
  const step = (index: number) => ({ index, done: done[index] === true, current: current === index });
  return (
    <Page title="Rundtur" frame={frame}>
      <h1>Rundtur i fem steg</h1>
      <p class="answer">{progress(count)}</p>
      <ol class="tour">
        <Step {...step(0)} title="Res till det första mejlet">
          <FirstStep tools={tools} tour={tour} />
        </Step>
        <Step {...step(1)} title="Läs det i inkorgen">
          <p>
            <a href={inboxOf(tools, tour)}>Öppna inkorgen</a>
            {tour.toReport ? ` hos ${tour.toReport.person.name}` : ""}. Där ligger varje mejl som mottagaren ser det.
          </p>
        </Step>
        <Step {...step(2)} title="Rapportera genom länken i mejlet">
          {tour.toReport ? (
            <>
              <p>Följ länken i mejlet, välj en sak och rapportera den. Då är även steg 2 gjort. Eller gör det härifrån:</p>
              <AsButton task={tour.toReport} verb="och rapportera" primary={current === 1 || current === 2} />
            </>
          ) : (
            <>
              <p>Ingen har något att rapportera än. Res vidare tills det kommer.</p>
              <TravelButton tools={tools} to="P1M" label="Res en månad framåt" primary={current === 1 || current === 2} />
            </>
          )}
        </Step>
        <Step {...step(3)} title="Bekräfta som en annan">
          {tour.toConfirm ? (
            <>
              <p>Den som har rapporterat får inte bekräfta. Gruppen får ett mejl på måndag, men du kan bekräfta redan nu.</p>
              <AsButton task={tour.toConfirm} verb="och bekräfta" primary={current === 3} />
            </>
          ) : (
            <p>
              {tour.partly
                ? "Det du har rapporterat har fler delar, och bekräftas när alla är rapporterade. Rapportera en sak till i steg 3."
                : "Kommer när något är rapporterat."}
            </p>
          )}
        </Step>
        <Step {...step(4)} title="Res vidare och se trappan">
          <p>Låt bli att rapportera och res framåt: först en påminnelse, sedan ett mejl om försening, sedan ett till chefen.</p>
          <TravelButton tools={tools} to="P1M" label="Res en månad" primary={current === 4} />
          <p class="links">
            {tour.climbed === undefined ? null : <a href={occurrencePath(tour.climbed)}>Se en trappa som har klättrat</a>}{" "}
            <a href={lettersPath(plan)}>Se alla utskick</a>
          </p>
        </Step>
      </ol>
      <p>
        Sedan: <a href={planPath(plan)}>hela planen</a> och <a href={yearPath(plan, yearOf(frame.today))}>årsuppföljningen</a>.
      </p>
    </Page>
  );
}

function progress(count: number): string {
  if (count === 0) {
    return "Gå hela vägen från mejl till bekräftat på några minuter. Allt händer på riktigt, men inget mejl lämnar din dator.";
  }
  return count === 5 ? "Du har gått hela vägen." : `Du har gjort ${numberWord(count, "neuter")} av fem steg.`;
}

/** The inbox with only the mails to the one who has something to report. */
function inboxOf(tools: LocalTools, { toReport }: Tour): string {
  const url = new URL(tools.inboxUrl);
  if (toReport) url.searchParams.set("till", toReport.person.email);
  return url.href;
}

function Step(props: { index: number; done: boolean; current: boolean; title: string; children?: Child }) {
  const { index, done, current, title } = props;
  return (
    <li class={done ? "done" : ""} aria-current={current ? "step" : undefined}>
      <h2>
        <span aria-hidden="true">{done ? "✓" : `${index + 1}.`}</span> {title}
        {done ? <span class="sub"> Gjort</span> : null}
      </h2>
      {props.children}
    </li>
  );
}

function FirstStep({ tools, tour }: { tools: LocalTools; tour: Tour }) {
  if (tour.posted) return <p>Det första mejlet har gått ut.</p>;
  if (tour.nextLetter === undefined) {
    return (
      <p>
        Inget mejl är planerat. Planen behöver börja följas upp: <code>./planvakt apply --begin</code>.
      </p>
    );
  }
  const day = longDate(tour.nextLetter);
  return (
    <>
      <p>Nästa mejl går {day}. Res dit, så skickas det.</p>
      <TravelButton tools={tools} to={tour.nextLetter} label={`Res till ${day}`} primary />
    </>
  );
}

function TravelButton({ tools, to, label, primary }: { tools: LocalTools; to: string; label: string; primary: boolean }) {
  if (!tools.canTravel) return <p>Tidsresa går inte här. {tools.whyNot ?? ""}</p>;
  return (
    <form method="post" action="/tidsresa">
      <input type="hidden" name="tillbaka" value="/rundtur" />
      <input type="hidden" name="till" value={to} />
      <button type="submit" class={primary ? "primary" : "quiet"}>
        {label}
      </button>
    </form>
  );
}

function AsButton({ task, verb, primary }: { task: TourTask; verb: string; primary: boolean }) {
  return (
    <form method="post" action="/visa-som">
      <input type="hidden" name="tillbaka" value={occurrencePath(task.line.occurrence)} />
      <input type="hidden" name="person" value={task.person.id} />
      <p>{lineTitle(task.line)}</p>
      <button type="submit" class={primary ? "primary" : "quiet"}>
        Titta som {task.person.name} {verb}
      </button>
    </form>
  );
}

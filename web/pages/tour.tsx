/** The tour of an empty installation: the main job in five steps, each really done. */
import type { Child } from "hono/jsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import { useWords } from "../messages/spoken.ts";
import type { LocalTools } from "../local-tools.ts";
import { lettersPath, occurrencePath, planPath, yearPath } from "../paths.ts";
import { yearOf } from "../../domain/calendar/civil-date.ts";
import type { Tour, TourTask } from "../tour.ts";

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
  const words = wordsOf(frame).local.tour;
  const step = (index: number) => ({ index, done: done[index] === true, current: current === index });
  return (
    <Page title={words.title} frame={frame} translated>
      <h1>{words.heading}</h1>
      <p class="answer">{words.progress(count)}</p>
      <ol class="tour">
        <Step {...step(0)} title={words.first.title}>
          <FirstStep tools={tools} tour={tour} />
        </Step>
        <Step {...step(1)} title={words.read.title}>
          <p>
            <a href={inboxOf(tools, tour)}>{words.read.open}</a>
            {words.read.rest(tour.toReport?.person.name)}
          </p>
        </Step>
        <Step {...step(2)} title={words.report.title}>
          {tour.toReport ? (
            <>
              <p>{words.report.how}</p>
              <AsButton task={tour.toReport} label={words.report.as} primary={current === 1 || current === 2} />
            </>
          ) : (
            <>
              <p>{words.report.none}</p>
              <TravelButton tools={tools} to="P1M" label={words.report.go} primary={current === 1 || current === 2} />
            </>
          )}
        </Step>
        <Step {...step(3)} title={words.confirm.title}>
          {tour.toConfirm ? (
            <>
              <p>{words.confirm.how}</p>
              <AsButton task={tour.toConfirm} label={words.confirm.as} primary={current === 3} />
            </>
          ) : (
            <p>{tour.partly ? words.confirm.partly : words.confirm.none}</p>
          )}
        </Step>
        <Step {...step(4)} title={words.climb.title}>
          <p>{words.climb.how}</p>
          <TravelButton tools={tools} to="P1M" label={words.climb.go} primary={current === 4} />
          <p class="links">
            {tour.climbed === undefined ? null : <a href={occurrencePath(tour.climbed)}>{words.climb.climbed}</a>}{" "}
            <a href={lettersPath(plan)}>{words.climb.letters}</a>
          </p>
        </Step>
      </ol>
      <p>
        {words.then} <a href={planPath(plan)}>{words.plan}</a> {words.and}{" "}
        <a href={yearPath(plan, yearOf(frame.today))}>{words.year}</a>.
      </p>
    </Page>
  );
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
        {done ? <span class="sub"> {useWords().local.tour.done}</span> : null}
      </h2>
      {props.children}
    </li>
  );
}

function FirstStep({ tools, tour }: { tools: LocalTools; tour: Tour }) {
  const { local, matters } = useWords();
  const words = local.tour.first;
  if (tour.posted) return <p>{words.posted}</p>;
  if (tour.nextLetter === undefined) {
    return (
      <p>
        {words.none} <code>./planvakt apply --begin</code>.
      </p>
    );
  }
  const day = matters.dates.long(tour.nextLetter);
  return (
    <>
      <p>{words.next(day)}</p>
      <TravelButton tools={tools} to={tour.nextLetter} label={words.go(day)} primary />
    </>
  );
}

function TravelButton({ tools, to, label, primary }: { tools: LocalTools; to: string; label: string; primary: boolean }) {
  if (!tools.canTravel) {
    return (
      <p>
        {useWords().local.bar.noTravel} <Swedish>{tools.whyNot ?? ""}</Swedish>
      </p>
    );
  }
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

function AsButton({ task, label, primary }: { task: TourTask; label: (name: string) => string; primary: boolean }) {
  return (
    <form method="post" action="/visa-som">
      <input type="hidden" name="tillbaka" value={occurrencePath(task.line.occurrence)} />
      <input type="hidden" name="person" value={task.person.id} />
      <p>
        <Swedish>{lineTitle(task.line)}</Swedish>
      </p>
      <button type="submit" class={primary ? "primary" : "quiet"}>
        {label(task.person.name)}
      </button>
    </form>
  );
}

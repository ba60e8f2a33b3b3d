/** Letters, a screenful at a time, and each by itself. */
import { Hono } from "hono";
import type { PostQuery, PostSection } from "../../client/post-views.ts";
import { addDays } from "../../domain/calendar/civil-date.ts";
import type { PlanId } from "../../domain/ids.ts";
import { frameOf } from "../frame.ts";
import type { Frame, WebDeps } from "../frame.ts";
import { LetterPage } from "../pages/letter.tsx";
import { AHEAD, LettersPage, SECTIONS } from "../pages/letters.tsx";
import { noSuchPage } from "./plain-answers.tsx";

const FORESIGHT_DAYS = 60;

export function letterRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/:plan/utskick", async (c) => {
    const plan = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, plan);
    if (!frame.plan) return noSuchPage(c, frame);
    const filter = { person: c.req.query("till") ?? "", duty: c.req.query("om") ?? "" };
    const after = c.req.query("fran");
    const shown = c.req.query("visa");
    const view = await planvakt.post(plan, postQuery(shown, filter, after));
    // Foreseeing takes its time where much is open: it is done for those who ask for it.
    const coming = shown === AHEAD ? await planvakt.coming(plan, addDays(frame.today, FORESIGHT_DAYS)) : undefined;
    const chosen = coming?.filter(
      ({ person, duty }) => (filter.person === "" || filter.person === person) && (filter.duty === "" || filter.duty === duty),
    );
    return c.html(
      <LettersPage
        frame={frame}
        plan={plan}
        view={view}
        {...(chosen && { coming: chosen })}
        filter={filter}
        nameOf={namesIn(frame)}
        continued={after !== undefined}
      />,
    );
  });

  app.get("/:plan/utskick/:id", async (c) => {
    const plan = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, plan);
    const letter = frame.plan && (await planvakt.letter(plan, c.req.param("id")));
    if (!letter) return noSuchPage(c, frame);
    return c.html(<LetterPage frame={frame} letter={letter} nameOf={namesIn(frame)} />);
  });
  return app;
}

/** What is asked for by words in the address; any other word asks for what is in the post. */
function postQuery(
  word: string | undefined,
  { person, duty }: { person: string; duty: string },
  after: string | undefined,
): PostQuery {
  const section = (Object.keys(SECTIONS) as PostSection[]).find((one) => SECTIONS[one] === word) ?? "waiting";
  return {
    section,
    ...(person === "" ? {} : { person }),
    ...(duty === "" ? {} : { duty }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Names only where the reader is known; else the id, which says nothing to a stranger. */
function namesIn({ persons }: Frame): (person: string) => string {
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return (person) => names.get(person) ?? person;
}

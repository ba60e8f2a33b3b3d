/** Att bekräfta and Stäm av allt, for who is signed in and behind a mail link to all that is one's own. */
import { Hono } from "hono";
import type { Context } from "hono";
import { EngineAwayError } from "../../client/engine-away-error.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { PersonView } from "../../client/views.ts";
import type { Again } from "../components/many-form.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { isCommandId } from "../forms/command-id.ts";
import { actOnRows, readAttestations, readConfirmations, rowKey, rowsIn, type ReadRows, type RowOutcome } from "../forms/many.ts";
import type { Typed } from "../forms/typed.ts";
import { frameOf, wordsOf, type Frame, type WebDeps } from "../frame.ts";
import { openedLink } from "../opened-link.ts";
import { AttestPage } from "../pages/attest.tsx";
import { SaveLaterPage } from "../pages/message.tsx";
import { ToConfirmPage, type ManyPageProps } from "../pages/to-confirm.tsx";
import { occurrencePath, underLinkPath } from "../paths.ts";
import { withTyped } from "./acting.ts";
import { languageHere } from "../speaking.ts";
import { deadLink, noSuchPage, notSignedIn } from "./plain-answers.tsx";

/** Who looks at which list, and from where. */
interface Reader {
  readonly frame: Frame;
  readonly plan: PlanId;
  readonly person: PersonView;
  readonly persons: readonly PersonView[];
  readonly hrefOf: (occurrence: string) => string;
  readonly back?: string;
}

type Which = "att-bekrafta" | "stam-av";
const BOTH: readonly Which[] = ["att-bekrafta", "stam-av"];

export function manyRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  for (const which of BOTH) {
    for (const [address, readerOf] of [
      [`/m/:link/${which}`, readerBehind],
      [`/:plan/${which}`, readerHere],
    ] as const) {
      app.get(address, async (c) => {
        const reader = await readerOf(c, deps);
        return reader instanceof Response ? reader : show(c, deps, which, reader);
      });
      app.post(address, async (c) =>
        withTyped(c, async (typed) => {
          const reader = await readerOf(c, deps, typed);
          return reader instanceof Response ? reader : save(c, deps, which, reader, typed);
        }),
      );
    }
  }
  return app;
}

async function readerHere(c: Context, deps: WebDeps): Promise<Reader | Response> {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  const frame = await frameOf(c, deps, plan);
  if (!frame.plan) return noSuchPage(c, frame);
  const { person, persons } = frame;
  if (!person) return notSignedIn(c, frame, frame.local && c.req.method === "GET" ? 200 : 403);
  return { frame, plan, person, persons, hrefOf: occurrencePath };
}

async function readerBehind(c: Context, deps: WebDeps, typed?: Typed): Promise<Reader | Response> {
  const opened = await openedLink(c, deps);
  if (opened?.target.purpose !== "todo") return deadLink(c, typed);
  const { frame, person, persons, base, target } = opened;
  return {
    frame,
    plan: target.plan as PlanId,
    person,
    persons,
    hrefOf: (occurrence) => underLinkPath(base, occurrence),
    back: base,
  };
}

async function save(c: Context, deps: WebDeps, which: Which, reader: Reader, typed: Typed): Promise<Response> {
  const { faults, acts } = await read(deps, which, reader, typed);
  // An address names the plan: a row of another plan is none of this form's.
  const own = acts.filter(({ occurrence }) => occurrence.startsWith(`${reader.plan}/`));
  if (own.length === 0 && faults.length === 0) {
    return show(c, deps, which, reader, { typed, faults, outcomes: [], reason: wordsOf(reader.frame).many.chooseSomething }, 422);
  }
  const outcomes = await actOnRows(deps.planvakt, own, wordsOf(reader.frame).forms);
  const open = outcomes.filter(({ kind }) => kind !== "done");
  if (open.length === 0 && faults.length === 0) {
    return c.redirect(`${c.req.path}?sparade=${outcomes.map(({ commandId }) => commandId).join(",")}`, 303);
  }
  const status = faults.length > 0 ? 422 : open.some(({ kind }) => kind === "unanswered") ? 503 : 409;
  try {
    return await show(c, deps, which, reader, { typed, faults, outcomes }, status);
  } catch (error) {
    if (!(error instanceof EngineAwayError)) throw error;
    // Some rows may have gone through before nobody answered: sent again with the same ids they are still saved once.
    return c.html(
      <SaveLaterPage action={c.req.path} typed={typed} language={languageHere(c)} {...wordsOf(reader.frame).many.perhaps} />,
      503,
    );
  }
}

async function read({ planvakt }: WebDeps, which: Which, { frame, plan, person }: Reader, typed: Typed): Promise<ReadRows> {
  const by = person.id as PersonId;
  const words = wordsOf(frame).many;
  if (which === "att-bekrafta") return readConfirmations(typed, by, words);
  return readAttestations(typed, by, (await planvakt.many.toAttest(plan, by)).rows, words);
}

async function show(
  c: Context,
  deps: WebDeps,
  which: Which,
  reader: Reader,
  again?: Again,
  status: 200 | 409 | 422 | 503 = 200,
): Promise<Response> {
  const { many } = deps.planvakt;
  const { plan, frame, person, persons, hrefOf, back } = reader;
  const by = person.id as PersonId;
  const saved = again ? again.outcomes.filter(({ kind }) => kind === "done").map(idOf) : savedIn(c);
  const acted = await many.acted(plan, by, saved);
  const shared = { frame, persons, action: c.req.path, acted, again, hrefOf, ...(back === undefined ? {} : { back }) };
  if (which === "att-bekrafta") {
    const rows = await many.toConfirm(plan, by);
    const titles = new Map(rows.rows.map((row) => [rowKey(row.occurrence), lineTitle(row)]));
    return c.html(<ToConfirmPage {...shared} rows={rows} titleOf={await titlesOf(deps, plan, titles, again)} />, status);
  }
  const [rows, tasks] = await Promise.all([many.toAttest(plan, by), deps.planvakt.tasks(plan, by)]);
  const here = new Set(rows.rows.map(({ matter }) => matter.occurrence));
  const titles = new Map(
    rows.rows.map(({ matter, part, label }) => [
      rowKey(matter.occurrence, part),
      lineTitle(matter) + (part === undefined ? "" : `: ${label}`),
    ]),
  );
  const others = tasks.todo.filter(({ occurrence }) => !here.has(occurrence));
  const titleOf = await titlesOf(deps, plan, titles, again);
  return c.html(<AttestPage {...shared} rows={rows} others={others} titleOf={titleOf} />, status);
}

/** Also of rows that the page no longer shows: somebody else was first. */
async function titlesOf(
  { planvakt }: WebDeps,
  plan: PlanId,
  known: ReadonlyMap<string, string>,
  again: Again | undefined,
): Promise<ManyPageProps<unknown>["titleOf"]> {
  const gone = again === undefined ? [] : rowsIn(again.typed).filter((key) => !known.has(key) && key.startsWith(`${plan}/`));
  const titles = await Promise.all(
    gone.map(async (key) => {
      const view = await planvakt.occurrence((key.split("~")[0] ?? "") as OccurrenceId);
      return [key, view ? lineTitle(view) : key] as const;
    }),
  );
  const all = new Map([...known, ...titles]);
  return (key) => all.get(key) ?? key;
}

/** The commands that the last save was: only what the ledger knows of them is shown. */
function savedIn(c: Context): readonly string[] {
  return (c.req.query("sparade") ?? "").split(",").filter(isCommandId);
}

function idOf({ commandId }: RowOutcome): string {
  return commandId;
}

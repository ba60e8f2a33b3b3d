/** Figures on pages of their own: handed in from a file, and a roll-up's year. */
import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { Context } from "hono";
import type { ShownReading } from "../../client/figure-views.ts";
import type { OccurrenceView } from "../../client/views.ts";
import { readTable } from "../../documents/tables/read-table.ts";
import { UnreadableFile } from "../../documents/tables/unreadable.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { FormState } from "../components/fields.tsx";
import { readAct } from "../forms/act-form.ts";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { one, type Typed } from "../forms/typed.ts";
import { frameOf, personId, wordsOf, type Frame, type WebDeps } from "../frame.ts";
import { FigureFilePage } from "../pages/figure-file.tsx";
import { YearFiguresPage } from "../pages/year-figures.tsx";
import { occurrencePath } from "../paths.ts";
import { actOnce, withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

const OCCURRENCE = "/:plan/:item/:duty/:period";

export function figureRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  app.get(`${OCCURRENCE}/fil`, async (c) => showFile(c, deps, await matterOf(c, deps)));
  app.post(`${OCCURRENCE}/fil`, (c) => withTyped(c, (typed) => takeFile(c, deps, typed)));
  app.get(`${OCCURRENCE}/siffror`, async (c) => {
    const { frame, id } = await askedOf(c, deps);
    const by = personId(frame);
    const year = await deps.planvakt.figures.ofYear(id, by);
    const view = year && (await deps.planvakt.occurrence(id, by));
    return year && view ? c.html(<YearFiguresPage frame={frame} year={year} view={view} />) : noSuchPage(c, frame);
  });
  return app;
}

interface Matter {
  readonly frame: Frame;
  readonly id: OccurrenceId;
  readonly view?: OccurrenceView | undefined;
}

async function askedOf(c: Context, deps: WebDeps): Promise<Pick<Matter, "frame" | "id">> {
  const { plan = "", item = "", duty = "", period = "" } = c.req.param() as Record<string, string | undefined>;
  const frame = await frameOf(c, deps, plan);
  return { frame, id: `${plan as PlanId}/${item}/${duty}/${period}` as OccurrenceId };
}

async function matterOf(c: Context, deps: WebDeps): Promise<Matter> {
  const asked = await askedOf(c, deps);
  return { ...asked, view: await deps.planvakt.occurrence(asked.id, personId(asked.frame)) };
}

interface Shown {
  readonly status?: 409 | 422;
  readonly reading?: ShownReading;
  readonly form?: Partial<FormState>;
}

async function showFile(c: Context, { planvakt }: WebDeps, { frame, id, view }: Matter, shown: Shown = {}): Promise<Response> {
  const asked = await planvakt.figures.fileAsked(id);
  if (!view || !asked) return noSuchPage(c, frame);
  const form = { prefix: "fil", typed: {}, faults: [], commandId: newCommandId(), ...shown.form };
  const page = <FigureFilePage frame={frame} view={view} asked={asked} reading={shown.reading} form={form} />;
  return c.html(page, shown.status ?? 200);
}

/** Either a file to be read and shown, or one that was shown, to be handed in. */
async function takeFile(c: Context, deps: WebDeps, typed: Typed): Promise<Response> {
  const matter = await matterOf(c, deps);
  const by = personId(matter.frame);
  if (by === undefined) return notSignedIn(c, matter.frame, 403);
  if (one(typed, "fetch") !== "") return fetchNow(c, deps, matter, typed);
  const { file } = await c.req.parseBody();
  if (file instanceof File && file.size > 0) return readAndShow(c, deps, matter, typed, file, by);
  return handIn(c, deps, matter, typed, by);
}

/** What comes stands in the form on the period's own page. */
async function fetchNow(c: Context, deps: WebDeps, matter: Matter, typed: Typed): Promise<Response> {
  const { frame, id, view } = matter;
  if (!view) return noSuchPage(c, frame);
  // Whoever may not report may not have the source asked either.
  if (view.pull?.mayFetch !== true) {
    return showFile(c, deps, matter, { status: 409, form: { typed, reason: wordsOf(frame).figures.pull.notFetched } });
  }
  const result = await deps.planvakt.pulls.pull(id);
  if (!result.ok) return showFile(c, deps, matter, { status: 409, form: { typed, reason: { swedish: result.reason } } });
  return c.redirect(occurrencePath(id), 303);
}

async function readAndShow(c: Context, deps: WebDeps, matter: Matter, typed: Typed, file: File, by: PersonId): Promise<Response> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Some browsers have sent the whole way to it.
  const name = file.name.split(/[\\/]/).at(-1) ?? "";
  try {
    const table = await readTable(bytes, name);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const reading = await deps.planvakt.figures.showFile(matter.id, table, { name, sha256 }, by);
    if (!reading) return await noSuchPage(c, matter.frame);
    return await showFile(c, deps, matter, { ...(reading.faults.length > 0 ? { status: 422 } : {}), reading, form: { typed } });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return showFile(c, deps, matter, { status: 422, form: { typed, reason: { swedish: error.swedish } } });
  }
}

async function handIn(c: Context, deps: WebDeps, matter: Matter, typed: Typed, by: PersonId): Promise<Response> {
  const { planvakt } = deps;
  const { frame, id, view } = matter;
  const words = wordsOf(frame);
  const sealed = one(typed, "sealed");
  const reading = sealed === "" ? undefined : await planvakt.figures.openShown(id, sealed, by);
  const commandId = commandIdOf(typed);
  if (!view) return noSuchPage(c, frame);
  if (!reading || commandId === undefined) {
    const reason = sealed === "" ? words.figures.file.none : words.figures.file.over;
    return showFile(c, deps, matter, { status: 422, form: { typed, reason } });
  }
  const refused = async (status: 409 | 422, form: Partial<FormState>): Promise<Response> => {
    // As it stands by now: somebody else may have handed in the same figures.
    const now = await planvakt.occurrence(id, by);
    return showFile(c, deps, { ...matter, view: now }, { status, reading, form: { typed, ...form } });
  };
  const read = readAct("report", typed, { ...view, figures: [], reportAs: "done" }, by, words.forms);
  if (read.kind === "faults") return refused(422, { faults: read.faults });
  if (read.command.kind !== "report") return noSuchPage(c, frame);
  const { file } = reading;
  const figures = Object.fromEntries(reading.figures.map(({ key, value }) => [key, value]));
  const command = { ...read.command, content: { ...read.command.content, figures, file } };
  const result = await actOnce(planvakt, id, command, commandId);
  if (result === "usedBefore") return refused(409, { reason: words.forms.fault.usedBefore });
  if (!result.ok) return refused(409, { reason: { swedish: result.reason } });
  return c.redirect(`${occurrencePath(id)}?klart=report`, 303);
}

/** The nämnd's paper of a year: read by everyone inside, written, approved and decided by those whose it is. */
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import { PAPER_FORMS, paperFile } from "../../documents/paper/forms.ts";
import type { ClosingKind } from "../../domain/closing/snapshot.ts";
import type { PlanId } from "../../domain/ids.ts";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { isUsedBefore } from "../forms/many.ts";
import { paperActOf, readPaper, type PaperAct } from "../forms/paper-form.ts";
import { one, type FieldFault, type Typed } from "../forms/typed.ts";
import { frameOf, personId, wordsOf, type WebDeps } from "../frame.ts";
import type { Told } from "../messages/told.ts";
import { PaperPage } from "../pages/paper.tsx";
import { PAPER_WORDS, paperPath } from "../paths.ts";
import { withTyped } from "./acting.ts";
import { allowOwnStyle } from "../security.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

const ADDRESS = "/:plan/ar/:year{20[0-9][0-9]}/papper/:kind";

const PREFIX: Readonly<Record<PaperAct, string>> = {
  spara: "bedomning",
  lamna: "bedomning",
  godkann: "godkann",
  tillbaka: "tillbaka",
  beslut: "beslut",
};

export function paperRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  app.get(ADDRESS, (c) => show(c, deps));
  app.get(`${ADDRESS}/:form`, (c) => file(c, deps));
  app.post(ADDRESS, (c) => withTyped(c, (typed) => act(c, deps, typed)));
  return app;
}

async function act(c: Context, deps: WebDeps, typed: Typed): Promise<Response> {
  const { plan, year, kind } = addressOf(c);
  const frame = await frameOf(c, deps, plan);
  if (!frame.plan || kind === undefined) return noSuchPage(c, frame);
  const by = personId(frame);
  if (by === undefined) return notSignedIn(c, frame, 403);
  const words = wordsOf(frame);
  const again = (status: 409 | 422, asked: PaperAct, about: { reason?: Told; faults?: readonly FieldFault[] }) =>
    show(c, deps, {
      status,
      refused: { act: asked, form: { prefix: PREFIX[asked], typed, faults: [], commandId: newCommandId(), ...about } },
    });
  if (one(typed, "act") === "frys") {
    const frozen = await deps.planvakt.years.freeze(plan, year, kind, by);
    return frozen.ok
      ? c.redirect(`${paperPath(plan, year, kind)}?klart=frys`, 303)
      : again(409, "spara", { reason: { swedish: frozen.reason } });
  }
  const asked = paperActOf(typed);
  const commandId = commandIdOf(typed);
  if (asked === undefined || commandId === undefined) {
    return again(422, asked ?? "spara", { reason: words.forms.fault.unreadableShort });
  }
  const read = readPaper(asked, typed, by, words.paper.decision.fault);
  if ("faults" in read) return again(422, asked, { faults: read.faults });
  try {
    const result = await deps.planvakt.years.act(plan, year, kind, read.command, commandId);
    if (result.ok) return c.redirect(`${paperPath(plan, year, kind)}?klart=${asked}`, 303);
    if (result.field !== undefined)
      return await again(422, asked, { faults: [{ field: result.field, text: { swedish: result.reason } }] });
    return await again(409, asked, { reason: { swedish: result.reason } });
  } catch (error) {
    if (isUsedBefore(error)) return again(409, asked, { reason: words.forms.fault.usedBefore });
    throw error;
  }
}

/** The frozen paper in one of its forms: a page is shown, to be printed; the others are kept. */
async function file(c: Context, deps: WebDeps): Promise<Response> {
  const { plan, year, kind } = addressOf(c);
  const frame = await frameOf(c, deps, plan);
  const form = PAPER_FORMS.find((one) => one === c.req.param("form"));
  const matter = frame.plan && kind && form && (await deps.planvakt.years.frozen(plan, year, kind));
  if (!matter) return noSuchPage(c, frame);
  const { name, type, bytes, style } = await paperFile(form, matter);
  if (style !== undefined) allowOwnStyle(c, style);
  const way = style === undefined ? "attachment" : "inline";
  return c.body(bytes, 200, { "Content-Type": type, "Content-Disposition": `${way}; filename="${name}"` });
}

interface Again {
  readonly status: 409 | 422;
  readonly refused: NonNullable<Parameters<typeof PaperPage>[0]["refused"]>;
}

async function show(c: Context, deps: WebDeps, again?: Again): Promise<Response> {
  const { plan: id, year, kind } = addressOf(c);
  const frame = await frameOf(c, deps, id);
  const plan = frame.plan ? await deps.planvakt.versions.read(id) : undefined;
  const matters = plan && (await deps.planvakt.years.matters(id, year, personId(frame)));
  const closing = matters?.closings.find((one) => one.kind === kind);
  if (!plan || !matters || !closing) return noSuchPage(c, frame);
  const page = (
    <PaperPage frame={frame} plan={plan} matters={matters} closing={closing} refused={again?.refused} done={c.req.query("klart")} />
  );
  return c.html(page, again?.status ?? 200);
}

function addressOf(c: Context): { readonly plan: PlanId; readonly year: number; readonly kind: ClosingKind | undefined } {
  const word = c.req.param("kind");
  return {
    plan: (c.req.param("plan") ?? "") as PlanId,
    year: z.coerce.number().parse(c.req.param("year")),
    kind: (["stop", "final"] as const).find((kind) => PAPER_WORDS[kind] === word),
  };
}

/** The year to come, and the decisions about single periods in it. */
import { Hono } from "hono";
import type { Context } from "hono";
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import type { ExceptionCommand } from "../../domain/decide-exception.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { Swedish } from "../components/swedish.tsx";
import { Told } from "../components/told.tsx";
import { languageHere } from "../speaking.ts";
import type { FormState } from "../components/fields.tsx";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { one } from "../forms/typed.ts";
import type { FieldFault, Typed } from "../forms/typed.ts";
import { frameOf, personId, wordsOf } from "../frame.ts";
import type { FormsWords } from "../messages/forms.ts";
import type { Told as Sentence } from "../messages/told.ts";
import type { Frame, WebDeps } from "../frame.ts";
import { CalendarPage } from "../pages/calendar.tsx";
import { ComingPeriodPage } from "../pages/coming-period.tsx";
import { MessagePage } from "../pages/message.tsx";
import { calendarPath, comingPeriodPath, occurrencePath } from "../paths.ts";
import { withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

const ADDRESS = "/:plan/kalender/:item/:duty/:period";
const KINDS: readonly string[] = ["move", "skip", "restore"] satisfies readonly ExceptionCommand["kind"][];

export function calendarRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/:plan/kalender", async (c) => {
    const plan = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, plan);
    if (!frame.plan) return noSuchPage(c, frame);
    const view = await planvakt.calendar(plan);
    return c.html(<CalendarPage frame={frame} plan={plan} view={view} done={c.req.query("klart")} />);
  });

  app.get(ADDRESS, (c) => show(c, deps));

  app.post(ADDRESS, (c) =>
    withTyped(c, async (typed) => {
      const { frame, id, plan } = await asked(c, deps);
      const by = personId(frame);
      if (by === undefined) return notSignedIn(c, frame, 403);
      const commandId = commandIdOf(typed);
      const read = commandOf(typed, by, wordsOf(frame).forms);
      if (commandId === undefined || read === undefined) {
        return show(c, deps, { status: 422, typed, reason: wordsOf(frame).forms.fault.unreadableShort });
      }
      if (read.kind === "faults") return show(c, deps, { status: 422, typed, faults: read.faults });
      const result = await planvakt.except(id, read.command, commandId);
      if (!result.ok) return show(c, deps, { status: 409, typed, reason: { swedish: result.reason } });
      return c.redirect(`${calendarPath(plan)}?klart=${read.command.kind}`, 303);
    }),
  );
  return app;
}

interface Again {
  readonly status: 409 | 422;
  readonly typed: Typed;
  readonly reason?: Sentence;
  readonly faults?: readonly FieldFault[];
}

async function show(c: Context, deps: WebDeps, again?: Again): Promise<Response> {
  const { frame, id } = await asked(c, deps);
  const typedDay = again ? one(again.typed, "due") : c.req.query("till");
  const due = typedDay === undefined ? undefined : parseCivilDate(typedDay.trim());
  const view = await deps.planvakt.comingPeriod(id, personId(frame), due);
  if (!view) {
    // Opened meanwhile, or never to come: the occurrence's own page says which, and takes what can be done.
    if (again) return opened(c, frame, id, again);
    const there = frame.plan && (await deps.planvakt.occurrence(id, personId(frame)));
    return there ? c.redirect(occurrencePath(id), 302) : noSuchPage(c, frame);
  }
  const { typed = {}, reason, faults } = again ?? {};
  const wrongDay: FieldFault[] =
    due === undefined && typedDay !== undefined && typedDay !== "" && !again
      ? [{ field: "till", text: wordsOf(frame).forms.fault.day }]
      : [];
  const form: FormState = {
    prefix: "period",
    typed: { ...typed, till: [typedDay ?? ""] },
    faults: faults ?? wrongDay,
    ...(reason === undefined ? {} : { reason }),
    commandId: newCommandId(),
  };
  const act = again ? one(again.typed, "act") : "";
  const page = (
    <ComingPeriodPage frame={frame} view={view} action={comingPeriodPath(id)} form={form} act={act} refused={again !== undefined} />
  );
  return c.html(page, again?.status ?? (wrongDay.length > 0 ? 422 : 200));
}

/** Too late for the calendar: what was typed is shown, to be used on the occurrence's own page. */
function opened(c: Context, frame: Frame, id: OccurrenceId, { reason, typed }: Again) {
  const words = wordsOf(frame).calendar.period;
  const wrote = one(typed, "reason").trim();
  const page = (
    <MessagePage
      title={words.notHere}
      text={
        <>
          <Told text={reason ?? words.cannotHere} /> {wrote === "" ? "" : words.wrote(<Swedish>{wrote}</Swedish>)}
        </>
      }
      link={{ href: occurrencePath(id), text: words.toPage }}
      language={languageHere(c)}
      frame={frame}
    />
  );
  return c.html(page, 409);
}

type ReadCommand =
  | { readonly kind: "command"; readonly command: ExceptionCommand }
  | { readonly kind: "faults"; readonly faults: readonly FieldFault[] };

/** Shape only; whether it may be done is decided in the ledger. Undefined for a form that is not ours. */
function commandOf(typed: Typed, by: PersonId, { fault }: FormsWords): ReadCommand | undefined {
  const kind = one(typed, "act");
  if (!KINDS.includes(kind)) return undefined;
  if (kind === "restore") return { kind: "command", command: { kind, by } };
  const reason = one(typed, "reason").trim();
  const faults: FieldFault[] = [];
  if (reason === "") faults.push({ field: "reason", text: fault.reason });
  if (reason.length > LONGEST_REASON) faults.push({ field: "reason", text: fault.longest(LONGEST_REASON) });
  const due = parseCivilDate(one(typed, "due").trim());
  if (kind === "move" && due === undefined) faults.push({ field: "till", text: fault.day });
  if (faults.length > 0) return { kind: "faults", faults };
  if (kind === "move" && due !== undefined) return { kind: "command", command: { kind, by, due, reason } };
  return { kind: "command", command: { kind: "skip", by, reason } };
}

async function asked(c: Context, deps: WebDeps) {
  const { plan = "", item = "", duty = "", period = "" } = c.req.param() as Record<string, string | undefined>;
  const frame = await frameOf(c, deps, plan);
  return { frame, plan: plan as PlanId, id: `${plan}/${item}/${duty}/${period}` as OccurrenceId };
}

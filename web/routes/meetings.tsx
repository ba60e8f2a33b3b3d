/** Mötesläge: the work group goes through the plan. Whoever records acts as themselves, with those present. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { MeetingView } from "../../client/meetings.ts";
import type { OccurrenceView, PersonView } from "../../client/views.ts";
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import type { DutyId, OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { dutiesOf } from "../../domain/plan.ts";
import type { Refused } from "../components/act-forms.tsx";
import type { FormState } from "../components/fields.tsx";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { one } from "../forms/typed.ts";
import type { Typed } from "../forms/typed.ts";
import { frameOf, wordsOf, type Frame, type WebDeps } from "../frame.ts";
import { MeetingDutyPage } from "../pages/meeting-duty.tsx";
import { MeetingPage, MeetingsPage, MeetingSummaryPage } from "../pages/meetings.tsx";
import { meetingDutyPath, meetingPath, meetingSummaryPath } from "../paths.ts";
import { actFromForm, withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

interface Asked {
  readonly frame: Frame;
  readonly plan: PlanId;
  readonly person: PersonView;
}

interface AskedOf extends Asked {
  readonly meeting: MeetingView;
}

export function meetingRoutes(deps: WebDeps): Hono {
  const { meetings } = deps.planvakt;
  const app = new Hono();

  app.get("/:plan/mote", async (c) => {
    const asked = await askedFor(c, deps);
    return asked instanceof Response ? asked : list(c, deps, asked);
  });

  app.post("/:plan/mote", async (c) =>
    withTyped(c, async (typed) => {
      const asked = await askedFor(c, deps);
      if (asked instanceof Response) return asked;
      const meeting = commandIdOf(typed);
      const heldOn = parseCivilDate(one(typed, "heldOn").trim());
      const words = wordsOf(asked.frame);
      const again = (about: Partial<FormState>) => list(c, deps, asked, { ...stateOf(typed), ...about });
      if (meeting === undefined) return again({ reason: words.forms.fault.unreadableShort });
      if (heldOn === undefined) return again({ faults: [{ field: "heldOn", text: words.meetingMode.chooseDay }] });
      const present = (typed["present"] ?? []).filter(Boolean) as PersonId[];
      const begun = await meetings.begin(asked.plan, meeting, { heldOn, recorder: asked.person.id as PersonId, present });
      if (!begun.ok) return again({ faults: [{ field: begun.field, text: { swedish: begun.text } }] });
      return c.redirect(meetingPath(asked.plan, meeting), 303);
    }),
  );

  app.get("/:plan/mote/:meeting", async (c) => {
    const asked = await askedOf(c, deps);
    if (asked instanceof Response) return asked;
    return c.html(<MeetingPage frame={asked.frame} plan={asked.plan} meeting={asked.meeting} />);
  });

  app.get("/:plan/mote/:meeting/sammanfattning", async (c) => {
    const asked = await askedOf(c, deps);
    if (asked instanceof Response) return asked;
    return c.html(<MeetingSummaryPage frame={asked.frame} plan={asked.plan} meeting={asked.meeting} />);
  });

  app.post("/:plan/mote/:meeting/avsluta", async (c) =>
    withTyped(c, async () => {
      const asked = await askedOf(c, deps);
      if (asked instanceof Response) return asked;
      await meetings.end(asked.plan, asked.meeting.meeting);
      return c.redirect(meetingSummaryPath(asked.plan, asked.meeting.meeting), 303);
    }),
  );

  app.get("/:plan/mote/:meeting/:place{[0-9]+}", async (c) => {
    const asked = await askedOf(c, deps);
    return asked instanceof Response ? asked : showDuty(c, deps, asked);
  });

  app.post("/:plan/mote/:meeting/:place{[0-9]+}", async (c) =>
    withTyped(c, async (typed) => {
      const asked = await askedOf(c, deps);
      if (asked instanceof Response) return asked;
      return one(typed, "genomgangen") === "" ? act(c, deps, asked, typed) : goOn(c, deps, asked, typed);
    }),
  );
  return app;
}

async function askedFor(c: Context, deps: WebDeps): Promise<Asked | Response> {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  const frame = await frameOf(c, deps, plan);
  if (!frame.plan) return noSuchPage(c, frame);
  const { person } = frame;
  if (!person) return notSignedIn(c, frame, frame.local && c.req.method === "GET" ? 200 : 403);
  return { frame, plan, person };
}

async function askedOf(c: Context, deps: WebDeps): Promise<AskedOf | Response> {
  const asked = await askedFor(c, deps);
  if (asked instanceof Response) return asked;
  const id = commandIdOf({ commandId: [c.req.param("meeting") ?? ""] });
  const meeting = id === undefined ? undefined : await deps.planvakt.meetings.find(asked.plan, id);
  return meeting ? { ...asked, meeting } : noSuchPage(c, asked.frame);
}

async function list(c: Context, deps: WebDeps, { frame, plan, person }: Asked, again?: FormState): Promise<Response> {
  const { planvakt } = deps;
  const by = person.id as PersonId;
  const [all, mayRecord, whole] = await Promise.all([
    planvakt.meetings.list(plan),
    planvakt.meetings.mayRecord(plan, by),
    planvakt.versions.read(plan),
  ]);
  const group = frame.persons.filter(({ id, roles }) => id !== person.id && roles.some((role) => role.id === whole?.workGroup));
  const form = again ?? { ...stateOf({ heldOn: [frame.today] }) };
  const page = <MeetingsPage frame={frame} plan={plan} meetings={all} group={group} form={mayRecord || again ? form : undefined} />;
  return c.html(page, again ? 422 : 200);
}

function stateOf(typed: Typed): FormState {
  return { prefix: "mote", typed, faults: [], commandId: commandIdOf(typed) ?? newCommandId() };
}

/** The duty at the place in the plan, or its own page's answer where there is none. */
async function placed(c: Context, deps: WebDeps, { plan, meeting }: AskedOf) {
  const place = Number(c.req.param("place"));
  const overview = await deps.planvakt.overview(plan);
  const listed = meeting.duties[place - 1];
  const duty = overview && dutiesOf(overview.plan).find(({ id }) => id === listed?.duty);
  return overview && duty ? { place, overview, duty } : undefined;
}

async function showDuty(
  c: Context,
  deps: WebDeps,
  asked: AskedOf,
  again?: { readonly status: 409 | 422; readonly refused: Refused; readonly view: OccurrenceView },
): Promise<Response> {
  const found = await placed(c, deps, asked);
  if (!found) return noSuchPage(c, asked.frame);
  const { place, overview, duty } = found;
  const state = overview.duties[duty.id];
  const current = state?.current ?? [];
  const period = c.req.query("period");
  const chosen =
    current.find(({ occurrence }) => occurrence === again?.view.occurrence) ??
    current.find(({ occurrence }) => occurrence.endsWith(`/${period ?? ""}`)) ??
    current.find((line) => line.state === "reported") ??
    current[0];
  const id = chosen?.occurrence ?? again?.view.occurrence;
  const view = id === undefined ? undefined : await deps.planvakt.occurrence(id as OccurrenceId, asked.person.id as PersonId);
  const page = (
    <MeetingDutyPage
      frame={asked.frame}
      plan={asked.plan}
      meeting={asked.meeting}
      place={place}
      duty={duty}
      state={state}
      view={view}
      refused={again?.refused}
      done={c.req.query("klart")}
    />
  );
  return c.html(page, again?.status ?? 200);
}

async function act(c: Context, deps: WebDeps, asked: AskedOf, typed: Typed): Promise<Response> {
  const { planvakt } = deps;
  const { meeting, person, plan } = asked;
  const by = person.id as PersonId;
  const id = one(typed, "occurrence");
  const view = id.startsWith(`${plan}/`) ? await planvakt.occurrence(id as OccurrenceId, by) : undefined;
  if (!view) return noSuchPage(c, asked.frame);
  const onMeeting = {
    act: (of: OccurrenceId, command: Parameters<typeof planvakt.act>[1], commandId?: string) =>
      planvakt.meetings.act(meeting, of, command, commandId ?? newCommandId()),
  };
  const acted = await actFromForm(onMeeting, view, by, typed, wordsOf(asked.frame));
  if (acted.kind === "refused") return showDuty(c, deps, asked, { ...acted, view });
  return c.redirect(`${c.req.path}?klart=${acted.act}`, 303);
}

/** To the next that is not gone through, from here on and then from the beginning; after the last to the summary. */
async function goOn(c: Context, deps: WebDeps, asked: AskedOf, typed: Typed): Promise<Response> {
  const { plan, meeting } = asked;
  const through = one(typed, "genomgangen");
  const place = Number(c.req.param("place"));
  if (!meeting.duties.some(({ duty }) => duty === through)) return noSuchPage(c, asked.frame);
  await deps.planvakt.meetings.goThrough(plan, meeting.meeting, through as DutyId);
  const waits = (index: number): boolean => meeting.duties[index]?.goneThrough === false && meeting.duties[index].duty !== through;
  const order = [...meeting.duties.keys()].map((index) => (index + place) % meeting.duties.length);
  const next = order.find(waits);
  const to = next === undefined ? meetingSummaryPath(plan, meeting.meeting) : meetingDutyPath(plan, meeting.meeting, next + 1);
  return c.redirect(to, 303);
}

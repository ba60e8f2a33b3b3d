/** A screenful of letters: each found by an index, however many the ledger holds. */
import { sql } from "kysely";
import { isoInstant, type Instant } from "../../domain/calendar/instant.ts";
import { itemOf, type PersonId, type PlanId } from "../../domain/ids.ts";
import { dutiesOf } from "../../domain/plan.ts";
import { findPlan } from "../../ledger/plans.ts";
import { at } from "../../ledger/instants.ts";
import type { Ledger } from "../../ledger/open.ts";
import { MOST_COUNTED, STATES_OF, type PostQuery, type PostSection, type PostView } from "../post-views.ts";
import type { LetterState } from "../views.ts";
import { letterRows, posted } from "./letters.ts";
import { escaped } from "./like.ts";
import type { ReadingDeps } from "./present.ts";

/** A page that prints on a few sheets and loads on a bad line. */
const LETTERS_A_SCREEN = 50;
const PLACE = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

interface Place {
  readonly postAt: Instant;
  readonly letter: string;
}

export async function readPost({ ledger, clock }: ReadingDeps, plan: PlanId, query: PostQuery): Promise<PostView> {
  const { section } = query;
  const [found, current, { nextAt, ...counts }] = await Promise.all([
    Promise.all(STATES_OF[section].map((state) => screenOf(ledger, plan, query, state))),
    findPlan(ledger, plan),
    counted(ledger, plan, clock.now()),
  ]);
  const first = section === "waiting" ? 1 : -1;
  const rows = found.flat().sort((a, b) => first * (a.post_at - b.post_at || (a.letter < b.letter ? -1 : 1)));
  const shown = rows.slice(0, LETTERS_A_SCREEN);
  const last = shown.at(-1);
  return {
    section,
    letters: shown.map((row) => posted(row).row),
    duties: current ? dutiesOf(current.plan).map(({ id, title }) => ({ id, title: `${itemOf(id)} ${title}` })) : [],
    counts,
    ...(rows.length > shown.length && last ? { older: `${last.post_at}_${last.letter}` } : {}),
    ...(nextAt === null ? {} : { nextAt: isoInstant(nextAt) }),
  };
}

/** One more than is shown, so that it is known whether there are more. */
function screenOf(ledger: Ledger, plan: PlanId, { section, person, duty, after }: PostQuery, state: LetterState) {
  const place = placeOf(after);
  const [order, beyond] = section === "waiting" ? (["asc", ">"] as const) : (["desc", "<"] as const);
  return letterRows(ledger)
    .where("letter.plan", "=", plan)
    .where("letter.state", "=", state)
    .$if(person !== undefined, (query) => query.where("letter.person", "=", person as PersonId))
    .$if(duty !== undefined, (query) => query.where(sql<boolean>`letter.occurrence like ${likeDuty(plan, duty ?? "")}`))
    .$if(place !== undefined, (query) =>
      query.where(
        sql<boolean>`(letter.post_at, letter.letter) ${sql.raw(beyond)} (${at(place?.postAt ?? (0 as Instant))}, ${place?.letter ?? ""}::uuid)`,
      ),
    )
    .orderBy("letter.post_at", order)
    .orderBy("letter.letter", order)
    .limit(LETTERS_A_SCREEN + 1)
    .execute();
}

/**
 * Counted by index, and only so far: nobody reads how many hundred thousand there are. With them the next posting of what is written,
 * all in one turn.
 */
async function counted(ledger: Ledger, plan: PlanId, now: Instant) {
  const of = (section: PostSection) => {
    const some = ledger
      .selectFrom("letter")
      .select("letter.plan")
      .where("plan", "=", plan)
      .where("state", "in", STATES_OF[section])
      .limit(MOST_COUNTED + 1)
      .as("some");
    return ledger.selectFrom(some).select((eb) => eb.fn.countAll<string>().as("count"));
  };
  const row = await ledger
    .selectNoFrom((eb) => [
      of("waiting").as("waiting"),
      of("sent").as("sent"),
      of("failed").as("failed"),
      of("dropped").as("dropped"),
      eb
        .selectFrom("letter")
        .select("post_at")
        .where("plan", "=", plan)
        .where("state", "=", "written")
        .where("post_at", ">=", at(now))
        .orderBy("post_at")
        .limit(1)
        .as("nextAt"),
    ])
    .executeTakeFirstOrThrow();
  const { waiting, sent, failed, dropped, nextAt } = row;
  return { waiting: Number(waiting), sent: Number(sent), failed: Number(failed), dropped: Number(dropped), nextAt };
}

/** Where a screenful begins. Undefined for text that no screenful gave. */
function placeOf(text: string | undefined): Place | undefined {
  const match = text === undefined ? null : PLACE.exec(text);
  if (!match) return undefined;
  const postAt = Number(match[1]);
  // The year 2223: later than any letter, and a day that PostgreSQL knows.
  if (postAt > 8_000_000_000_000) return undefined;
  return { postAt: postAt as Instant, letter: match[2] ?? "" };
}

function likeDuty(plan: PlanId, duty: string): string {
  return `${escaped(plan)}/${escaped(duty)}/%`;
}

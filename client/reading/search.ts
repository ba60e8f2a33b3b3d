/** Finding what a person remembers a word of: the plan's own text, a period, something that somebody wrote. */
import { sql } from "kysely";
import { dateAt } from "../../domain/calendar/instant.ts";
import { parseOccurrenceId, type OccurrenceId, type PersonId, type PlanId } from "../../domain/ids.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import { subjectStem } from "../../domain/letters/subject.ts";
import { shownState, STATE_WORDS } from "../../domain/occurrence/state-words.ts";
import { dutyOf, placeOf, hasDuty } from "../../domain/duty.ts";
import { rolesHeldOn } from "../../domain/recipients.ts";
import type { Ledger } from "../../ledger/open.ts";
import type { SearchHit, SearchView } from "../search-view.ts";
import { snippet } from "./snippet.ts";
import { escaped } from "./like.ts";
import { planHits } from "./search-plan.ts";
import { presentOf, type Present, type ReadingDeps } from "./present.ts";

/** Longer than anything that is looked for; shorter than what would tire the database. */
const LONGEST = 200;
const SHORTEST = 2;
/** Of each kind. */
const SHOWN = 15;

/**
 * The plan first, then periods, then notes, each with a few. Outside parties read no notes: their own item comes to them by a link.
 * Throws a PlanvaktError for a plan the ledger does not have.
 */
export async function search(deps: ReadingDeps, id: PlanId, asked: string, as?: PersonId): Promise<SearchView> {
  const present = await presentOf(deps, id);
  const text = asked.replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, LONGEST);
  if (text.length < SHORTEST) return { text, hits: [], more: false };
  const found = [
    planHits(present.plan, text),
    await periods(deps.ledger, present, text),
    ...(mayReadNotes(present, as) ? [await notes(deps.ledger, present, text)] : []),
  ];
  return { text, hits: found.flatMap((hits) => hits.slice(0, SHOWN)), more: found.some((hits) => hits.length > SHOWN) };
}

/** Anyone who holds a role of ours. */
function mayReadNotes(present: Present, as: PersonId | undefined): boolean {
  return as !== undefined && rolesHeldOn(present, as, present.today).some(({ contact }) => contact === undefined);
}

/** By id, by the period's key (`2026-Q4`) or by its name ("kvartal 4 2026"); the latest due first. */
async function periods(ledger: Ledger, present: Present, text: string): Promise<readonly SearchHit[]> {
  const { id } = present.plan;
  const of = () => ledger.selectFrom("occurrence").select(["snapshot", "span"]).where("plan", "=", id).orderBy("due", "desc");
  const rows = [
    ...(parseOccurrenceId(text)
      ? await of()
          .where("occurrence", "=", text as OccurrenceId)
          .execute()
      : []),
    ...(await of()
      .where(sql<boolean>`period = ${text}`)
      .limit(SHOWN + 1)
      .execute()),
    ...(await of()
      .where(sql<boolean>`lower(span ->> 'label') like ${`${escaped(text.toLocaleLowerCase("sv"))}%`}`)
      .limit(SHOWN + 1)
      .execute()),
  ];
  const known = new Map(rows.map(({ snapshot, span }) => [snapshot.id, { occurrence: snapshot, period: span }]));
  return [...known.values()].map((one) => periodHit(present, one));
}

function periodHit({ plan, today }: Present, { occurrence, period }: KnownOccurrence): SearchHit {
  const { id, duty, due, state } = occurrence;
  const title = hasDuty(plan, duty) ? subjectStem({ duty: placeOf(plan, occurrence).duty, periodLabel: period.label }) : id;
  const { word } = STATE_WORDS[shownState(state, state === "open" && due < today)];
  return { kind: "occurrence", title, context: `${word}, senast ${due}`, at: id };
}

interface NoteRow {
  readonly subject: string;
  readonly at: number;
  readonly text: string;
}

/** What people wrote when they reported, moved, asked for more or commented. Any text is a query: PostgreSQL reads it as words. */
async function notes(ledger: Ledger, present: Present, text: string): Promise<readonly SearchHit[]> {
  const { plan } = present;
  // Found by their words first, whatever order they are wanted in: walking the log from its end, reading every body, is far slower where the words are rare.
  const { rows } = await sql<NoteRow>`
    with found as materialized (
      select seq from event where plan = ${plan.id} and words_of(body) @@ websearch_to_tsquery('swedish', ${text})
    )
    select subject, at, concat_ws(' ', body -> 'content' ->> 'note', body ->> 'reason', body ->> 'note', body ->> 'text') as text
    from event
    where seq in (select seq from found order by seq desc limit ${SHOWN + 1})
    order by seq desc`.execute(ledger);
  return rows.flatMap(({ subject, at, text: written }): readonly SearchHit[] => {
    const key = parseOccurrenceId(subject);
    if (!key) return [];
    const title = hasDuty(plan, key.duty) ? dutyOf(plan, key.duty).duty.title : subject;
    const on = dateAt(at as Parameters<typeof dateAt>[0]);
    return [{ kind: "note", title: `${title}, ${key.period}`, context: snippet(written, text), at: subject, on }];
  });
}

/** What becomes of a mail that no relay will take: an alarm, and its letters go to somebody else. */
import { sql } from "kysely";
import { dateAt, type Instant } from "../domain/calendar/instant.ts";
import { nextPosting } from "../domain/calendar/posting.ts";
import { TO_WHO_LEFT } from "../domain/handover-letters.ts";
import { insteadOf } from "../domain/letters/returned-mail.ts";
import type { Plan } from "../domain/plan.ts";
import { resolveInstead, roleOf } from "../domain/recipients.ts";
import { settle, type Claim } from "../ledger/claims.ts";
import { lettersIn, type LetterInPost } from "../ledger/envelopes.ts";
import { writeLetters } from "../ledger/letters.ts";
import { inTransaction, type Ledger, type Tx } from "../ledger/open.ts";
import { loadPeople } from "../ledger/people.ts";

/** Stands between a letter's reason and the person it could not reach. */
const INSTEAD_OF = " instead of ";

export interface GivenUp {
  readonly outcome: "refused" | "ambiguous";
  readonly response: string;
}

/** Gives a mail up. Returns false where somebody else has taken it over since: then nothing is changed. */
export async function giveUp(
  ledger: Ledger,
  plan: Plan,
  claim: Claim,
  { outcome, response }: GivenUp,
  now: Instant,
): Promise<boolean> {
  return inTransaction(ledger, async (tx) => {
    const letters = (await lettersIn(tx, claim.envelope)).filter(({ state }) => state === "written" || state === "posting");
    if (!(await settle(tx, claim, { kind: "givenUp", outcome, response }, now))) return false;
    await tx
      .insertInto("alarm")
      .values({
        plan: plan.id,
        kind: "letterGivenUp",
        subject: claim.envelope,
        detail: JSON.stringify({ person: claim.person, outcome, response }),
        raised_at: new Date(now),
      })
      .execute();
    // One the relay may have taken is listed as possibly sent; telling somebody else as well would be a second letter.
    if (outcome === "refused") for (const letter of letters.filter(concernsOthers)) await tellInstead(tx, plan, letter, now);
    return true;
  });
}

/** That somebody has left a role is news to them alone, and their mailbox may be closed by then. */
function concernsOthers({ subject }: LetterInPost): boolean {
  return !subject.startsWith(TO_WHO_LEFT);
}

async function tellInstead(tx: Tx, plan: Plan, letter: LetterInPost, now: Instant): Promise<void> {
  const { subject, part, step, revision, occurrence, due, stand_in_for } = letter;
  const [reason = subject] = subject.split(INSTEAD_OF);
  const refused = await tx
    .selectFrom("letter")
    .select("person")
    .where("plan", "=", plan.id)
    .where(sql<boolean>`starts_with(subject, ${reason})`)
    .where("part", "=", part)
    .where("step", "=", step)
    .where("revision", "=", revision)
    .where("state", "=", "refused")
    .execute();
  const directory = { plan, people: await loadPeople(tx, plan.id) };
  const postAt = nextPosting(now, plan.calendar);
  const instead = resolveInstead(directory, letter.role, [letter.person, ...refused.map((one) => one.person)], dateAt(postAt));
  if (!instead) return;
  await writeLetters(tx, [
    {
      plan: plan.id,
      // A reason of its own: the one it goes to may have had the same letter themselves.
      subject: `${reason}${INSTEAD_OF}${letter.person}`,
      ...(occurrence === null ? {} : { occurrence }),
      ...(part === "" ? {} : { part }),
      step,
      role: instead.role,
      person: instead.person.id,
      ...(stand_in_for === null ? {} : { standInFor: stand_in_for }),
      revision,
      ...(due === null ? {} : { due }),
      postAt,
      text: insteadOf(letter.text, roleOf(plan, letter.role)),
    },
  ]);
}

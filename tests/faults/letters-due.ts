/** Letters written straight into a ledger, all posted at one instant: as many as a large municipality's worst morning. */
import { canonicalHash } from "../../config/canonical-hash.ts";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, type Instant } from "../../domain/calendar/instant.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { LetterDraft } from "../../domain/letters/letter.ts";
import type { Plan } from "../../domain/plan.ts";
import { writeLetters } from "../../ledger/letters.ts";
import { inTransaction, type Ledger } from "../../ledger/open.ts";
import { fillPeople } from "../../ledger/people.ts";

/** A Tuesday, eight o'clock: far ahead of any day the tests are run on, so that the mailroom has to be moved to it. */
export const POSTED_AT: Instant = instantAt(civilDate("2032-02-03"), 8);

/** Puts the repository's plan, not begun, into an empty ledger with `count` people, and one letter for each. */
export async function writeLettersDue(ledger: Ledger, count: number, postAt: Instant = POSTED_AT): Promise<Plan> {
  const { plan } = soundPlan();
  const people = Array.from({ length: count }, (_, index) => personNumber(index + 1));
  await inTransaction(ledger, async (tx) => {
    await tx.insertInto("plan").values({ plan: plan.id, version: plan.version, begun_on: null }).execute();
    const content = JSON.stringify(plan);
    const version = { plan: plan.id, version: plan.version, hash: canonicalHash(plan), content, applied_at: new Date(postAt) };
    await tx.insertInto("plan_version").values(version).execute();
    await tx.insertInto("mailroom").values({ plan: plan.id }).execute();
    await fillPeople(tx, plan.id, { persons: people, holdings: [], absences: [] });
    await writeLetters(
      tx,
      people.map(({ id, name }) => letterTo(plan, id, name, postAt)),
    );
  });
  return plan;
}

function soundPlan(): { readonly plan: Plan } {
  const read = readPlan("config/plans/vingaker");
  if (!read.ok) throw new Error(`The plan has faults: ${JSON.stringify(read.faults)}`);
  return read;
}

function personNumber(number: number) {
  const id = `person-${String(number).padStart(4, "0")}`;
  return { id: id as PersonId, name: `Person ${number}`, email: `${id}@vingaker.example` };
}

function letterTo(plan: Plan, person: PersonId, name: string, postAt: Instant): LetterDraft {
  return {
    plan: plan.id,
    subject: "welcome",
    step: "welcome",
    role: plan.owner,
    person,
    revision: 0,
    postAt,
    text: {
      subject: `Ditt i planen, ${name}`,
      summary: "Det här är ditt i år.",
      paragraphs: ["Det här är ditt i år.", "Åäö, långa rader och en ensam punkt ska komma fram som de skrevs.", "."],
      link: { purpose: "todo", label: "Se det som är ditt" },
      why: "Du får det här för att du har en roll i planen.",
      help: "Fråga den som håller i planen.",
    },
  };
}

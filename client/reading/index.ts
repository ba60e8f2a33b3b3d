/** The reading half of Planvakt: all of it from the ledger and the clock, so pages answer while the engine is away. */
import { knownOccurrences } from "../../ledger/occurrences.ts";
import { progressOfAll } from "../../ledger/plans.ts";
import { besideFrozen } from "../../domain/closing/beside-frozen.ts";
import { frozenOf } from "../../ledger/frozen-years.ts";
import { yearStatus } from "../../domain/year-status.ts";
import { inLedgerOf } from "../reach.ts";
import type { Planvakt } from "../planvakt.ts";
import { readCalendar } from "./calendar.ts";
import { readComingPeriod } from "./coming-period.ts";
import { readComing } from "./coming.ts";
import { readOperation } from "./operation.ts";
import { readPost } from "./post.ts";
import { search } from "./search.ts";
import { openLink, swapLink } from "./links.ts";
import { readLetter, readLetters } from "./letters.ts";
import { readOccurrence } from "./occurrence.ts";
import { readOverview, readQuestions } from "./overview.ts";
import { readPeople } from "./people.ts";
import { readCapacities, readPersons, readPlans } from "./plans.ts";
import { presentOf, type ReadingDeps } from "./present.ts";
import { readTasks } from "./tasks.ts";

export type { ReadingDeps } from "./present.ts";

export type Reading = Pick<
  Planvakt,
  | "plans"
  | "overview"
  | "questions"
  | "people"
  | "persons"
  | "capacities"
  | "occurrence"
  | "tasks"
  | "yearStatus"
  | "letters"
  | "letter"
  | "coming"
  | "swapLink"
  | "openLink"
  | "calendar"
  | "comingPeriod"
  | "post"
  | "operation"
  | "search"
>;

/** Each method throws an EngineAwayError for the part `ledger` where the database cannot be reached. */
export function createReading(deps: ReadingDeps): Reading {
  const { ledger } = deps;
  return {
    plans: () => inLedgerOf(() => readPlans(deps)),
    overview: (plan) => inLedgerOf(() => readOverview(deps, plan)),
    questions: (plan) => inLedgerOf(() => readQuestions(deps, plan)),
    people: (plan, look) => inLedgerOf(() => readPeople(deps, plan, look)),
    capacities: (plan, person) => inLedgerOf(() => readCapacities(deps, plan, person)),
    persons: (plan) => inLedgerOf(() => readPersons(deps, plan)),
    occurrence: (id, as) => inLedgerOf(() => readOccurrence(deps, id, as)),
    tasks: (plan, person) => inLedgerOf(() => readTasks(deps, plan, person)),
    yearStatus: (plan, year) => inLedgerOf(() => readYearStatus(deps, plan, year)),
    letters: (plan) => inLedgerOf(() => readLetters(ledger, plan)),
    letter: (plan, letter) => inLedgerOf(() => readLetter(ledger, plan, letter)),
    calendar: (plan) => inLedgerOf(() => readCalendar(deps, plan)),
    comingPeriod: (id, as, due) => inLedgerOf(() => readComingPeriod(deps, id, as, due)),
    post: (plan, query) => inLedgerOf(() => readPost(deps, plan, query)),
    operation: (plan) => inLedgerOf(() => readOperation(deps, plan)),
    search: (plan, text, as) => inLedgerOf(() => search(deps, plan, text, as)),
    coming: (plan, until) => inLedgerOf(() => readComing(deps, plan, until)),
    swapLink: (token) => inLedgerOf(() => swapLink(ledger, token)),
    openLink: (id, pass) => inLedgerOf(() => openLink(ledger, id, pass)),
  };
}

async function readYearStatus(deps: ReadingDeps, id: Parameters<Reading["yearStatus"]>[0], year: number) {
  const present = await presentOf(deps, id);
  const { current, now } = present;
  const known = await knownOccurrences(deps.ledger, id, year);
  const status = yearStatus(present, year, now, known, await progressOfAll(deps.ledger, current));
  return besideFrozen(status, await frozenOf(deps.ledger, id, year), (await frozenOf(deps.ledger, id, year - 1)).at(-1));
}

/** What a change of the people brings with it: which letters follow, and who is told. The same for looking ahead and for doing it. */
import { dateAt, type Instant } from "../calendar/instant.ts";
import type { OccurrenceId } from "../ids.ts";
import type { LetterDraft } from "../letters/letter.ts";
import type { People } from "../people.ts";
import type { Directory } from "../recipients.ts";
import { welcomeLetters, type AnswersBefore } from "../welcome.ts";
import { askedAgain } from "./asked-to-take-over.ts";
import type { PeopleChange } from "./change.ts";
import type { PendingAbout, PendingLetter } from "./pending.ts";
import { readdress, type Readdressed, type ReaddressedAll } from "./readdress.ts";
import { movesOf, toldAt, type RoleMove } from "./role-moves.ts";

/** What lies in the post, and how far the plan has come. */
export interface PostState {
  readonly pending: readonly PendingLetter[];
  /** Questions about taking over that an earlier change of the people took out. */
  readonly spared: readonly PendingLetter[];
  readonly about: ReadonlyMap<OccurrenceId, PendingAbout>;
  /** Absent for a plan that is not begun: nobody has been told of anything yet. */
  readonly begun?: { readonly at: Instant; readonly answers: AnswersBefore };
}

export interface Consequences extends ReaddressedAll {
  readonly moves: readonly RoleMove[];
  /** When the moves are told. */
  readonly toldAt?: Instant;
}

export function consequencesOf(
  before: Directory,
  after: People,
  change: PeopleChange,
  { pending, spared, about, begun }: PostState,
  now: Instant,
): Consequences {
  const follows = readdress(before, after, pending, about);
  const welcomes = pending.filter(({ step }) => step === "welcome");
  const welcomed = begun && welcomes.length > 0 ? welcomeAnew(before, after, welcomes, begun) : { drop: [], write: [] };
  const letters = {
    drop: [...follows.drop, ...welcomed.drop],
    write: [...follows.write, ...welcomed.write, ...askedAgain(before, after, spared, about, now)],
    escalations: follows.escalations,
  };
  // Welcome letters that are still to go tell everybody what is theirs on that day: nobody need be told twice.
  const [welcome] = welcomes;
  const told = welcome ? dateAt(welcome.postAt) : begun ? undefined : dateAt(now);
  const moves = movesOf(before, change).filter(({ on }) => told === undefined || on > told);
  const [first] = moves;
  return { ...letters, moves, ...(first ? { toldAt: toldAt(first.on, now, before.plan.calendar) } : {}) };
}

/** Those whose letter would read otherwise, or who would have had none. */
function welcomeAnew(
  before: Directory,
  after: People,
  waiting: readonly PendingLetter[],
  { at, answers }: NonNullable<PostState["begun"]>,
): Readdressed {
  const was = new Map(welcomeLetters(before, at, answers).map((letter) => [letter.person, letter]));
  const is = welcomeLetters({ ...before, people: after }, at, answers);
  const changed = is.filter((letter) => !sameLetter(was.get(letter.person), letter));
  const told = new Set(is.map(({ person }) => person));
  const drop = waiting.filter(({ person }) => !told.has(person) || changed.some((letter) => letter.person === person));
  return { drop, write: changed };
}

function sameLetter(was: LetterDraft | undefined, is: LetterDraft): boolean {
  return was !== undefined && JSON.stringify(was.text) === JSON.stringify(is.text) && was.standInFor === is.standInFor;
}

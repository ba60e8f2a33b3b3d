/** When a role changes hands: to the one who comes, what is theirs now; to the one who leaves, what went on and to whom. Names both. */
import { addDays } from "../../calendar/civil-date.ts";
import type { Role } from "../../plan.ts";
import type { HandoverFacts, ListRow, RoleMoved } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { counted, listed, questions, sentence } from "../phrases.ts";
import { stateRows } from "../rows.ts";
import { SUBJECT_LIMIT } from "../subject.ts";
import { dayAndMonth, longDate } from "../swedish-dates.ts";
import { whyMe } from "../why-me.ts";
import { handedBack } from "./handed-back.ts";

const LETTERS: Readonly<Record<HandoverFacts["side"], (facts: HandoverFacts) => LetterText>> = { took, left, back: handedBack };

export function handover(facts: HandoverFacts): LetterText {
  const letter = LETTERS[facts.side](facts);
  const { rows } = facts;
  return rows.length === 0 ? letter : { ...letter, table: { head: ["Senast", "Vad", "Läge"], rows: stateRows(rows) } };
}

function took(facts: HandoverFacts): LetterText {
  const { plan, to, moved, rows } = facts;
  const [first] = rows;
  const none = rows.length === 0;
  const things = counted(rows.length, "sak", "saker");
  const day = first?.due === undefined ? [] : [` – ${things}, den första ${dayAndMonth(first.due)}`];
  return {
    subject: withEnding(
      `Ta ${moved.some(({ vacant }) => vacant) ? "hand om rollen" : "över"} som ${titles(moved)}`,
      none ? [" – inget är öppet nu"] : [...day, ` – ${things}`],
    ),
    summary: none ? "Inget är öppet just nu." : `${sentence(things)} att ta över.${firstDay(first)}`,
    paragraphs: [
      ...moved.map((one) => came(one, facts)),
      [`Det gäller ”${plan.title}”.`, ...predecessors(moved)].join(" "),
      none
        ? "Inget är öppet just nu."
        : `${sentence(counted(rows.length, "sak är öppen", "saker är öppna"))} och ligger hos dig nu:`,
    ],
    link: { purpose: "todo", label: "Se allt som är ditt" },
    why: whyMe(to),
    next: none
      ? "När något blir ditt att göra kommer ett mejl med en länk."
      : "Påminnelserna börjar inte om: den som står på tur kommer till dig.",
    help: `${none ? "" : "Är något av det här inte ditt? Öppna länken och välj ”Inte mitt ansvar”. "}${questions(plan)}`,
  };
}

function left({ plan, moved, rows, kept = [] }: HandoverFacts): LetterText {
  const none = rows.length === 0;
  const things = `${sentence(counted(rows.length, "sak", "saker"))} har gått vidare`;
  const nothing = kept.length === 0 ? "Inget var öppet. Du behöver inte göra något." : "Inget annat var öppet.";
  return {
    subject: withEnding(`Du är inte längre ${titles(moved)}`, none ? [] : [" – det du hade öppet har gått vidare"]),
    summary: none ? nothing : `${things}. Du behöver inte göra något.`,
    paragraphs: [
      ...moved.map(went),
      `Det gäller ”${plan.title}”.`,
      ...(kept.length === 0 ? [] : [`Det här har du tagit över själv, och det är kvar hos dig: ${listed(kept.map(named))}.`]),
      none ? nothing : `${things}. Du behöver inte göra något med dem:`,
    ],
    link: { purpose: "plan", label: "Se läget i planen" },
    why: `Du får det här för att du ${listed(moved.map(({ role, on }) => `var ${titleOf(role)} till och med ${longDate(addDays(on, -1))}`))}.`,
    next: "Du får inga fler mejl om det här. Länkarna i dina gamla mejl visar hur det går, men den som har rollen rapporterar.",
    help: `Stämmer det inte? Säg till. ${questions(plan)}`,
  };
}

function came({ role, on, vacant }: RoleMoved, { to }: Pick<HandoverFacts, "to">): string {
  const from = `Från och med ${longDate(on)} är`;
  if (vacant) return `${from} ingen utsedd till ${role.title}. Tills någon utses kommer det som hör till rollen till dig.`;
  if (to.standInFor) return `${from} ${to.standInFor.name} ${titleOf(role)}, och du är ställföreträdare.`;
  return `${from} du ${titleOf(role)}.`;
}

function went({ role, on, other, goesTo }: RoleMoved): string {
  const from = `Från och med ${longDate(on)} är`;
  if (other) return `${from} ${other.name} ${titleOf(role)} i stället för dig.`;
  const gone = `${from} du inte längre ${titleOf(role)}.`;
  return goesTo ? `${gone} Ingen ny är utsedd, så det som hör till rollen går till ${goesTo.title}.` : gone;
}

/** Whoever had the role knows best what was begun. */
function predecessors(moved: readonly RoleMoved[]): readonly string[] {
  const before = moved.flatMap(({ role, other }) => (other ? [{ role, name: other.name }] : []));
  if (before.length === 0) return [];
  const had = before.map(({ role, name }) => (moved.length === 1 ? name : `${name} (${role.title})`));
  const who = moved.some(({ vacant }) => vacant) ? "Senast var det" : "Före dig var det";
  return [`${who} ${listed(had)}. Fråga gärna där om det som är påbörjat.`];
}

function titles(moved: readonly RoleMoved[]): string {
  return listed(moved.map(({ role }) => titleOf(role)));
}

function titleOf({ title, convener }: Role): string {
  return convener === undefined ? title : `medlem i ${title}`;
}

function named({ title, periodLabel }: ListRow): string {
  return periodLabel === "" ? `”${title}”` : `”${title}” (${periodLabel})`;
}

function firstDay(row: ListRow | undefined): string {
  return row?.due === undefined ? "" : ` Den första senast ${longDate(row.due)}.`;
}

/** The longest ending that an inbox has room for. */
function withEnding(start: string, endings: readonly string[]): string {
  return start + (endings.find((ending) => start.length + ending.length <= SUBJECT_LIMIT) ?? "");
}

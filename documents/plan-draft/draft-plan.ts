/** Makes a draft plan of the rows of a document: the plan's words, our readings of its times, and a question wherever it leaves one open. */
import { readTimeframe } from "../../domain/timeframe/read-timeframe.ts";
import { rhythmsIn } from "../../domain/timeframe/find-times.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { Certainty, WrittenCadence } from "../../domain/timeframe/reading.ts";
import { oneLine, type FoundRow, type FoundRows } from "./document.ts";
import { freeId, PLACEHOLDERS, proposeRoles, remarksIn, rolesIn, slugOf } from "./roles.ts";

export interface DraftDuty {
  readonly id: string;
  readonly title: string;
  readonly cadence: WrittenCadence;
  /** The plan's words that the cadence came from. */
  readonly words: string;
  readonly certainty: Certainty;
  readonly responsible: readonly string[];
  readonly quote: string;
  readonly reading?: string;
  readonly question?: string;
}

export interface DraftAction {
  readonly id: string;
  readonly row: FoundRow;
  readonly question?: string;
  readonly duties: readonly DraftDuty[];
}

export interface DraftGoal {
  readonly id: string;
  readonly title: string;
  readonly actions: readonly DraftAction[];
}

export interface DraftedPlan {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly {
    readonly id: string;
    readonly title: string;
    readonly convener?: string;
    readonly question?: string;
  }[];
  readonly goals: readonly DraftGoal[];
  /** Events that times count from; their days are not known. */
  readonly events: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly { readonly at: string; readonly question: string }[];
  /** The plan's text, in which every quotation stands. */
  readonly text: string;
  readonly rows: number;
}

const MOST_PROSE_QUESTIONS = 30;

/** The draft. `name` gives the plan's id and, with it, the folder's name. */
export function draftPlan(
  { rows, text, prose, remarks }: FoundRows,
  { name, adopted }: { readonly name: string; readonly adopted?: CivilDate },
): DraftedPlan {
  const cells = rows.flatMap(({ responsible }) => (responsible === undefined ? [] : [responsible]));
  const { roles, roleOf } = proposeRoles(cells);
  const goals = goalsOf(rows, text).map(({ title, rows: own }, index) => ({
    id: String(index + 1),
    title,
    actions: own.map((row, order) => actionOf(`${index + 1}.${order + 1}`, row, roleOf, adopted)),
  }));
  const duties = goals.flatMap(({ actions }) => actions.flatMap((action) => action.duties));
  return {
    id: slugOf(name),
    title: titleOf(text, name),
    roles: [...PLACEHOLDERS, ...roles.map(({ id, title, spellings }) => ({ id, title, ...spelt(spellings) }))],
    goals,
    events: eventsOf(duties),
    questions: [
      ...openQuestions(goals),
      ...[...remarks, ...proseQuestions(prose)].map((question, index) => ({ at: `plan/text/${index + 1}`, question })),
    ],
    text,
    rows: rows.length,
  };
}

function spelt(spellings: readonly string[]): { readonly question?: string } {
  if (spellings.length < 2) return {};
  return { question: `Är det här samma roll: ${spellings.map((one) => `”${one}”`).join(", ")}?` };
}

/** In the document's order. Rows under no goal stand under the document's first line. */
function goalsOf(rows: readonly FoundRow[], text: string): { readonly title: string; readonly rows: readonly FoundRow[] }[] {
  const goals = new Map<string, FoundRow[]>();
  const fallback = oneLine(text.split("\n").find((line) => line.trim() !== "") ?? "");
  for (const row of rows) {
    const goal = row.goal ?? fallback;
    goals.set(goal, [...(goals.get(goal) ?? []), row]);
  }
  return [...goals].map(([title, own]) => ({ title, rows: own }));
}

function actionOf(id: string, row: FoundRow, roleOf: (spelling: string) => string, adopted: CivilDate | undefined): DraftAction {
  const responsible = row.responsible === undefined ? [] : [...new Set(rolesIn(row.responsible).map(roleOf))];
  const remarks = remarksIn(row.responsible ?? "").map((remark) => `Ska anmärkningen ”${remark}” stå kvar bland de ansvariga?`);
  const unnamed = responsible.length === 0 ? ["Vem ansvarar? Planen säger det inte. Så länge står planens ägare."] : [];
  const questions = [...unnamed, ...remarks];
  const taken = new Set<string>();
  const duties = readingsOf(row, adopted).map((reading): DraftDuty => {
    const dutyId = freeId(slugOf(shortened(row.activity, 40)), (one) => taken.has(one));
    taken.add(dutyId);
    return {
      id: dutyId,
      title: shortened(row.activity, 90),
      responsible: responsible.length === 0 ? ["planens-agare"] : responsible,
      quote: row.quote,
      ...reading,
    };
  });
  return { id, row, duties, ...(questions.length === 0 ? {} : { question: questions.join(" ") }) };
}

type Reading = Pick<DraftDuty, "cadence" | "words" | "certainty" | "reading" | "question">;

/** What the column of times says, and the rhythms that stand in the row's other words. */
function readingsOf(row: FoundRow, adopted: CivilDate | undefined): Reading[] {
  const { timeframe } = row;
  const elsewhere = rhythmsIn(row.title === row.activity ? row.title : `${row.title} ${row.activity}`);
  const told = timeframe === undefined ? undefined : readTimeframe(timeframe, adopted === undefined ? {} : { adopted });
  const readings = (told?.cadences ?? []).map((cadence, index): Reading => {
    const words = told?.words[index] ?? "";
    const certainty = told?.certainty ?? "asked";
    const asked = index === 0 && !("undecided" in cadence) ? (told?.questions ?? []) : [];
    return {
      cadence,
      words,
      certainty,
      ...(certainty === "likely" ? { reading: readingText(cadence, words) } : {}),
      ...(asked.length === 0 ? {} : { question: asked.join(" ") }),
    };
  });
  const extra = elsewhere.map(({ cadence, words }): Reading => {
    if ("undecided" in cadence) return { cadence, words, certainty: "asked" };
    const question = `Raden säger ”${words}”${timeframe === undefined ? "" : ` och tidsramen ”${timeframe}”`}. Är det så ofta, och vad är det som görs då?`;
    return { cadence, words, certainty: "asked", question };
  });
  if (readings.length + extra.length > 0) return [...readings, ...extra];
  return [{ cadence: { undecided: "Ingen tid står. När ska det vara klart, eller hur ofta?" }, words: "", certainty: "asked" }];
}

function readingText(cadence: WrittenCadence, words: string): string {
  if ("attest" in cadence) return `”${words}” säger inte hur ofta och läses som en avstämning om året.`;
  if ("once" in cadence) return `”${words}” läses som senast ${cadence.once}.`;
  if ("dates" in cadence) return `”${words}” läses som ${cadence.dates.join(" och ")}.`;
  if ("relative" in cadence) return `”${words}” läses som samma dag.`;
  return `”${words}” är läst efter en tumregel eller med rättad stavning.`;
}

/** The first sentence, cut between words. */
function shortened(text: string, most: number): string {
  const sentence = text.split(/(?<=[.!?])\s/u)[0] ?? text;
  const plain = sentence.replace(/[.\s]+$/u, "");
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))} …`;
}

function titleOf(text: string, name: string): string {
  const lines = text.split("\n").map(oneLine);
  const title = lines.slice(0, 40).find((line) => /plan\b|program\b|årshjul|strategi/iu.test(line) && line.length < 100);
  return title ?? name;
}

function eventsOf(duties: readonly DraftDuty[]): { readonly id: string; readonly title: string }[] {
  const found = new Map<string, string>();
  for (const { cadence, words } of duties)
    if ("relative" in cadence && !found.has(cadence.relative)) found.set(cadence.relative, words);
  return [...found.keys()].map((id) => ({ id, title: id }));
}

function openQuestions(goals: readonly DraftGoal[]): { readonly at: string; readonly question: string }[] {
  const noGoal = goals.some(({ actions }) => actions.some(({ row }) => row.goal === undefined));
  return [
    { at: "plan/kommun", question: "Vilken kommun, nämnd och förvaltning gäller planen? Så länge står platshållare." },
    {
      at: "plan/roller",
      question:
        "Vem äger planen, vem stämmer av åtgärderna och vem är chef över varje roll (escalatesTo)? Så länge står platshållare.",
    },
    { at: "plan/antagen", question: "När antogs planen, hur länge gäller den och vilket diarienummer har den?" },
    ...(noGoal ? [{ at: "plan/mal", question: "Vilket mål hör åtgärderna till? Dokumentet säger det inte för alla." }] : []),
  ];
}

/** Rhythms in the running text may be duties that no table holds. */
function proseQuestions(prose: string): string[] {
  const sentences = oneLine(prose).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentences
    .flatMap((sentence) =>
      rhythmsIn(sentence)
        .slice(0, 1)
        .map(
          ({ words }) =>
            `Utanför tabellerna står ”${words}”: ”${shortened(sentence, 140)}” Är det en aktivitet eller ett möte att följa upp?`,
        ),
    )
    .slice(0, MOST_PROSE_QUESTIONS);
}

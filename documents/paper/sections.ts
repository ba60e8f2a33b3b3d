/** The paper's body, part by part. Whatever grows with the plan is counted or cut here and stands whole in an appendix. */
import { dayLabel } from "../../domain/calendar/period-key.ts";
import { paragraphsOf } from "../../domain/closing/paper.ts";
import type { PaperPart, PaperTemplate } from "../../domain/closing/paper-template.ts";
import { rowsOf, type FrozenItem, type YearSnapshot } from "../../domain/closing/snapshot.ts";
import { counted, inline, listed, sentence } from "../../domain/letters/phrases.ts";
import { cell, type Appendix, type Block, type Section, type TableRow } from "./paper.ts";
import { summaryOf } from "./summary.ts";
import { goalName } from "./goal-name.ts";
import { countStates, tallyOf, type Tally } from "./tally.ts";
import { rowTitle, totalWords } from "./words.ts";

export interface SectionMatter {
  readonly snapshot: YearSnapshot;
  /** What the official has written. */
  readonly assessment: string;
  readonly template: PaperTemplate;
  readonly appendices: readonly Appendix[];
}

/** More than fits in a body of two sheets stands in the appendix only. */
const MOST_LATE = 3;
const MOST_LAWS = 3;
const MOST_FIGURES = 3;
const MOST_RESPONSIBLE = 2;

/** A part without anything to say is left out, but never the proposal or the assessment. */
export function sectionsOf(matter: SectionMatter): readonly Section[] {
  return matter.template.sections.flatMap(({ part, heading }) => {
    const blocks = blocksOf(part, matter);
    return blocks.length === 0 ? [] : [{ heading, blocks }];
  });
}

function blocksOf(part: PaperPart, matter: SectionMatter): readonly Block[] {
  const { snapshot } = matter;
  switch (part) {
    case "proposal":
      return proposal(snapshot, matter.appendices);
    case "summary":
      return [{ kind: "paragraph", text: summaryOf(snapshot).join(" ") }];
    case "matter":
      return theMatter(matter);
    case "assessment":
      return assessment(matter);
    case "basis":
      return [{ kind: "list", items: basis(matter) }];
    case "recipients":
      return [{ kind: "list", items: recipients(matter) }];
    default:
      return part satisfies never;
  }
}

/** Written as already decided, so that the secretary can take it over as it stands. */
function proposal({ committee, title, year, kind }: YearSnapshot, appendices: readonly Appendix[]): readonly Block[] {
  const who = sentence(committee);
  const what = kind === "final" ? "den slutliga uppföljningen" : "uppföljningen";
  const approve = `${who} godkänner ${what} av ”${inline(title)}” för ${year}.`;
  const read = appendices.find(({ heading }) => heading.includes("Läsningar"));
  if (!read) return [{ kind: "paragraph", text: approve }];
  return [
    {
      kind: "list",
      ordered: true,
      items: [approve, `${who} godkänner förvaltningens läsningar av planen enligt ${numbered(read).toLowerCase()}.`],
    },
  ];
}

function theMatter({ snapshot, appendices }: SectionMatter): readonly Block[] {
  const { kind, legal, figures } = snapshot;
  return [
    { kind: "paragraph", text: background(snapshot, appendices) },
    ...(kind === "stop" ? [goalTable(snapshot)] : []),
    ...late(snapshot),
    ...(figures.length > 0 && kind === "stop" ? figureBlocks(snapshot) : []),
    ...(legal.length > 0 && kind === "stop" ? [laws(snapshot)] : []),
    ...questionLine(snapshot, appendices),
  ];
}

function background(snapshot: YearSnapshot, appendices: readonly Appendix[]): string {
  const { title, version, year, kind, closingDay, roles } = snapshot;
  const [first] = appendices;
  const where = first ? ` Varje aktivitet står i ${numbered(first).toLowerCase()}.` : "";
  if (kind === "final") {
    return `Det här är ett tillägg till uppföljningen av ”${inline(title)}” för ${year}. Det redovisar vad som har hänt sedan stoppdatum, till och med den ${dayLabel(closingDay)}.${where}`;
  }
  return `Uppföljningen gäller ”${inline(title)}”, version ${version}, och bygger på vad de ansvariga har rapporterat till och med den ${dayLabel(closingDay)}. Rapporterna bekräftas av ${inline(roles.workGroup)} eller av den som planen anger.${where}`;
}

/** One row for each goal, and the whole. */
function goalTable({ goals, items, counts, year }: YearSnapshot): Block {
  const groups: readonly (readonly [string, readonly FrozenItem[]])[] = [
    ...goals.map(({ goal, title }) => {
      const others = goals.flatMap((one) => (one.goal === goal ? [] : [inline(one.title)]));
      return [`${goal} ${goalName(inline(title), others)}`, items.filter((item) => item.goal === goal)] as const;
    }),
    ["Åtgärder utan delmål", items.filter((item) => item.kind === "action" && item.goal === undefined)],
    ["Möten", items.filter((item) => item.kind === "meeting")],
    ["Planen själv", items.filter((item) => item.kind === "rule")],
  ];
  const rows = groups
    .filter(([, own]) => rowsOf({ items: own }).length > 0)
    .map(([name, own]) => tallyRow(name, tallyOf(countStates(rowsOf({ items: own })))));
  return {
    kind: "table",
    table: {
      description: `Hur många aktiviteter ${year} som är bekräftade, rapporterade, försenade, ej förfallna och utgår, för varje delmål.`,
      columns: [
        { head: "Delmål", share: 31 },
        { head: "Bekräftade", share: 15, numbers: true },
        { head: "Rapporterade", share: 18, numbers: true },
        { head: "Försenade", share: 15, numbers: true },
        { head: "Ej förfallna", share: 12, numbers: true },
        { head: "Utgår", share: 9, numbers: true },
      ],
      rows: [...rows, { ...tallyRow("Hela planen", tallyOf(counts)), total: true }],
    },
  };
}

function tallyRow(name: string, tally: Tally): Extract<TableRow, { kind: "row" }> {
  const numbers = [tally.confirmed, tally.reported, tally.late, tally.notDue, tally.excused];
  return { kind: "row", cells: [cell(name), ...numbers.map((number) => cell(String(number)))] };
}

function late({ items }: YearSnapshot): readonly Block[] {
  const all = items.flatMap(({ rows, item }) => rows.filter(({ state }) => state === "late").map((row) => ({ item, row })));
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_LATE).map(({ item, row }) => {
    const day = row.due === undefined ? "" : `, senast den ${dayLabel(row.due)}`;
    return `${item} ${rowTitle(row)} (${fewOf(row.responsible)})${day}.`;
  });
  const more = all.length - shown.length;
  const items_ = more > 0 ? [...shown, `${sentence(counted(more, "annan", "andra"))} i bilaga 1.`] : shown;
  return [
    { kind: "heading", text: "Försenat utan rapport" },
    { kind: "list", items: items_ },
  ];
}

/** All of them stand in the appendix. */
function fewOf(responsible: readonly string[]): string {
  return responsible.length > MOST_RESPONSIBLE ? `${inline(responsible[0] ?? "")} m.fl.` : listed(responsible);
}

function figureBlocks({ figures, year, lastYear }: YearSnapshot): readonly Block[] {
  const hidden = figures.some(({ total, lastYear: before }) =>
    [total, before].some((one) => one?.kind === "fewerThan" || one?.kind === "withheld"),
  );
  const beside = lastYear ?? (figures.some((figure) => figure.lastYear) ? { year: year - 1 } : undefined);
  return [
    { kind: "heading", text: "Årets uppgifter" },
    {
      kind: "table",
      table: {
        description: `Årets summa för varje uppgift${beside ? `, med ${beside.year} bredvid` : ""}.`,
        columns: [
          { head: "Uppgift", share: beside ? 70 : 82 },
          { head: String(year), share: beside ? 15 : 18, numbers: true },
          ...(beside ? [{ head: String(beside.year), share: 15, numbers: true } as const] : []),
        ],
        rows: figures.slice(0, MOST_FIGURES).map(({ label, unit, source, total, lastYear: before }) => ({
          kind: "row",
          cells: [
            cell(`${inline(label)} (${[unit, source].filter(Boolean).join(", ")})`),
            cell(totalWords(total)),
            ...(beside ? [cell(totalWords(before))] : []),
          ],
        })),
      },
    },
    ...(hidden
      ? [{ kind: "paragraph", quiet: true, text: "Små tal visas inte, så att ingen enskild kan kännas igen." } as const]
      : []),
    ...(figures.length > MOST_FIGURES
      ? [
          {
            kind: "paragraph",
            quiet: true,
            text: `${sentence(counted(figures.length - MOST_FIGURES, "annan uppgift", "andra uppgifter"))} finns hos arbetsgruppen.`,
          } as const,
        ]
      : []),
  ];
}

function laws({ legal }: YearSnapshot): Block {
  const each = legal
    .slice(0, MOST_LAWS)
    .map(
      ({ reference, checkedOn }) =>
        `${inline(reference)} (${checkedOn === undefined ? "inte kontrollerad" : `kontrollerad ${checkedOn}`})`,
    );
  const more = legal.length > MOST_LAWS ? [counted(legal.length - MOST_LAWS, "annan", "andra")] : [];
  return { kind: "paragraph", text: `Planen hänvisar till ${listed([...each, ...more])}.` };
}

function questionLine({ questions, kind, roles }: YearSnapshot, appendices: readonly Appendix[]): readonly Block[] {
  const where = appendices.find(({ heading }) => heading.includes("Frågor"));
  if (kind === "final" || !where) return [];
  const count = sentence(counted(questions.length, "fråga", "frågor"));
  return [
    {
      kind: "paragraph",
      text: `${count} om planen väntar på svar från ${inline(roles.owner)} (${numbered(where).toLowerCase()}).`,
    },
  ];
}

function assessment({ assessment: text, snapshot }: SectionMatter): readonly Block[] {
  const written = paragraphsOf(text);
  if (written.length > 0) return written.map((one) => ({ kind: "paragraph", text: one }));
  return snapshot.kind === "final" ? [] : [{ kind: "paragraph", quiet: true, text: "Bedömningen är inte skriven än." }];
}

function basis({ snapshot, template, appendices }: SectionMatter): readonly string[] {
  const { title, version, lastYear, supplements } = snapshot;
  const plan = `${inline(title)}, version ${version}`;
  return [
    `${template.kind} ${snapshot.asOf.slice(0, 10)}`,
    ...appendices.map(({ heading }) => heading),
    plan,
    ...(supplements ? [`Uppföljning ${snapshot.year} per stoppdatum ${supplements.closingDay}`] : []),
    ...(lastYear && !supplements ? [`Uppföljning ${lastYear.year}`] : []),
  ];
}

function recipients({ snapshot, template }: SectionMatter): readonly string[] {
  const { roles } = snapshot;
  const usual = [roles.headOfAdministration, roles.owner, roles.workGroup].map((role) => sentence(inline(role)));
  return template.recipients ?? [...new Set(usual)];
}

function numbered({ heading }: Appendix): string {
  return heading.slice(0, heading.indexOf(":"));
}

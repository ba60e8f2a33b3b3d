/** The revised plan as a document: the newer version whole, what was struck and inserted marked in it, and every change listed last. */
import type { Duty, Goal, Item, Plan } from "../../domain/plan.ts";
import { FACET_SV, CHANGE_SV, thingSv } from "../../domain/revision/facet-words.ts";
import { sayCadence } from "../../domain/revision/say-cadence.ts";
import { tellChanges } from "../../domain/revision/told-changes.ts";
import { wordDiff, type Piece } from "./words.ts";

/** What a writer writes, whatever it writes: headings and paragraphs of pieces. */
export interface Block {
  readonly kind: "title" | "heading" | "subheading" | "text" | "item";
  readonly label?: string;
  readonly pieces: readonly Piece[];
}

/**
 * The blocks, in the newer version's order; what it has dropped stands struck after what is left of the same kind. `marks`: how the
 * reader sees what is struck and inserted.
 */
export function revisedPlan(before: Plan, after: Plan, marks: string): readonly Block[] {
  return [
    plain("title", after.title),
    { kind: "text", label: "Version", pieces: wordDiff(before.version, after.version) },
    plain("text", `${marks} Sist står alla ändringar i en lista.`),
    ...both(before.goals, after.goals).flatMap(([was, is]) => [
      heading("Delmål", was, is),
      ...itemsOf(before, after, (was ?? is)?.id).flatMap((one) => itemBlocks(one, before, after)),
    ]),
    ...group("Möten", "meeting", before, after),
    ...group("Planen själv", "rule", before, after),
    ...listOfChanges(before, after),
  ];
}

function group(title: string, kind: Item["kind"], before: Plan, after: Plan): readonly Block[] {
  const of = ({ items }: Plan) => items.filter((item) => item.kind === kind);
  const blocks = both(of(before), of(after)).flatMap((one) => itemBlocks(one, before, after));
  return blocks.length === 0 ? [] : [plain("heading", title), ...blocks];
}

function itemsOf(before: Plan, after: Plan, goal: string | undefined) {
  const of = ({ items }: Plan) => items.filter((item) => item.goal === goal && item.kind === "action");
  return both(of(before), of(after));
}

type Both<T> = readonly [was: T | undefined, is: T | undefined];

/** By id: those of the newer version in its order, then those it has dropped. */
function both<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly Both<T>[] {
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.map((is): Both<T> => [before.find(({ id }) => id === is.id), is]),
    ...before.filter(({ id }) => !now.has(id)).map((was): Both<T> => [was, undefined]),
  ];
}

function heading(label: string, was: Goal | undefined, is: Goal | undefined): Block {
  const id = (is ?? was)?.id ?? "";
  return { kind: "heading", label: `${label} ${id}`, pieces: wordDiff(was?.title ?? "", is?.title ?? "") };
}

function itemBlocks([was, is]: Both<Item>, before: Plan, after: Plan): readonly Block[] {
  const compared = (label: string, of: (item: Item) => string): readonly Block[] =>
    row("text", label, was && of(was), is && of(is));
  return [
    { kind: "subheading", label: (is ?? was)?.id ?? "", pieces: wordDiff(one(was?.title), one(is?.title)) },
    ...compared("Aktivitet", ({ activity }) => activity),
    ...compared("Tidsram", ({ timeframe }) => timeframe),
    ...compared("Ansvarig", ({ responsibleText }) => responsibleText),
    ...both(was?.duties ?? [], is?.duties ?? []).flatMap(([old, now]) =>
      row("item", "Följs upp", old && dutyLine(old, before), now && dutyLine(now, after)),
    ),
  ];
}

function dutyLine({ title, cadence, parts }: Duty, plan: Plan): string {
  return `${title}, ${sayCadence(cadence, plan)}. Svarar: ${parts.map(({ label }) => label).join(", ")}.`;
}

function row(kind: Block["kind"], label: string, was: string | undefined, is: string | undefined): readonly Block[] {
  const pieces = wordDiff(one(was), one(is));
  return pieces.every(({ text }) => text === "") ? [] : [{ kind, label, pieces }];
}

function listOfChanges(before: Plan, after: Plan): readonly Block[] {
  const changes = tellChanges(before, after);
  return [
    plain("heading", `Ändringar från version ${before.version} till version ${after.version}`),
    ...(changes.length === 0 ? [plain("text", "Inget annat än versionsbeteckningen är ändrat.")] : []),
    ...changes.flatMap(({ change, thing, number, title, rows }): readonly Block[] => [
      plain("subheading", `${thingSv(thing, number)}: ${one(title)} – ${CHANGE_SV[change]}`),
      ...rows.map(({ facet, before: was, after: is }): Block => ({
        kind: "item",
        label: FACET_SV[facet],
        pieces: wordDiff(was, is),
      })),
    ]),
  ];
}

function plain(kind: Block["kind"], text: string): Block {
  return { kind, pieces: [{ kind: "same", text }] };
}

function one(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

/**
 * The revised plan in Word, with tracked changes of Word's own: they are read out by a screen reader, "accept all" leaves the new plan
 * and "reject all" the old one.
 */
import { DeletedTextRun, Document, HeadingLevel, InsertedTextRun, Packer, Paragraph, TextRun, type IRunOptions } from "docx";
import type { Plan } from "../../domain/plan.ts";
import { coreProperties } from "../paper/docx/core-properties.ts";
import { PAGE, STYLES } from "../paper/docx/styles.ts";
import { withoutTimes } from "../paper/zip-times.ts";
import { revisedPlan, type Block } from "./revised-plan.ts";
import type { Piece } from "./words.ts";

const MARKS = "Det som är struket och infogat är spårade ändringar: välj Granska, All markering, för att se dem.";
const AUTHOR = "Planvakt";

const HEADING = { title: HeadingLevel.HEADING_1, heading: HeadingLevel.HEADING_2, subheading: HeadingLevel.HEADING_3 } as const;
/** Twentieths of a point. */
const ITEM_INDENT = 360;

/** `at`: when the changes are said to be made. The same two versions and instant, the same bytes. */
export async function writeRevisedDocx(before: Plan, after: Plan, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const tracked = trackedFrom(at);
  const title = `${after.title}, version ${after.version}`;
  const document = new Document({
    title,
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE } },
        children: revisedPlan(before, after, MARKS).map((block) => paragraphOf(block, tracked)),
      },
    ],
  });
  const description = `Ändringar från version ${before.version} till version ${after.version}`;
  const core = { path: "docProps/core.xml", data: coreProperties({ title, author: after.municipality, description }, at) };
  return withoutTimes(await Packer.toBuffer(document, undefined, [core]));
}

type Tracked = (piece: Piece, look?: IRunOptions) => readonly (TextRun | InsertedTextRun | DeletedTextRun)[];

function paragraphOf({ kind, label, pieces }: Block, tracked: Tracked): Paragraph {
  const isText = kind === "text" || kind === "item";
  const said = label === undefined ? "" : isText ? `${label}: ` : `${label} `;
  return new Paragraph({
    ...(isText ? {} : { heading: HEADING[kind] }),
    ...(kind === "item" ? { indent: { left: ITEM_INDENT } } : {}),
    children: [...tracked({ kind: kindOfAll(pieces), text: said }, { bold: true }), ...pieces.flatMap((piece) => tracked(piece))],
  });
}

/** What is struck or inserted whole is so with its label. */
function kindOfAll(pieces: readonly Piece[]): Piece["kind"] {
  const [first] = pieces;
  return first !== undefined && pieces.every(({ kind }) => kind === first.kind) ? first.kind : "same";
}

/** Each change has a number of its own in the file. */
function trackedFrom(at: Date): Tracked {
  let id = 0;
  const date = at.toISOString().replace(/\.\d+Z$/, "Z");
  return ({ kind, text }, look = {}) => {
    if (text === "") return [];
    const lines = text.split("\n").map((line, index) => ({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
    if (kind === "same") return lines.map((line) => new TextRun(line));
    const Run = kind === "inserted" ? InsertedTextRun : DeletedTextRun;
    return lines.map((line) => new Run({ ...line, id: (id += 1), author: AUTHOR, date }));
  };
}

/** Paragraphs, lists and tables in Word. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from "docx";
import { FROZEN_WORDS } from "../../../domain/closing/snapshot.ts";
import type { Block, Cell, CellLine, Table } from "../paper.ts";
import { DescribedTable } from "./described-table.ts";
import { GREY, INNER_WIDTH, RULE, SHADE, SIZE, styled } from "./styles.ts";

/** `keepNext`: what follows stands on the same sheet as its last line. */
export function blockOf(block: Block, keepNext = false): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(block.text)] })];
    case "paragraph":
      return [
        new Paragraph({
          keepNext,
          children: [styled({ text: block.text, ...(block.quiet ? { size: SIZE.cell, color: GREY } : {}) })],
        }),
      ];
    case "list":
      return block.items.map(
        (text) =>
          new Paragraph({
            numbering: { reference: block.ordered ? "numbers" : "points", level: 0 },
            spacing: { after: 40 },
            keepNext,
            children: [new TextRun(text)],
          }),
      );
    case "legend": {
      const words = block.states.map((state) => `${FROZEN_WORDS[state].symbol} ${FROZEN_WORDS[state].word}`);
      return [new Paragraph({ children: [styled({ text: words.join("   "), size: SIZE.cell, color: GREY })] })];
    }
    // Word draws a picture's vectors only beside a raster one, which we cannot make.
    case "wheel":
      return blockOf({ kind: "table", table: block.wheel.months });
    case "table":
      return [tableOf(block.table), new Paragraph({ spacing: { after: 60, line: 120 }, children: [] })];
    default:
      return block satisfies never;
  }
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const FIRM = { style: BorderStyle.SINGLE, size: 8, color: GREY } as const;

/** A table of so few rows stands whole on one sheet. */
const FEW_ROWS = 8;

/** The head is repeated on each sheet; a row is never divided, a group row never alone at a sheet's foot. */
function tableOf({ columns, rows, description }: Table): DescribedTable {
  const widths = columns.map(({ share }) => Math.round((INNER_WIDTH * share) / 100));
  const alignments = columns.map(({ numbers }) => (numbers ? AlignmentType.RIGHT : AlignmentType.LEFT));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map((column, index) =>
      cellOf([{ text: column.head }], widths[index] ?? 0, { bold: true, alignment: alignments[index], under: FIRM }),
    ),
  });
  const whole = rows.length <= FEW_ROWS;
  const body = rows.map((row, at) =>
    row.kind === "group"
      ? new TableRow({
          cantSplit: true,
          keepNext: true,
          children: [cellOf([{ text: row.text }], INNER_WIDTH, { bold: true, span: columns.length, shade: true })],
        })
      : new TableRow({
          cantSplit: true,
          keepNext: whole && at < rows.length - 1,
          children: row.cells.map((cell, index) =>
            cellOf(cell, widths[index] ?? 0, { bold: row.total === true, alignment: alignments[index] }),
          ),
        }),
  );
  return new DescribedTable(
    {
      rows: [head, ...body],
      width: { size: INNER_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      borders: { top: NONE, bottom: THIN, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: THIN },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    },
    description,
  );
}

interface CellLook {
  readonly bold: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] | undefined;
  readonly span?: number;
  readonly shade?: true;
  readonly under?: typeof FIRM;
}

function cellOf(cell: Cell, width: number, { bold, alignment, span, shade, under }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(shade ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: SHADE } } : {}),
    ...(under ? { borders: { bottom: under } } : {}),
    children: cell.map((line) => lineOf(line, bold, alignment ?? AlignmentType.LEFT)),
  });
}

function lineOf({ text, state, quiet }: CellLine, bold: boolean, alignment: NonNullable<CellLook["alignment"]>): Paragraph {
  const shown = state === undefined ? text : `${FROZEN_WORDS[state].symbol} ${text}`;
  return new Paragraph({
    alignment,
    spacing: { after: 0, line: 240 },
    children: [
      styled({
        text: shown,
        bold: bold || state === "late",
        size: quiet ? SIZE.quiet : SIZE.cell,
        ...(quiet ? { color: GREY } : {}),
      }),
    ],
  });
}

/** How the paper looks in Word. Headings are Word's own styles, so that navigation and tables of contents work. */
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  TextRun,
  type INumberingOptions,
  type IRunOptions,
  type IStylesOptions,
} from "docx";

/** Twentieths of a point. */
const TWIPS = 20;
export const PAGE = {
  width: 11906,
  height: 16838,
  left: 71 * TWIPS,
  right: 57 * TWIPS,
  top: 57 * TWIPS,
  bottom: 68 * TWIPS,
} as const;
export const INNER_WIDTH = PAGE.width - PAGE.left - PAGE.right;

const INK = "1d2327";
export const [GREY, SHADE, RULE] = ["565b61", "f1efe8", "b9bdc1"] as const;

/** Half points. */
export const SIZE = { text: 21, cell: 18, quiet: 16, head: 20, municipality: 26 } as const;

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK, font: "Calibri" },
  paragraph: { spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: "Calibri",
        size: SIZE.text,
        color: INK,
        language: { value: "sv-SE", eastAsia: "sv-SE", bidirectional: "sv-SE" },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(38, 0, 160),
    heading2: heading(26, 280, 80),
    heading3: heading(22, 200, 60),
  },
};

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: "points", levels: [level(LevelFormat.BULLET, "•")] },
    { reference: "numbers", levels: [level(LevelFormat.DECIMAL, "%1.")] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 300 } } },
  };
}

/** Text that looks otherwise than its paragraph's style. */
export function styled(look: IRunOptions): TextRun {
  return new TextRun(look);
}

/** The paper's letters: Source Sans 3 as static files, since what pdfkit embeds cannot be a variable font. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export type Weight = "regular" | "strong";

export interface Style {
  readonly weight: Weight;
  /** In points, as all lengths here. */
  readonly size: number;
  /** From one line's top to the next one's. */
  readonly leading: number;
  readonly colour: string;
}

/** A stretch of text that one font file has every letter of. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

export interface Typeface {
  readonly runsOf: (text: string, weight: Weight) => readonly Run[];
  readonly widthOf: (text: string, style: Style) => number;
}

type Document = PDFKit.PDFDocument;

/** pdfkit keeps the font that is in use under this name; nothing it exports says whether a font has a letter. */
interface InUse {
  readonly _font: { readonly font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
}

const WEIGHTS: Readonly<Record<Weight, string>> = { regular: "400", strong: "600" };
/** Swedish needs the first alone; the second has the letters of our neighbours. */
const SUBSETS = ["latin", "latin-ext"] as const;

/** Letters and signs of Swedish, all in the first file: most texts need no search. */
const PLAIN = /^[ -~\u00a0-\u00ff\u2013\u2018-\u201d\u2022\u2026]*$/;

/** What no file has becomes its bare letter, else this: a paper with an empty box in it is no accessible paper. */
const UNKNOWN = "?";

/** Registers the fonts with the document. */
export function loadTypeface(doc: Document): Typeface {
  const known = new Map<string, string>();
  for (const weight of Object.keys(WEIGHTS) as Weight[]) {
    for (const subset of SUBSETS) doc.registerFont(nameOf(weight, subset), readFont(subset, weight));
  }
  return { runsOf, widthOf };

  function runsOf(text: string, weight: Weight): readonly Run[] {
    if (PLAIN.test(text)) return [{ font: nameOf(weight, "latin"), text }];
    const runs: Run[] = [];
    for (const letter of text.normalize("NFC")) {
      const run = { font: fontFor(letter, weight), text: letter };
      const { font, text: shown } = run.font === "" ? { font: nameOf(weight, "latin"), text: bare(letter, weight) } : run;
      const last = runs.at(-1);
      if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + shown };
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  function widthOf(text: string, { weight, size }: Style): number {
    return runsOf(text, weight).reduce((sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text), 0);
  }

  /** The first file that has the letter; empty where none does. */
  function fontFor(letter: string, weight: Weight): string {
    const key = `${weight} ${letter}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const codePoint = letter.codePointAt(0) ?? 0;
    const font =
      SUBSETS.map((subset) => nameOf(weight, subset)).find((name) => {
        doc.font(name);
        return (doc as unknown as InUse)._font.font.hasGlyphForCodePoint(codePoint);
      }) ?? "";
    known.set(key, font);
    return font;
  }

  function bare(letter: string, weight: Weight): string {
    const [base = ""] = letter.normalize("NFKD");
    return base !== letter && base !== "" && fontFor(base, weight) === nameOf(weight, "latin") ? base : UNKNOWN;
  }
}

function nameOf(weight: Weight, subset: (typeof SUBSETS)[number]): string {
  return `${weight} ${subset}`;
}

function readFont(subset: string, weight: Weight): Buffer {
  const file = `@fontsource/source-sans-3/files/source-sans-3-${subset}-${WEIGHTS[weight]}-normal.woff`;
  return readFileSync(createRequire(import.meta.url).resolve(file));
}

/** What may be written for a figure: a number, a share, or that there is none and why. */
import { never } from "../planvakt-error.ts";
import type { Evidence, FigureSpec } from "../plan.ts";

export type FigureValue =
  { readonly kind: "number"; readonly value: number } | { readonly kind: "missing"; readonly because: string } | FigureFault;

export interface FigureFault {
  readonly kind: "fault";
  /** Swedish, a sentence: what is wrong and what to write instead. */
  readonly text: string;
}

/** What a figure is called in a report: its id, or `id.category`. An id has no dot in it. */
export interface FigureField {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly spec: FigureSpec;
  /** Heads that its column may have in a file. */
  readonly column: string;
}

const MISSING = /^(?:uppgift(?:en)? )?saknas\s*(?:därför att|eftersom|:|,)?\s*/i;

/** Every number that a duty asks for, categories one by one, in the plan's order. */
export function figureFields({ figures = [] }: Evidence): readonly FigureField[] {
  return figures.flatMap((spec): readonly FigureField[] => {
    const { id, label, unit, column = label } = spec;
    if (spec.kind !== "categories") return [{ key: id, label, unit, spec, column }];
    return (spec.categories ?? []).map((category) => ({
      key: `${id}.${category.id}`,
      label: `${label}, ${category.label}`,
      unit,
      spec,
      column: category.column ?? `${label}, ${category.label}`,
    }));
  });
}

/** Reads `12`, `1 234,5`, `40 %` of a share, `saknas: nytt system`. */
export function parseFigure(spec: FigureSpec, written: string): FigureValue {
  const text = written.trim();
  if (MISSING.test(text)) {
    const because = text.replace(MISSING, "").trim();
    return because === ""
      ? { kind: "fault", text: `Skriv varför uppgiften saknas för ${spec.label}.` }
      : { kind: "missing", because };
  }
  const percent = spec.kind === "share" && text.endsWith("%");
  const digits = (percent ? text.slice(0, -1) : text).replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, "").trim();
  if (/^-\d/.test(digits)) return { kind: "fault", text: `${written} för ${spec.label}: talet kan inte vara mindre än noll.` };
  if (!/^\d{1,12}(?:[.,]\d{1,6})?$/.test(digits)) {
    return { kind: "fault", text: `"${written}" är inget tal för ${spec.label}. Skriv till exempel ${exampleOf(spec)}.` };
  }
  const value = Number(digits.replace(",", ".")) / (percent ? 100 : 1);
  if (spec.kind === "share" && value > 1) {
    return {
      kind: "fault",
      text: `${written} för ${spec.label}: en andel kan inte vara större än 1. Skriv 0,4 eller 40 %.`,
    };
  }
  return { kind: "number", value };
}

function exampleOf({ kind }: FigureSpec): string {
  switch (kind) {
    case "share":
      return "0,4 eller 40 %";
    case "categories":
      return "12";
    case undefined:
      return "12 eller 12,5";
    default:
      return never(kind);
  }
}

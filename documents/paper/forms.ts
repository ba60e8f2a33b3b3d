/** The forms in which a paper is handed out. */
import { parseInstant } from "../../domain/calendar/instant.ts";
import { canonicalJson } from "../../domain/canonical-json.ts";
import type { PaperMatter, PaperStanding } from "../../domain/closing/paper-matter.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { writeCsv } from "./write-csv.ts";
import { paperStyle } from "./html-style.ts";
import { writeHtml } from "./write-html.ts";
import { writePaper } from "./write-paper.ts";
import { writeXlsx } from "./write-xlsx.ts";

export const PAPER_FORMS = ["docx", "pdf", "html", "xlsx", "csv", "json"] as const;

export type PaperForm = (typeof PAPER_FORMS)[number];

export interface PaperFile {
  /** `uppfoljning-vingaker-2026-stop.pdf`; what is not to be decided on yet says so in its name. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The style that stands in it, where it is a page: whoever shows it has to allow that one. */
  readonly style?: string;
}

/** What each form is, for whoever fetches it. */
export const TYPES: Readonly<Record<PaperForm, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  html: "text/html; charset=utf-8",
};

const HOLDS_ASSESSMENT: ReadonlySet<PaperForm> = new Set(["docx", "pdf", "html"]);

/** The same matter in the same form is the same bytes, whenever it is made. */
export async function paperFile(form: PaperForm, matter: PaperMatter): Promise<PaperFile> {
  const { plan, year, kind } = matter.snapshot;
  return {
    name: `uppfoljning-${plan}-${year}-${kind}${tailOf(form, matter.standing)}.${form}`,
    type: TYPES[form],
    bytes: await bytesOf(form, matter),
    ...(form === "html" ? { style: paperStyle(writePaper(matter)) } : {}),
  };
}

/** The forms that hold no assessment are the same before and after it is approved. */
function tailOf(form: PaperForm, standing: PaperStanding): string {
  if (standing.kind === "draft") return "-utkast";
  return standing.approvedOn === undefined && HOLDS_ASSESSMENT.has(form) ? "-ej-godkand" : "";
}

async function bytesOf(form: PaperForm, matter: PaperMatter): Promise<Uint8Array<ArrayBuffer>> {
  const at = new Date(parseInstant(matter.snapshot.asOf));
  switch (form) {
    case "docx":
      return writeDocx(writePaper(matter), at);
    case "pdf":
      return writePdf(writePaper(matter), at);
    case "xlsx":
      return writeXlsx(matter);
    case "json":
      // What the checksum at the foot of the paper is of, to the byte.
      return new TextEncoder().encode(canonicalJson(matter.snapshot));
    case "csv":
      return new TextEncoder().encode(writeCsv(matter.snapshot));
    case "html":
      return new TextEncoder().encode(writeHtml(writePaper(matter)));
    default:
      return form satisfies never;
  }
}

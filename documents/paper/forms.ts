/** The forms in which a paper is handed out. */
import { parseInstant } from "../../domain/calendar/instant.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { writeCsv } from "./write-csv.ts";
import { writeHtml } from "./write-html.ts";
import { writePaper, type PaperMatter } from "./write-paper.ts";

export const PAPER_FORMS = ["docx", "pdf", "csv", "html"] as const;

export type PaperForm = (typeof PAPER_FORMS)[number];

export interface PaperFile {
  /** `uppfoljning-vingaker-2026-stop.pdf`; a draft says so in its name. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const TYPES: Readonly<Record<PaperForm, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** The same matter in the same form is the same bytes, whenever it is made. */
export async function paperFile(form: PaperForm, matter: PaperMatter): Promise<PaperFile> {
  const { plan, year, kind } = matter.snapshot;
  const draft = matter.standing.kind === "draft" ? "-utkast" : "";
  return { name: `uppfoljning-${plan}-${year}-${kind}${draft}.${form}`, type: TYPES[form], bytes: await bytesOf(form, matter) };
}

async function bytesOf(form: PaperForm, matter: PaperMatter): Promise<Uint8Array> {
  const at = new Date(parseInstant(matter.snapshot.asOf));
  switch (form) {
    case "docx":
      return writeDocx(writePaper(matter), at);
    case "pdf":
      return writePdf(writePaper(matter), at);
    case "csv":
      return new TextEncoder().encode(writeCsv(matter.snapshot));
    case "html":
      return new TextEncoder().encode(writeHtml(writePaper(matter)));
    default:
      return form satisfies never;
  }
}

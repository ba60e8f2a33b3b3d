/** The nämnd's paper as a plain function of the frozen year: the same snapshot, the same paper. */
import { dateAt, parseInstant, timeAt } from "../../domain/calendar/instant.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { USUAL_TEMPLATE, type PaperTemplate } from "../../domain/closing/paper-template.ts";
import type { YearSnapshot } from "../../domain/closing/snapshot.ts";
import { inline, sentence } from "../../domain/letters/phrases.ts";
import { appendicesOf } from "./appendix.ts";
import type { Paper } from "./paper.ts";
import { sectionsOf } from "./sections.ts";

export interface PaperMatter {
  readonly snapshot: YearSnapshot;
  /** A draft is made from the live status, has no checksum and says so on every sheet. */
  readonly standing:
    { readonly kind: "frozen"; readonly checksum: string; readonly approvedOn?: CivilDate } | { readonly kind: "draft" };
  /** As the official wrote it; blank lines make paragraphs. Empty: not written yet. */
  readonly assessment?: string;
  readonly template?: PaperTemplate;
}

/** With an assessment of this many characters the body still keeps to two sheets. */
export const LONGEST_ASSESSMENT = 1_500;

export function writePaper({ snapshot, standing, assessment = "", template = USUAL_TEMPLATE }: PaperMatter): Paper {
  const { title, year, kind, committee, municipality, office, dnr, meetingDay, asOf, roles } = snapshot;
  const appendices = appendicesOf(snapshot);
  const approved =
    standing.kind === "frozen" && standing.approvedOn !== undefined
      ? [`Godkänd av ${inline(roles.headOfAdministration)} ${standing.approvedOn}`]
      : [];
  return {
    title: `${kind === "final" ? "Slutlig uppföljning" : "Uppföljning"} ${year} av ${inline(title)}`,
    municipality,
    office: officeAlone(office, municipality),
    kind: template.kind,
    to: sentence(committee),
    date: dateAt(parseInstant(asOf)),
    ...(dnr === undefined ? {} : { dnr }),
    ...(meetingDay === undefined ? {} : { meetingDay }),
    ...(standing.kind === "draft" ? { mark: "UTKAST, ej fryst" } : {}),
    sections: sectionsOf({ snapshot, assessment, template, appendices }),
    appendices,
    footer: footerOf(asOf, standing),
    signatures: [...new Set([roles.headOfAdministration, roles.owner].map((role) => sentence(inline(role)))), ...approved],
  };
}

/** "Socialförvaltningen i Vingåkers kommun" beside "Vingåkers kommun" says it twice. */
function officeAlone(office: string, municipality: string): string {
  const tail = ` i ${municipality}`;
  return office.endsWith(tail) ? office.slice(0, -tail.length) : office;
}

function footerOf(asOf: string, standing: PaperMatter["standing"]): string {
  const instant = parseInstant(asOf);
  const { hour, minute } = timeAt(instant);
  const when = `${dateAt(instant)} kl. ${pad(hour)}.${pad(minute)}`;
  return standing.kind === "draft" ? `Utkast, ej fryst. Läget ${when}.` : `Fryst ${when}. Kontrollsumma ${standing.checksum}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** The nämnd's paper as a plain function of the frozen year: the same snapshot, the same paper. */
import { dateAt, parseInstant, timeAt } from "../../domain/calendar/instant.ts";
import { USUAL_TEMPLATE } from "../../domain/closing/paper-template.ts";
import type { PaperMatter, PaperStanding } from "../../domain/closing/paper-matter.ts";
import { inline, sentence } from "../../domain/letters/phrases.ts";
import { appendicesOf } from "./appendix.ts";
import type { Paper } from "./paper.ts";
import { sectionsOf } from "./sections.ts";

export function writePaper({ snapshot, standing, assessment = "" }: PaperMatter): Paper {
  const { template = USUAL_TEMPLATE, title, year, kind, committee, municipality, office, dnr, meetingDay, asOf, roles } = snapshot;
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
    ...marked(standing),
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

/** What the nämnd is not to decide on yet: it is not frozen, or what is written about it is nobody's word but the writer's. */
function marked(standing: PaperStanding): Pick<Paper, "mark"> {
  if (standing.kind === "draft") return { mark: "UTKAST, ej fryst" };
  return standing.approvedOn === undefined ? { mark: "UTKAST, bedömningen är inte godkänd" } : {};
}

function footerOf(asOf: string, standing: PaperStanding): string {
  const instant = parseInstant(asOf);
  const { hour, minute } = timeAt(instant);
  const when = `${dateAt(instant)} kl. ${pad(hour)}.${pad(minute)}`;
  return standing.kind === "draft" ? `Utkast, ej fryst. Läget ${when}.` : `Fryst ${when}. Kontrollsumma ${standing.checksum}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

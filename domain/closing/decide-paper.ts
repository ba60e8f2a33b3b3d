/** Decides what people ask of the nämnd's paper: who may, whether it is there yet, and what is missing. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import type { PersonId } from "../ids.ts";
import { numberWord } from "../letters/phrases.ts";
import { longDate } from "../letters/swedish-dates.ts";
import { never } from "../planvakt-error.ts";
import { actsFor, resolveRole, roleOf, type Directory } from "../recipients.ts";
import { paragraphsOf, type Paper, type PaperCommand, type PaperEvent } from "./paper.ts";
import { parseRecordNumber, type FrozenDecision } from "./snapshot.ts";

/** With so many characters, in so many paragraphs, the body of the paper still keeps to two sheets. */
export const LONGEST_ASSESSMENT = 1_200;
export const MOST_PARAGRAPHS = 6;

export type PaperDecision = { readonly events: readonly PaperEvent[] } | { readonly refused: string; readonly field?: string };

/** Decides on a command: who may, whether the paper is there yet, and what is missing. `frozenOn`: when its year was frozen. */
export function decidePaper(
  directory: Directory,
  paper: Paper,
  command: PaperCommand,
  { now, frozenOn }: { readonly now: Instant; readonly frozenOn: CivilDate },
): PaperDecision {
  const today = dateAt(now);
  const { by, kind } = command;
  const refused = refusalByRight(directory, by, kind, today);
  if (refused !== undefined) return { refused };
  if (paper.stage === "decided" && kind !== "decide")
    return { refused: "Nämnden har beslutat. Bedömningen ändras inte efter det." };
  switch (kind) {
    case "write":
      return write(paper, command, now, roleOf(directory.plan, directory.plan.headOfAdministration).title);
    case "approve":
      return approve(directory, paper, command, now);
    case "sendBack":
      return sendBack(paper, command, now);
    case "decide":
      return record(paper, command, now, frozenOn);
    default:
      return never(command);
  }
}

/** True where the person may do this with the paper, whatever its stage. */
export function mayWithPaper(directory: Directory, person: PersonId, kind: PaperCommand["kind"], on: CivilDate): boolean {
  return refusalByRight(directory, person, kind, on) === undefined;
}

function refusalByRight(directory: Directory, by: PersonId, kind: PaperCommand["kind"], on: CivilDate): string | undefined {
  const { plan } = directory;
  const approving = kind === "approve" || kind === "sendBack";
  const role = approving ? plan.headOfAdministration : plan.owner;
  if (actsFor(directory, by, role, on)) return undefined;
  const { title } = roleOf(plan, role);
  if (approving) return `Bedömningen godkänns av ${title}.`;
  return kind === "write" ? `Bedömningen skrivs av ${title}.` : `Nämndens beslut skrivs in av ${title}.`;
}

function write(paper: Paper, { by, text, submit }: Of<"write">, at: Instant, approver: string): PaperDecision {
  if (paper.stage === "approved") {
    return {
      refused: `Bedömningen är godkänd och lämnad till nämndens sekreterare. Be ${approver} att skicka tillbaka den först.`,
    };
  }
  const latest = paper.versions.at(-1);
  const written = text.trim();
  if (submit && written === "") return { refused: "Skriv vad året visar innan du lämnar bedömningen vidare.", field: "text" };
  if (submit && paragraphsOf(written).length > MOST_PARAGRAPHS) {
    return { refused: `Dela in bedömningen i högst ${numberWord(MOST_PARAGRAPHS)} stycken.`, field: "text" };
  }
  const changed = written !== (latest?.text ?? "");
  const version = (latest?.version ?? 0) + (changed ? 1 : 0);
  const waits = submit && (paper.stage !== "waiting" || changed);
  return {
    events: [
      ...(changed ? [{ kind: "assessmentWritten" as const, at, by, version, assessment: written }] : []),
      ...(waits ? [{ kind: "assessmentSubmitted" as const, at, by, version }] : []),
    ],
  };
}

function approve(directory: Directory, paper: Paper, { by, version }: Of<"approve">, at: Instant): PaperDecision {
  if (paper.stage === "approved") return { refused: `Bedömningen godkändes ${longDate(dateAt(paper.approved?.at ?? at))}.` };
  if (paper.stage !== "waiting" || !paper.submitted) return { refused: "Bedömningen är inte lämnad för godkännande." };
  if (version !== paper.submitted.version) {
    return { refused: "Bedömningen har ändrats sedan du öppnade sidan. Läs den igen innan du godkänner." };
  }
  // By person, as with reports; where one person is both, there is nobody else to ask.
  const wrote = by === paper.submitted.by || paper.versions.find((one) => one.version === version)?.by === by;
  const { plan } = directory;
  if (wrote && resolveRole(directory, plan.headOfAdministration, dateAt(at)).person.id !== by) {
    return { refused: "Den som har skrivit bedömningen kan inte godkänna den." };
  }
  return { events: [{ kind: "assessmentApproved", at, by, version }] };
}

function sendBack(paper: Paper, { by, reason }: Of<"sendBack">, at: Instant): PaperDecision {
  if (paper.stage !== "waiting" && paper.stage !== "approved") return { refused: "Bedömningen är inte lämnad för godkännande." };
  const why = reason.trim();
  if (why === "") return { refused: "Skriv vad som ska ändras.", field: "reason" };
  return { events: [{ kind: "assessmentSentBack", at, by, why }] };
}

function record(paper: Paper, { by, date, section, dnr, outcome }: Of<"decide">, at: Instant, frozenOn: CivilDate): PaperDecision {
  if (!paper.approved) return { refused: "Bedömningen är inte godkänd än. Nämnden beslutar om ett papper som är lämnat till den." };
  if (date > dateAt(at)) return { refused: "Beslutet kan inte ha en dag som inte har varit.", field: "date" };
  if (date < frozenOn) {
    return { refused: `Beslutet kan inte vara äldre än uppföljningen, som frystes ${longDate(frozenOn)}.`, field: "date" };
  }
  const paragraph = parseRecordNumber(section.includes("§") ? section : `§ ${section.trim()}`);
  if (!paragraph) return { refused: "Skriv paragrafen som den står i protokollet, till exempel § 87.", field: "section" };
  const number = dnr === undefined || dnr.trim() === "" ? undefined : parseRecordNumber(dnr);
  if (dnr !== undefined && dnr.trim() !== "" && !number) {
    return { refused: "Skriv diarienumret som det är registrerat, till exempel SN 2026/112.", field: "dnr" };
  }
  const decision: FrozenDecision = { date, section: paragraph, ...(number ? { dnr: number } : {}), outcome };
  if (paper.decision && JSON.stringify(paper.decision) === JSON.stringify(decision)) return { events: [] };
  return { events: [{ kind: "decisionRecorded", at, by, decision }] };
}

type Of<K extends PaperCommand["kind"]> = Extract<PaperCommand, { readonly kind: K }>;

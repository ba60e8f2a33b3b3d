/** Once, when the plan begins: what is yours this year, with days, and who to ask. */
import type { LetterFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { counted, listed, questions, sentence } from "../phrases.ts";
import { ownRows } from "../rows.ts";
import { longDate } from "../swedish-dates.ts";
import { whyMe } from "../why-me.ts";

type WelcomeFacts = Extract<LetterFacts, { readonly kind: "welcome" }>;

export function welcome({ plan, to, roles, rows, year }: WelcomeFacts): LetterText {
  const first = rows.find((row) => row.due !== undefined)?.due;
  const things = counted(rows.length, "sak", "saker");
  const none = rows.length === 0;
  const letter: LetterText = {
    subject: none ? `Handlingsplanen börjar följas upp ${year}` : `Se vad som är ditt ${year} – ${things} i handlingsplanen`,
    summary: none
      ? "Inget är ditt att göra just nu."
      : `${sentence(things)}.${first === undefined ? "" : ` Den första senast ${longDate(first)}.`}`,
    paragraphs: [
      `${plan.municipality} börjar nu följa upp ”${plan.title}”.`,
      none
        ? `Du är ${titlesOf(roles.length === 0 ? [to.role] : roles)}. Inget är ditt att göra just nu.`
        : `Du är ${titlesOf(roles.length === 0 ? [to.role] : roles)}, och det här är ditt under ${year}. Du behöver inte göra något i dag.`,
    ],
    link: { purpose: "todo", label: "Se allt som är ditt" },
    why: whyMe(to),
    next: none
      ? "När något blir ditt att göra kommer ett mejl med en länk."
      : "När en dag närmar sig kommer ett mejl med en länk. Där rapporterar du på någon minut, och efter det kommer inga fler mejl om den saken.",
    help: `${none ? "" : "Är något av det här inte ditt? Säg till. "}${questions(plan)}`,
  };
  return none ? letter : { ...letter, table: { head: ["Senast", "Vad"], rows: ownRows(rows) } };
}

function titlesOf(roles: WelcomeFacts["roles"]): string {
  return listed(roles.map((role) => (role.convener === undefined ? role.title : `medlem i ${role.title}`)));
}

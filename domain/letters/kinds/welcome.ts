/** Once, when the plan begins: what is yours in the time ahead, with days, what your roles mean, and who to ask. */
import { dutiesOf, type Plan, type Role } from "../../plan.ts";
import type { LetterFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { counted, listed, questions, sentence } from "../phrases.ts";
import { ownRows } from "../rows.ts";
import { dayAndMonth, longDate } from "../swedish-dates.ts";
import { whyMe } from "../why-me.ts";

type WelcomeFacts = Extract<LetterFacts, { readonly kind: "welcome" }>;

export function welcome(facts: WelcomeFacts): LetterText {
  const { plan, to, rows, year } = facts;
  const roles = facts.roles.length === 0 ? [to.role] : facts.roles;
  const first = rows.find((row) => row.due !== undefined)?.due;
  const things = counted(rows.length, "sak", "saker");
  const none = rows.length === 0;
  const meaning = meaningOf(plan, roles);
  const letter: LetterText = {
    subject: none
      ? `Handlingsplanen börjar följas upp ${year}`
      : `Se vad som är ditt i handlingsplanen – ${things}${first === undefined ? "" : `, den första ${dayAndMonth(first)}`}`,
    summary: none
      ? ["Du behöver inte göra något i dag.", ...meaning.slice(0, 1)].join(" ")
      : `${sentence(things)}.${first === undefined ? "" : ` Den första senast ${longDate(first)}.`}`,
    paragraphs: [
      `${plan.municipality} börjar nu följa upp ”${plan.title}”.`,
      none
        ? `Du är ${titlesOf(roles)}. Du behöver inte göra något i dag.`
        : `Du är ${titlesOf(roles)}, och det här är ditt den närmaste tiden. Du behöver inte göra något i dag.`,
      ...(meaning.length > 0 ? [meaning.join(" ")] : []),
    ],
    link: { purpose: "todo", label: "Se allt som är ditt" },
    why: whyMe(to),
    next: none
      ? "När något blir ditt att göra kommer ett mejl med en länk."
      : "När en dag närmar sig kommer ett mejl med en länk. Där rapporterar du på någon minut, och efter det kommer inga fler mejl om den saken.",
    help: `${none ? "" : "Är något av det här inte ditt? Säg till. "}${questions(plan, to)}`,
  };
  return none ? letter : { ...letter, table: { head: ["Senast", "Vad"], rows: ownRows(rows) } };
}

/** A group's convener is of course its member. */
function titlesOf(roles: readonly Role[]): string {
  const told = roles.filter(({ convener }) => convener === undefined || roles.every(({ id }) => id !== convener));
  return listed(told.map((role) => (role.convener === undefined ? role.title : `medlem i ${role.title}`)));
}

/** What the roles bring beside the list: nobody should believe that a role without rows is a role without mails. */
function meaningOf(plan: Plan, roles: readonly Role[]): readonly string[] {
  const groups = roles.filter((role) => role.convener !== undefined).map(({ id }) => id);
  const duties = dutiesOf(plan);
  const confirms = duties.some(({ confirm }) => confirm !== "none" && groups.includes(confirm));
  const answers = duties.some(({ responsible }) => responsible.some((role) => groups.includes(role)));
  return [
    ...(confirms ? ["Som medlem i gruppen hjälper du till att bekräfta det som andra har rapporterat."] : []),
    ...(answers ? ["Blir något av gruppens sent får alla medlemmar ett mejl om det."] : []),
    ...(roles.some(({ id }) => id === plan.owner)
      ? ["Du äger planen: du beslutar om gamla tidsgränser och svarar på frågor om hur planen ska läsas."]
      : []),
    ...(roles.some(({ id }) => id === plan.secretary)
      ? ["Efter varje kvartal får du en lista över läget. Den kräver inget svar."]
      : []),
    ...(plan.roles.some(({ escalatesTo }) => roles.some(({ id }) => id === escalatesTo))
      ? ["Blir något mycket sent i ditt ansvarsområde får du veta det, och kan flytta det, byta ansvarig eller låta det utgå."]
      : []),
  ];
}

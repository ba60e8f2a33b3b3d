/** To whoever answers again for what somebody else had taken over, when that person has left the plan. Names them. */
import type { HandoverFacts, RoleMoved } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { counted, questions, sentence } from "../phrases.ts";
import { dayAndMonth, longDate } from "../swedish-dates.ts";
import { whyMe } from "../why-me.ts";

export function handedBack({ plan, to, moved, rows }: HandoverFacts): LetterText {
  const [first] = rows;
  const things = counted(rows.length, "sak", "saker");
  const day = first?.due === undefined ? "" : `, ${rows.length === 1 ? "senast" : "den första"} ${dayAndMonth(first.due)}`;
  return {
    subject: `Åter hos dig: ${things}${day}`,
    summary: `${sentence(things)} är åter hos dig.`,
    paragraphs: [
      ...moved.map((one) => back(one, to.vacant !== undefined)),
      `Det gäller ”${plan.title}”.`,
      `${sentence(counted(rows.length, "sak är öppen", "saker är öppna"))} och ligger hos dig nu:`,
    ],
    link: { purpose: "todo", label: "Se allt som är ditt" },
    why: whyMe(to),
    next: "Påminnelserna börjar inte om: den som står på tur kommer till dig.",
    help: `Är något av det här inte ditt? Öppna länken och välj ”Inte mitt ansvar”. ${questions(plan)}`,
  };
}

function back({ role, on, other }: RoleMoved, vacant: boolean): string {
  const who = other === undefined ? "Den som hade tagit över det här" : `${other.name} hade tagit över det här men`;
  const again = `${who} har ingen roll i planen längre. Från och med ${longDate(on)} hör det till ${role.title} igen.`;
  return vacant ? `${again} Ingen är utsedd dit, så det kommer till dig.` : again;
}

/** Sentences and small words that several letters share. Klarspråk: short, active, no abbreviations. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { IsoDuration, Plan } from "../plan.ts";
import type { OccurrenceFacts, Recipient } from "./facts.ts";
import { longDate } from "./swedish-dates.ts";

/** How every mail begins. */
export const GREETING = "Hej!";

const NUMBERS = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"] as const;

/** "tre", from 13 on in digits; `neuter` for "ett mejl". */
export function numberWord(count: number, gender: "common" | "neuter" = "common"): string {
  return count === 1 && gender === "neuter" ? "ett" : (NUMBERS[count] ?? String(count));
}

/** "en sak", "tre saker". */
export function counted(count: number, one: string, many: string, gender: "common" | "neuter" = "common"): string {
  return `${numberWord(count, gender)} ${count === 1 ? one : many}`;
}

/** Capital first letter, the rest as it stands. */
export function sentence(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("sv") + text.slice(1);
}

/** Lower-case first letter, unless the word is a name or an abbreviation ("IFO-chef", "FREDA"). */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase("sv") + text.slice(1);
}

/** On one line, without a final stop: what people and plans wrote, ready to stand inside a sentence of ours. */
export function inline(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
}

/** In Swedish quotation marks. */
export function quoted(text: string): string {
  return `”${text.replace(/\s+/g, " ").trim()}”`;
}

/** "a, b och c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} och ${items.at(-1) ?? ""}`;
}

/** " för kvartal 4 2026"; after a comma where the label is a day or an event and not a stretch of time; nothing without a label. */
function forPeriod(about: Pick<OccurrenceFacts, "duty" | "periodLabel">): string {
  if (about.periodLabel === "") return "";
  const { cadence } = about.duty;
  switch (cadence.kind) {
    case "every":
    case "attest":
    case "quota":
    case "rollUp":
      return ` för ${about.periodLabel}`;
    case "relative":
      return cadence.base.kind === "event" ? ` ${sideOf(cadence.offset)} ${about.periodLabel}` : `, ${about.periodLabel}`;
    default:
      return `, ${about.periodLabel}`;
  }
}

/** On which side of an event something lies. */
function sideOf(offset: IsoDuration): string {
  if (/^P0\D$/.test(offset)) return "vid";
  return offset.startsWith("-") ? "inför" : "efter";
}

/** "Genomför Machofabriken (Slottsskolan åk 7)": the duty's title, with its part where it is divided. */
export function titleOf(about: Pick<OccurrenceFacts, "duty" | "part">): string {
  return inline(about.duty.title) + (about.part ? ` (${inline(about.part.label)})` : "");
}

/** "Lämna uppgifter från Relationsvåldsteamet för kvartal 4 2026 senast fredag 29 januari 2027." */
export function theTask(about: OccurrenceFacts): string {
  return `${titleOf(about)}${forPeriod(about)} senast ${longDate(about.due)}.`;
}

/** "”Lämna uppgifter från Relationsvåldsteamet” för kvartal 4 2026", to be spoken about. */
export function theMatter(about: OccurrenceFacts): string {
  return `${quoted(titleOf(about))}${forPeriod(about)}`;
}

/** "åtgärd 1.6", "möte M1", "regel R1". */
export function itemLabel(about: Pick<OccurrenceFacts, "item">): string {
  const words = { action: "åtgärd", meeting: "möte", rule: "regel" } as const;
  return `${words[about.item.kind]} ${about.item.id}`;
}

/** The preview line of most letters. */
export function dueSummary(about: OccurrenceFacts, due: CivilDate = about.due): string {
  const part = about.part ? `, ${inline(about.part.label)}` : "";
  return `Senast ${longDate(due)}. ${sentence(itemLabel(about))} i handlingsplanen${part}.`;
}

/** The plan's own words for a duty, as a letter quotes them. */
export function planQuote(about: Pick<OccurrenceFacts, "duty">): { readonly section: string; readonly text: string } {
  return { section: about.duty.source.section, text: about.duty.source.quote.replace(/\s+/g, " ").trim() };
}

/** Where a reply goes, and whom else to ask: the office's phone, or else the role that owns the plan, unless that is the reader. */
export function questions(plan: Plan, to?: Pick<Recipient, "role">): string {
  return `Frågor: svara på mejlet, det går till ${plan.office.name}.${otherWay(plan, to)}`;
}

function otherWay({ office, owner, roles }: Plan, to: Pick<Recipient, "role"> | undefined): string {
  if (office.phone !== undefined) return ` Du kan också ringa ${office.phone}.`;
  const role = to === undefined || to.role.id === owner ? undefined : roles.find(({ id }) => id === owner);
  return role === undefined ? "" : ` Du kan också fråga ${role.title}.`;
}

/** For those who are asked to do something. */
export function notMine(plan: Plan, to?: Pick<Recipient, "role">): string {
  return `Är det inte ditt ansvar? Öppna länken och välj ”Inte mitt ansvar”. ${questions(plan, to)}`;
}

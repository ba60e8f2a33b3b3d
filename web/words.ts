/** Swedish for what the ledger names in English. */
import type { LetterState, OccurrenceView } from "../client/views.ts";
import type { OccurrenceCommand, Verdict } from "../domain/occurrence/occurrence.ts";

const STEPS: Readonly<Record<string, string>> = {
  welcome: "Välkomstbrev",
  notice: "Första mejlet",
  "overdue-1": "Mejl om försening",
  "escalation-1": "Till chefen",
  "escalation-2": "Till förvaltningschefen",
  ring: "Ring den externa parten",
  list: "Lista till nämndens sekreterare",
  summary: "Sammanställning till arbetsgruppen",
  confirm: "Att bekräfta",
  returned: "Komplettering behövs",
  reassigned: "Fråga om att ta över",
  declined: "Nej till att ta över",
  handover: "Överlämning",
};

/** `reminder-2` → `Påminnelse 2`. A step nobody named is shown as it is. */
export function stepWord(step: string): string {
  const reminder = /^reminder-(\d+)$/.exec(step);
  if (reminder) return `Påminnelse ${reminder[1] ?? ""}`;
  if (step.startsWith("confirm-reminder-")) return "Påminnelse om att bekräfta";
  return STEPS[step] ?? step;
}

/** How the step reads in the middle of a sentence: "Händer inget går påminnelse 2 …". */
export function stepInSentence(step: string): string {
  switch (step) {
    case "notice":
      return "det första mejlet";
    case "overdue-1":
      return "ett mejl om förseningen";
    case "escalation-1":
    case "escalation-2":
      return "ärendet vidare";
    case "ring":
      return "en fråga om att ringa den externa parten";
    case "confirm":
      return "en fråga om att bekräfta";
    default: {
      const word = stepWord(step);
      return word.charAt(0).toLocaleLowerCase("sv") + word.slice(1);
    }
  }
}

export const LETTER_STATE: Readonly<Record<LetterState, string>> = {
  written: "Skrivet, väntar på att skickas",
  dropped: "Skickades inte, behövdes inte längre",
  superseded: "Skickades inte, ersatt av ett senare",
  posting: "Skickas just nu",
  accepted: "Skickat",
  refused: "Avvisat av mejlservern",
  ambiguous: "Kanske skickat, svaret uteblev",
  withdrawn: "Återkallat",
};

/** What is foreseen but not written yet. */
export const FORESEEN = "Planerat";

export const VERDICT: Readonly<Record<Verdict, string>> = { works: "Fungerar", partly: "Delvis", fails: "Fungerar inte" };

export const REPORT_AS: Readonly<Record<OccurrenceView["reportAs"], string>> = {
  done: "Rapportera klar",
  attest: "Stäm av",
  figures: "Lämna uppgifter",
  meeting: "Mötet hölls",
};

export type ActKind = OccurrenceCommand["kind"];

/** The act as a short verb phrase, for headings and for lists of what cannot be done. */
export const ACT: Readonly<Record<ActKind, string>> = {
  report: "Rapportera",
  undo: "Ångra rapporten",
  confirm: "Bekräfta",
  return: "Be om komplettering",
  postpone: "Flytta fram",
  excuse: "Utgår",
  reassign: "Inte mitt ansvar",
  accept: "Ta över",
  decline: "Tacka nej till att ta över",
  comment: "Kommentera",
};

/** One line shown after the act. */
export const DONE: Readonly<Record<ActKind | "decide", string>> = {
  report: "Tack, rapporten är sparad. Påminnelserna upphör.",
  undo: "Rapporten är ångrad. Allt är som före den.",
  confirm: "Bekräftat. Den här är klar.",
  return: "Komplettering är begärd. Den som rapporterade får ett mejl.",
  postpone: "Datumet är flyttat.",
  excuse: "Den utgår. Inga fler mejl skickas om den.",
  reassign: "Frågan är ställd. Den du valde får ett mejl, och ansvaret flyttas när svaret är ja.",
  accept: "Tack, den är din nu. Påminnelserna går till dig.",
  decline: "Ditt nej är sparat. Den som har ansvaret får ett mejl.",
  comment: "Kommentaren är sparad.",
  decide: "Svaret är sparat.",
};

import type { LettersWords } from "./letters.ts";
import { MOST_COUNTED } from "../../client/post-views.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";

export const lettersSv: LettersWords = {
  title: "Utskick",
  when: "När",
  to: "Till",
  mail: "Mejl",
  state: "Läge",

  step,

  stepInSentence,
  states: {
    written: "Skrivet, väntar på att skickas",
    dropped: "Skickades inte, behövdes inte längre",
    superseded: "Skickades inte, ersatt av ett senare",
    posting: "Skickas just nu",
    accepted: "Skickat",
    refused: "Avvisat av mejlservern",
    ambiguous: "Kanske skickat, svaret uteblev",
    withdrawn: "Återkallat",
  },

  foreseen: "Planerat",
  sections: {
    waiting: {
      word: "I posten",
      title: "I posten, det som går först överst",
      empty: "Inget väntar på att skickas. Mejl skrivs ett par timmar innan de går.",
    },
    sent: {
      word: "Skickade",
      title: "Skickade, nyast först",
      empty: "Här visas varje mejl som har gått ut, till vem och när.",
    },
    failed: {
      word: "Misslyckade",
      title: "Kom inte fram, eller kanske inte, nyast först",
      empty: "Inget mejl har misslyckats. Här visas det mejlservern avvisar, och det den inte svarar om.",
    },
    dropped: {
      word: "Behövdes inte",
      title: "Behövdes inte, nyast först",
      empty: "Här visas mejl som blev onödiga innan de gick, till exempel för att någon hann rapportera.",
    },
  },
  noneChosen: "Inget mejl stämmer med urvalet.",
  caption: "Mejl, när, till vem och vad det blev av dem",
  fromBeginning: "Från början",
  more: "Visa fler",
  ahead: "De närmaste 60 dagarna",
  aheadTitle: "De närmaste 60 dagarna, om ingen gör något",
  noneAhead: "Inget behöver skickas de närmaste 60 dagarna.",
  aheadCaption: "Planerade mejl",
  andMore: (count) => `Och ${count} till. Välj en person eller en aktivitet för att se dem.`,
  which: "Vilka utskick",
  choose: "Välj person eller aktivitet",
  about: "Om",
  everybody: "Alla",
  everything: "Allt",
  answer,

  standInFor: (name, absent) => `${name} (ställföreträdare för ${absent})`,
  goes: (to, instant, state) => `Till ${to}, ${instant}. ${state}.`,
  went: (to, instant) => `Skickat till ${to} ${instant}.`,
  text: "Mejlets text",
  secretLink: "(länk som bara mottagaren har)",
  seeState: "Se läget för det här",
};

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
  invitation: "Inbjudan till möte",
  cancellation: "Avbokat möte",
};

function step(name: string): string {
  const reminder = /^reminder-(\d+)$/.exec(name);
  if (reminder) return `Påminnelse ${reminder[1] ?? ""}`;
  if (name.startsWith("confirm-reminder-")) return "Påminnelse om att bekräfta";
  return STEPS[name] ?? name;
}

function stepInSentence(name: string): string {
  switch (name) {
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
      const word = step(name);
      return word.charAt(0).toLocaleLowerCase("sv") + word.slice(1);
    }
  }
}

/** "127 utskick har gått i väg, två har inte eller kanske inte kommit fram. Nästa går måndag 1 mars 2027 kl. 08.00." */
function answer(sent: number, failed: number, next: string | undefined): string {
  const gone = sent === 0 ? "Inget är skickat än" : `${letterCount(sent)} har gått i väg`;
  const lost =
    failed === 0 ? "" : `, ${counted(Math.min(failed, MOST_COUNTED), "har", "har", "neuter")} inte eller kanske inte kommit fram`;
  return `${gone}${lost}.${next === undefined ? "" : ` Nästa går ${next}.`}`;
}

function letterCount(sent: number): string {
  if (sent > MOST_COUNTED) return `Mer än ${MOST_COUNTED} utskick`;
  return sentence(counted(sent, "utskick", "utskick", "neuter"));
}

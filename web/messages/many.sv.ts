import type { ManyWords } from "./many.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { say } from "./say.ts";
import { formsSv } from "./forms.sv.ts";

export const manySv: ManyWords = {
  saved: (count) => sentence(counted(count, "rad är sparad", "rader är sparade")),
  notSaved: (count) => sentence(counted(count, "rad sparades inte", "rader sparades inte")),
  unanswered: "inget svar just nu. Spara igen om en stund: görs det två gånger räknas det ändå som en.",

  lost: (title) => say`Det du skrev om ”${title}”, som inte längre väntar på dig:`,
  nothingNow: "Inget nu",
  chooseSomething: "Välj något på minst en rad och spara igen.",
  more: (count) => `${counted(count, "rad till", "rader till")} visas när du har sparat.`,
  perhaps: {
    title: "Allt gick inte att spara just nu",
    text: "En del kan vara sparat. Försök igen om en stund: det som redan är sparat sparas inte en gång till, och det du skrev står kvar här.",
  },
  fault: {
    wanted: "Skriv vad som behöver kompletteras.",
    chooseReturn: "Välj Be om komplettering, eller ta bort det du skrev.",
    chooseVerdict: "Välj också Fungerar, Delvis eller Fungerar inte.",
    whatFails: "Skriv en rad om vad som inte fungerar.",
    line: "Skriv en rad, den ska vara med här.",
    unreadableRow: "Raden gick inte att läsa. Skicka den igen.",
    tooLong: formsSv.fault.tooLong,
  },
  confirm: {
    title: "Att bekräfta",
    empty: "Här visas rapporter som väntar på dig. Den som själv har rapporterat bekräftar inte ensam.",
    final: "Det du bekräftar är därefter klart och kan inte ändras. Rader med ”Inget nu” lämnas som de är.",
    what: "Vad gör du med rapporten?",
    alone: "Bekräfta",
    atMeeting: "Bekräfta på ett möte (du har själv rapporterat)",
    giveBack: "Be om komplettering",
    wanted: "Vad behöver kompletteras?",
    wantedHint: "Den som rapporterade får ett mejl med det du skriver, och tio arbetsdagar till.",
    present: "Bekräftar ni på ett möte? Kryssa för dem som är med.",
    presentHint: "Är minst två med får ni bekräfta även det någon av er har rapporterat. De som är med antecknas.",

    answer: (all, alone) => {
      if (all === 0) return "Du har ingen rapport att bekräfta.";
      if (alone === all) return `Du har ${counted(all, "rapport", "rapporter")} att bekräfta.`;
      const yours = `${counted(all - alone, "rapport", "rapporter")} som du själv har lämnat`;
      if (alone === 0) return `Du har inget att bekräfta ensam. Gruppen kan på ett möte bekräfta ${yours}.`;
      return `Du har ${counted(alone, "rapport", "rapporter")} att bekräfta. Gruppen kan på ett möte också bekräfta ${yours}.`;
    },
  },
  attest: {
    title: "Stäm av",
    heading: "Stäm av allt på en gång",
    answer: (all) => (all === 0 ? "Du har inget att stämma av just nu." : `Du har ${counted(all, "sak", "saker")} att stämma av.`),
    empty: "Här visas det som pågår hela tiden och som du ska stämma av: fungerar det, delvis eller inte?",
    undo: "Rader med ”Inget nu” lämnas som de är. Det du sparar kan du ångra i tio minuter på aktivitetens sida.",
    others: "Det här gör du på sin egen sida",
    by: "Senast",
    wanted: "Det som ska kompletteras:",
    how: "Hur fungerar det?",
    needed: "En rad ska vara med. Skriv inget om enskilda personer eller ärenden.",
    neededIfNot: "En rad ska vara med om du väljer Delvis eller Fungerar inte. Skriv inget om enskilda personer eller ärenden.",
  },
};

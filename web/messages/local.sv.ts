import type { LocalWords } from "./local.ts";
import { counted, numberWord } from "../../domain/letters/phrases.ts";

export const localSv: LocalWords = {
  bar: {
    name: "Lokal provmiljö",

    looking: (name) => (name === undefined ? "du tittar utan att vara någon" : `du tittar som ${name}`),
    today: "Idag i provmiljön:",
    running: "En tidsresa pågår.",
    open: "Titta som någon annan, res i tiden, öppna inkorgen",
    inbox: "Inkorgen",
    tour: "Rundturen",
    temporal: "Temporals egen sida",
    viewAs: "Visa som",
    nobody: "Ingen",
    change: "Byt",
    noTravel: "Tidsresa går inte här.",
    travel: "Res i tiden. Allt som hinner hända däremellan händer på riktigt i provmiljön, och det går inte att resa tillbaka.",
    leaps: { P1D: "+1 dag", P1W: "+1 vecka", P1M: "+1 månad" },
    untilDay: "Till och med dagen",
    goThere: "Res dit",
  },
  refused: {
    title: "Det går inte",
    viewAs: "Att titta som någon annan går bara i den lokala provmiljön.",
    travel: "Tidsresa går bara i den lokala provmiljön.",
    noDay: "Dagen gick inte att läsa",
    chooseDay: "Välj en dag att resa till, till exempel 2027-03-01.",
  },
  journey: {
    running: "Tidsresan pågår",
    line: "Planen förs framåt, stopp för stopp.",
    reloads: "Sidan läses om av sig själv.",
    reload: "Läs om nu",
    done: "Tidsresan är klar",
    stopped: "Tidsresan stannade",
    none: "Ingen tidsresa pågår",
    noneHelp: "Du reser i tiden från listen överst på sidan.",
    back: "Tillbaka dit du var",
    inbox: "Se vad som kom i inkorgen",
    arrived: (from, to, stops, letters) => {
      const went = letters === 0 ? "inget utskick gick i väg" : `${counted(letters, "utskick", "utskick", "neuter")} gick i väg`;
      return `Du reste från ${from} till ${to} med ${counted(stops, "stopp", "stopp", "neuter")}, och ${went}.`;
    },
  },
  tour: {
    title: "Rundtur",
    heading: "Rundtur i fem steg",
    progress: (count) => {
      if (count === 0) {
        return "Gå hela vägen från mejl till bekräftat på några minuter. Allt händer på riktigt, men inget mejl lämnar din dator.";
      }
      return count === 5 ? "Du har gått hela vägen." : `Du har gjort ${numberWord(count, "neuter")} av fem steg.`;
    },
    done: "Gjort",
    first: {
      title: "Res till det första mejlet",
      posted: "Det första mejlet har gått ut.",
      none: "Inget mejl är planerat. Planen behöver börja följas upp:",
      next: (day) => `Nästa mejl går ${day}. Res dit, så skickas det.`,
      go: (day) => `Res till ${day}`,
    },
    read: {
      title: "Läs det i inkorgen",
      open: "Öppna inkorgen",

      rest: (name) => `${name === undefined ? "" : ` hos ${name}`}. Där ligger varje mejl som mottagaren ser det.`,
    },
    report: {
      title: "Rapportera genom länken i mejlet",
      how: "Följ länken i mejlet, välj en sak och rapportera den. Då är även steg 2 gjort. Eller gör det härifrån:",
      none: "Ingen har något att rapportera än. Res vidare tills det kommer.",
      go: "Res en månad framåt",
      as: (name) => `Titta som ${name} och rapportera`,
    },
    confirm: {
      title: "Bekräfta som en annan",
      how: "Den som har rapporterat får inte bekräfta. Gruppen får ett mejl på måndag, men du kan bekräfta redan nu.",
      partly: "Det du har rapporterat har fler delar, och bekräftas när alla är rapporterade. Rapportera en sak till i steg 3.",
      none: "Kommer när något är rapporterat.",
      as: (name) => `Titta som ${name} och bekräfta`,
    },
    climb: {
      title: "Res vidare och se trappan",
      how: "Låt bli att rapportera och res framåt: först en påminnelse, sedan ett mejl om försening, sedan ett till chefen.",
      go: "Res en månad",
      climbed: "Se en trappa som har klättrat",
      letters: "Se alla utskick",
    },

    then: "Sedan:",
    plan: "hela planen",
    and: "och",
    year: "årsuppföljningen",
  },
};

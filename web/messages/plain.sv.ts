import type { PlainWords } from "./plain.ts";
import { counted, listed } from "../../domain/letters/phrases.ts";

export const plainSv: PlainWords = {
  noSuchPage: {
    title: "Sidan finns inte",
    text: "Adressen leder ingenstans. Kontrollera den, eller börja från planen.",
    link: "Till planen",
  },
  chooseViewer: {
    title: "Välj vem du tittar som",
    text: "Den här sidan visar en persons saker. Välj en person överst på sidan.",
  },
  deadLink: {
    title: "Länken gäller inte",
    text: "Öppna länken i ditt mejl igen. Hjälper inte det är den för gammal, återkallad eller felskriven: ta den i ditt senaste mejl om samma sak, eller svara på mejlet och be om en ny.",
  },
  lapsedLink: {
    title: "Öppna länken i mejlet igen",
    text: "Inget är sparat än. Det har gått för lång tid sedan du öppnade mejlet, eller så har länken återkallats. Öppna länken i mejlet på nytt, gå tillbaka hit och försök igen: det du skrev står kvar.",
  },
  away: {
    title: "Det går inte att spara just nu",
    text: "Försök igen om en stund. Inget är sparat, och det du skrev står kvar här.",
  },
  awayToRead: {
    title: "Sidan går inte att visa just nu",
    text: "Försök igen om en stund. Inget har gått förlorat.",
  },
  signedOut: {
    title: "Du är inte inloggad längre",
    text: "Inget är sparat än. Logga in i en ny flik, gå tillbaka hit och försök igen: det du skrev står kvar.",
  },
  tooMuch: {
    title: "För mycket text",
    text: "Det du skickade är större än 4 MB och är inte sparat. Gå tillbaka i webbläsaren: det du skrev står kvar i formuläret. Korta texten, eller hänvisa till ett dokument, och skicka igen.",
  },
  refused: "Det gick inte",
  foreignForm: "Formuläret kom inte från Planvakts egen sida. Öppna sidan på nytt och skicka därifrån.",
  unreadable: "Begäran gick inte att läsa.",
  ourFault: {
    title: "Något gick fel hos oss",
    text: (reference) =>
      `Felet är antecknat som ${reference}. Försök igen, och säg till den som sköter Planvakt om det händer på nytt.`,
  },
  forbidden: {
    read: "Du kan inte öppna den här sidan",
    act: "Det här kan du inte göra",
    readBy: (who) => `Den är till för ${listed(who)}. Ska du också kunna det, säg till planens ägare.`,
    actBy: (who) => `Det kan göras av ${listed(who)}. Ska du också kunna det, säg till planens ägare.`,
    home: "Till början",
    capacity: {
      listed: "den som är tillfrågad",
      outside: "den utanför förvaltningen som är tillfrågad",
      responsible: "den som ansvarar för en aktivitet",
      manager: "chefer",
      workGroup: "arbetsgruppen",
      owner: "planens ägare",
      headOfAdministration: "förvaltningschefen",
      secretary: "nämndens sekreterare",
      administrator: "den som sköter Planvakt",
    },
  },

  kept: {
    note: "Anteckning",
    reason: "Skäl",
    due: "Datum",
    answer: "Svar",
    text: "Kommentar",
    figure: (name) => `Uppgift: ${name}`,
    row: (name) => `Det du skrev om ${name}`,
  },
  again: "Försök igen",
  accessibility: {
    title: "Tillgänglighetsredogörelse",
    responsible: (name) => `${name} ansvarar för den här webbplatsen.`,
    contact: "Säg till om något är i vägen",
    mail: "Mejla",
    ring: (phone) => ` eller ring ${phone}`,
    reviewed: (day) => `Redogörelsen gicks igenom ${day}.`,
  },
  signIn: {
    title: "Logga in",
    byAccount: "Den här sidan är till för dem som har en roll i planen.",
    byMail: "Skriv din e-postadress, så får du en länk att logga in med.",
    notYet: "Inloggningen är inte igång än. Den som sköter Planvakt ställer in den.",
    account: "Logga in med kommunens konto",
    address: "Din e-postadress",
    addressHint: "Den adress som Planvakts mejl kommer till. Du får en länk som gäller i tio minuter.",
    send: "Skicka en länk till mig",
    onlyAnswer: "Ska du bara svara på ett mejl från Planvakt? Öppna länken i det. Då behöver du inte logga in.",
    lasts: "Du loggas in på den här enheten i tolv timmar, eller tills du loggar ut.",
    yes: "Ja, logga in mig här",
    sent: "Finns adressen i Planvakt har vi skickat en länk till den. Titta i din inkorg. Länken gäller i tio minuter, och du får högst tre på en kvart.",
    out: "Du är utloggad.",
    writeAddress: "Skriv en e-postadress, till exempel namn@kommun.example.",
    tick: "Kryssa i rutan, så vet vi att det är du som loggar in.",
    usedUp: {
      title: "Länken gäller inte längre",
      text: "En länk att logga in med gäller i tio minuter och kan användas en gång. Be om en ny.",
      again: "Be om en ny länk",
    },
    notThrough: {
      title: "Inloggningen gick inte igenom",
      silent: "Kommunens inloggning svarar inte. Försök igen om en stund, eller be om en länk på mejl.",
      unusable:
        "Svaret från kommunens inloggning gick inte att använda. Det har gått för lång tid, eller så har det redan använts. Börja om.",
      again: "Börja om",
    },
    nobody: {
      title: "Du har ingen roll här",
      text: "Ditt konto stämmer, men du finns inte i någon plans personlista med den adress som kontot har. Säg till planens ägare, som lägger in dig.",
    },
    sessions: {
      title: "Dina inloggningar",
      answer: (count) => `Du är inloggad på ${counted(count, "ställe", "ställen", "neuter")}.`,
      since: (instant, last) => `Sedan ${instant}${last === undefined ? ", här" : `, senast använd ${last}`}`,
      lost: "Har du tappat en telefon eller lämnat en dator? Logga ut överallt, även här.",
      everywhere: "Logga ut överallt",
    },
  },
};

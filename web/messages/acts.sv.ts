import type { ActsWords } from "./acts.ts";

export const actsSv: ActsWords = {
  others: "Något annat",
  alone: "Det du kan göra här",
  denied: "Det du inte kan göra här, och varför",
  confirmAtMeeting: "Bekräfta på gruppens möte",

  button: {
    meeting: "Rapportera att mötet hölls",
    excuse: "Låt den utgå",
    reassign: "Fråga om att ta över",
    accept: "Ja, jag tar över",
    decline: "Nej, jag kan inte",
    comment: "Spara kommentaren",
  },

  choice: {
    meeting: "Ja, mötet hölls",
    meetings: "Ja, det här är svaret",
    report: "Ja, det är gjort",
    filledIn: "Ja, det som står här stämmer",
    confirm: "Ja, jag bekräftar",
    accept: "Ja, jag tar över",
    undo: "Ja, ta bort rapporten",
    other: "Ja, det vill jag",
  },
  why: "Varför?",
  by: "Senast",
  undo: "Rapporten tas bort och du kan rapportera på nytt. Det går i tio minuter.",
  confirm: {
    onlyAtMeeting: "Du har själv rapporterat och kan inte bekräfta ensam. På gruppens möte får ni göra det tillsammans.",
    alone: "Du intygar att det är gjort.",
    after: "Därefter är den klar och kan inte ändras.",
    whoIsThere: "Vilka är med på mötet?",
    leastTwo: "Kryssa för minst två.",
    atMeeting: "Bekräftar ni på ett möte? Kryssa för dem som är med.",
    together: "Är minst två med får ni bekräfta även det någon av er har rapporterat.",
    noted: "De som är med antecknas.",
  },
  giveBack: {
    told: "Den som rapporterade får ett mejl med det du skriver.",
    wanted: "Vad behöver kompletteras?",
    tenDays: "Lämnas det tomt blir det tio arbetsdagar.",
  },
  postpone: {
    twice: "Datumet kan flyttas högst två gånger. Det ursprungliga datumet står kvar i historiken.",
    newDay: "Nytt datum",
  },
  excuse: "Den avslutas utan att ha gjorts, och skälet syns i årsuppföljningen.",
  reassign: {
    told: "Den du väljer får frågan i ett mejl. Tills svaret är ja ligger ansvaret kvar där det är, och påminnelserna också.",
    to: "Vem ska ha det?",
    choose: "Välj person",
  },

  accept: (name) =>
    `${name ?? "Någon"} frågar om du kan ta över. Säger du ja är den din, med datum och påminnelser. Rapporterar du den direkt räknas det som ett ja.`,
  decline: "Den som har ansvaret får ett mejl med det du skriver.",
  comment: {
    label: "Kommentar",
    hint: "Den syns i historiken för alla som följer planen. Inga mejl skickas. Skriv inget om enskilda personer eller ärenden.",
  },
  report: {
    how: "Hur fungerar det?",
    note: "Anteckning",
    noCases: "Skriv inget om enskilda personer eller ärenden.",
    minutes: "Länk eller diarienummer till minnesanteckningarna",
    reference: "Länk eller diarienummer till underlag",
    points: {
      there: { yes: "Finns", no: "Saknas", why: "Vad saknas?" },
      done: { yes: "Gjort", no: "Inte gjort", why: "Varför inte?" },
    },
    pointWhy: "Bara om det inte är som det ska. En rad räcker.",
    whole: "0 är också ett svar.",
    coverage: "Hur många av hur många, till exempel 12/14.",
    missing: "Finns ingen uppgift: skriv saknas och varför.",
    share: "Skriv 40 % eller 0,4. Finns ingen uppgift: skriv saknas och varför.",
    unusual: "Siffror som inte liknar de tidigare",
    sure: "Ja, siffran stämmer",
  },
};

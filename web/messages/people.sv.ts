import type { AbsenceSaid, HolderSaid, PeopleCounts, PeopleWords } from "./people.ts";
import { counted, listed, sentence } from "../../domain/letters/phrases.ts";
import { say, sayAll, type Said } from "./say.ts";

const AGAIN = "Ångra: lämna över rollen igen. Inom tio minuter har inget mejl gått.";

export const peopleSv: PeopleWords = {
  title: "Personer och roller",
  answer,
  myAbsence: "Ange min frånvaro",
  rolesToday: "Roller i dag",
  rolesOn: (day) => `Roller ${day}`,
  whoHad: "Vem hade rollen den",
  showToday: "Visa i dag",
  absences: "Frånvaro",
  endOrRemove: "Avsluta eller ta bort",
  absent: absenceText,
  vacant: "! Vakant.",
  instead: (name, role) => say`Mejlen går till ${name}, ${role}.`,
  outside: (contact) => say`Utanför förvaltningen. Svarar den inte ringer ${contact}.`,
  coming: (day, name) => `Från ${day}: ${name}.`,
  earlier: "Tidigare",
  span: (name, from, to) => `${name}, ${from} till ${to}`,
  act: {
    standIn: "Ställföreträdare",
    addMember: "Lägg till medlem",
    removeMember: "Ta bort medlem",
    appoint: "Utse någon",
    handOver: "Lämna över",
    end: "Avsluta utan efterträdare",
  },
  holder: holderText,
  persons: "Personer",
  noRole: "Ingen roll i dag.",
  change: {
    addPerson: {
      title: "Lägg till person",
      button: "Lägg till",
      done: "Personen finns nu i registret. Ge den en roll om den ska få mejl.",
      undo: "En person tas aldrig bort, men den som inte har någon roll får inga mejl.",
    },
    changeDetails: {
      title: "Ändra namn eller adress",
      button: "Spara",
      done: "Ändringen är sparad. Nästa mejl går till adressen som står här.",
      undo: "Ångra: skriv det gamla igen. Mejl som redan har skickats påverkas inte.",
    },
    handOver: {
      title: "Lämna över roll",
      button: "Lämna över rollen",
      done: "Rollen är överlämnad.",
      undo: "Ångra: ett byte längre fram kan tas tillbaka här till och med dagen före. Har det redan skett lämnar du över rollen igen; inom tio minuter har inget mejl gått.",
    },
    cancelHandover: {
      title: "Ta tillbaka byte",
      button: "Ta tillbaka bytet",
      done: "Bytet är taget tillbaka. Den som har rollen har den tills vidare.",
      undo: "Ångra: lämna över rollen igen.",
    },
    endHolding: {
      title: "Avsluta utan efterträdare",
      button: "Gör rollen vakant",
      done: "Rollen är vakant från den dagen. Mejlen går till rollen ovanför.",
      undo: AGAIN,
    },
    addMember: {
      title: "Lägg till medlem",
      button: "Lägg till medlemmen",
      done: "Medlemmen är tillagd.",
      undo: "Ångra: ta bort medlemmen igen. Inom tio minuter har inget mejl gått.",
    },
    removeMember: {
      title: "Ta bort medlem",
      button: "Ta bort medlemmen",
      done: "Medlemmen är borttagen från den dagen.",
      undo: "Ångra: lägg till medlemmen igen. Inom tio minuter har inget mejl gått.",
    },
    setStandIn: {
      title: "Välj ställföreträdare",
      button: "Spara ställföreträdaren",
      done: "Ställföreträdaren är sparad. Den får mejlen när innehavaren är frånvarande.",
      undo: "Ångra: välj den förra igen.",
    },
    enterAbsence: {
      title: "Ange frånvaro",
      button: "Spara frånvaron",
      done: "Frånvaron är sparad. Under tiden går mejlen till ställföreträdaren.",
      undo: "Ångra: avsluta frånvaron. Mejl som inte har skickats går då till dig igen.",
    },
    endAbsence: {
      title: "Avsluta frånvaro",
      button: "Avsluta frånvaron",
      done: "Frånvaron är ändrad.",
      undo: "Ångra: ange en ny frånvaro.",
    },
  },
  field: {
    from: "Från och med",
    handOver: "Har rollen från och med",
    endHolding: "Vakant från och med",
    addMember: "Medlem från och med",
    removeMember: "Inte medlem från och med",
    name: "Namn",
    email: "E-postadress",
    to: "Till",
    standIn: "Ställföreträdare",
    nobody: "Ingen",
    newMember: "Ny medlem",
    member: "Medlem",
    who: "Vem",
    choose: "Välj",
    back: "Åter från och med",
    backHint: "Frånvaron slutar dagen före. Har den inte börjat tas den bort.",
    firstDay: "Första dag borta",
    lastDay: "Sista dag borta",
    standInHint: "Tomt: den vanliga ställföreträdaren, där det finns en.",
    usual: "Den vanliga",
  },
  fault: {
    role: "Välj en roll.",
    person: "Välj en person.",
  },
  look: "Visa vad som händer",
  lookHint: "Inget ändras förrän du har sett det och bekräftat.",
  backUnchanged: "Tillbaka utan att ändra",
  happens: "Det här händer",
  moving: "Det som följer med rollen",
  returning: "Det som går tillbaka",
  noDay: "utan datum",
  foreseen: {
    handOver: (name, day) => `${name} har rollen från och med ${day}.`,
    cancelHandover: "Den som har rollen dagen före behåller den tills vidare.",
    endHolding: (day) => `Rollen är vakant från och med ${day}, och rollen ovanför får dess mejl.`,
    addMember: (name, day) => `${name} är medlem från och med ${day}.`,
    removeMember: (name, day) => `${name} är inte längre medlem från och med ${day}.`,
    noStandIn: "Ingen får mejlen när innehavaren är frånvarande, om inte frånvaron säger vem.",
    standIn: (standIn, name) => `${standIn} får mejlen när ${name} är frånvarande.`,
    absent: (name, from, to) => `${name} är frånvarande från ${from} till och med ${to}.`,
    meanwhile: (standIn) => `Under tiden går mejlen till ${standIn ?? "den vanliga ställföreträdaren"}, som också kan rapportera.`,
    back: (name, day) => `${name} får sina mejl igen från och med ${day}.`,
    nothingMoves: "Inget är öppet i rollen just nu, så inget flyttas.",
    moves: (count) =>
      `${sentence(counted(count, "öppen sak följer", "öppna saker följer"))} med rollen. Påminnelserna börjar inte om.`,
    lettersMoved: (count) =>
      `${sentence(counted(count, "mejl", "mejl", "neuter"))} som väntar på att skickas skrivs om till rätt mottagare.`,
    returns: (count, names) =>
      `${sentence(counted(count, "sak", "saker"))} som personen själv har tagit över går tillbaka till ${listed(names)}, eftersom personen inte har någon roll kvar.`,
    stays: (count) =>
      `${sentence(counted(count, "sak", "saker"))} som personen själv har tagit över är kvar hos personen, som har en roll till. Lämna över dem var för sig om de ska till någon annan.`,
    told: (instant, names) => `Mejl om bytet går ${instant} till ${listed(names)}.`,
  },
  now: {
    addPerson: "Den som läggs till får inga mejl förrän den har en roll.",
    changeDetails: (name) => `Mejl till ${name ?? "personen"} går till adressen som står här.`,
    absent: (name, day) => `${name} är frånvarande till och med ${day}.`,
    absenceGone: "Frånvaron finns inte längre.",
    enterAbsence: "Den som är frånvarande får inga mejl under tiden, utan ställföreträdaren.",
    chooseRole: "Välj en roll på sidan Personer och roller.",
    nobody: "Ingen har rollen i dag.",
    members: (names) => `Medlemmar i dag: ${listed(names)}.`,
    holds: (names) => `${listed(names)} har rollen i dag.`,
  },
  own: {
    title: "Din frånvaro",
    heading: (name) => `Din frånvaro, ${name}`,
    none: "Ingen frånvaro är angiven, så mejlen går till dig.",
    some: "Mejlen går till en ställföreträdare de här dagarna:",
    line: (from, to, away, standIn) =>
      `${from} till ${to} (${away}). ${standIn === undefined ? "Din vanliga ställföreträdare gäller." : `${standIn} är ställföreträdare.`}`,
    remove: "Ta bort",
    backToday: "Jag är tillbaka i dag",
    help: "Under tiden får ställföreträdaren dina mejl och kan rapportera åt dig. Mejl som väntar på att skickas följer med.",
    usual: (names) =>
      names.length === 0
        ? "Du har ingen vanlig ställföreträdare, så välj någon."
        : `Din vanliga ställföreträdare är ${listed(names)}.`,
    undo: "Ångra: ta bort frånvaron här, även sedan den har börjat.",
  },
};

/** "Alla 12 roller har en innehavare, en person är frånvarande." */
function answer({ roles, vacant, away, past, day }: PeopleCounts): Said {
  const when = day === undefined ? "" : ` ${day}`;
  const absent = away === 0 ? "" : `, ${counted(away, "person", "personer")} ${past ? "var" : "är"} frånvarande`;
  if (vacant.length === 0) return `Alla ${roles} roller ${past ? "hade" : "har"} en innehavare${when}${absent}.`;
  const many = counted(
    vacant.length,
    past ? "roll var vakant" : "roll är vakant",
    past ? "roller var vakanta" : "roller är vakanta",
  );
  return say`${sentence(many)}${when}${absent}: ${sayAll(vacant, "och")}.`;
}

function absenceText({ name, from, to, away, standIn }: AbsenceSaid): string {
  const until = `till och med ${to} (${away})`;
  const when = from === undefined ? `är borta ${until}` : `är borta från ${from} ${until}`;
  return `${name} ${when}. ${standIn === undefined ? "Den vanliga ställföreträdaren gäller." : `${standIn} är ställföreträdare.`}`;
}

function holderText({ name, from, to, standIn, away }: HolderSaid): string {
  const held = `${name}, sedan ${from}${to === undefined ? "" : ` till och med ${to}`}.`;
  if (away) {
    const instead = away.standIn === undefined ? "ingen ställföreträdare är utsedd" : `${away.standIn} är ställföreträdare`;
    return `${held} Frånvarande till och med ${away.to}: ${instead}.`;
  }
  return standIn === undefined ? held : `${held} Ställföreträdare vid frånvaro: ${standIn}.`;
}

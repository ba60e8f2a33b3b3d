/** What each change of the people is called, and how it is taken back. */
import type { ChangeKind } from "../domain/people-change/change.ts";

export interface ChangeWords {
  readonly title: string;
  readonly button: string;
  readonly done: string;
  /** How it is undone. */
  readonly undo: string;
}

const AGAIN = "Ångra: lämna över rollen igen. Inom tio minuter har inget mejl gått.";

export const CHANGE_WORDS: Readonly<Record<ChangeKind, ChangeWords>> = {
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
};

/** Names and addresses do not belong in a page's address: these are sent as a form, and not looked ahead at. */
export function isPersonal(kind: ChangeKind): boolean {
  return kind === "addPerson" || kind === "changeDetails";
}

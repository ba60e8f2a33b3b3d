/** Why a file was not read. Said in two languages: operators read English, those who handed the file in read Swedish. */
import { PlanvaktError } from "../../domain/planvakt-error.ts";

export type Unreadable =
  | { readonly kind: "empty" }
  | { readonly kind: "too-large"; readonly megabytes: number }
  | { readonly kind: "not-a-file-of-its-kind"; readonly expected: string }
  | { readonly kind: "unknown-kind"; readonly taken: string }
  | { readonly kind: "old-format" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "macros" }
  | { readonly kind: "too-many-parts"; readonly most: number }
  | { readonly kind: "swells"; readonly part: string }
  | { readonly kind: "unsafe-name"; readonly part: string }
  | { readonly kind: "declares-entities"; readonly part: string }
  | { readonly kind: "too-many-cells" }
  | { readonly kind: "no-table" }
  | { readonly kind: "broken-quotes"; readonly row: number };

/** A file that was refused whole. `message` is English, `swedish` a sentence for the page. */
export class UnreadableFile extends PlanvaktError {
  readonly reason: Unreadable;
  readonly swedish: string;

  constructor(reason: Unreadable, cause?: unknown) {
    const [swedish, english] = words(reason);
    super(english, { ...reason }, cause);
    this.name = "UnreadableFile";
    this.reason = reason;
    this.swedish = swedish;
  }
}

function words(reason: Unreadable): readonly [swedish: string, english: string] {
  switch (reason.kind) {
    case "empty":
      return ["Filen är tom. Välj en annan.", "The file is empty. Choose another."];
    case "too-large":
      return [
        `Filen är större än ${reason.megabytes} MB. Ta bort bilder eller blad som inte behövs och försök igen.`,
        `The file is larger than ${reason.megabytes} MB. Remove pictures or sheets that are not needed.`,
      ];
    case "not-a-file-of-its-kind":
      return [
        `Filen går inte att läsa som ${reason.expected}: den är skadad eller något annat än namnet säger. Spara den på nytt och försök igen.`,
        `The file cannot be read as ${reason.expected}: damaged, or not what its name says. Save it anew.`,
      ];
    case "unknown-kind":
      return [
        `Filer av det här slaget läses inte. Spara som ${reason.taken}.`,
        `Files of this kind are not read. Save it as ${reason.taken}.`,
      ];
    case "old-format":
      return [
        "Filen är i ett äldre format från Office (.xls eller .doc). Spara den som .xlsx eller .docx.",
        "The file is in an older Office format (.xls or .doc). Save it as .xlsx or .docx.",
      ];
    case "encrypted":
      return ["Filen är skyddad med lösenord. Spara den utan lösenord.", "The file is protected by a password. Save it without."];
    case "macros":
      return [
        "Filen innehåller makron. Spara den utan makron, som .xlsx eller .docx.",
        "The file holds macros. Save it without them, as .xlsx or .docx.",
      ];
    case "too-many-parts":
      return [
        `Filen har fler än ${reason.most} delar inuti. Spara bara det som behövs.`,
        `The file has more than ${reason.most} parts inside. Save only what is needed.`,
      ];
    case "swells":
      return [
        `Filen läses inte: "${reason.part}" blir orimligt stor när den packas upp.`,
        `The file is not read: "${reason.part}" grows out of all proportion when unpacked.`,
      ];
    case "unsafe-name":
      return [
        "Filen läses inte: en del inuti har ett namn som pekar utanför filen.",
        `The file is not read: the part "${reason.part}" has a name that points out of it.`,
      ];
    case "declares-entities":
      return [
        `Filen läses inte: "${reason.part}" innehåller en dokumenttypsdeklaration, som Office aldrig skriver.`,
        `The file is not read: "${reason.part}" has a document type declaration, which Office never writes.`,
      ];
    case "too-many-cells":
      return [
        "Tabellen är för stor. Spara bara de rader och kolumner som behövs.",
        "The table is too large. Save only the rows and columns that are needed.",
      ];
    case "no-table":
      return ["Det finns ingen tabell i filen.", "There is no table in the file."];
    case "broken-quotes":
      return [
        `Citattecknen går inte ihop på rad ${reason.row}. Spara filen på nytt från kalkylprogrammet.`,
        `The quotation marks do not match on row ${reason.row}. Save the file anew.`,
      ];
  }
}

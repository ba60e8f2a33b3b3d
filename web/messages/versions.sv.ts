import { counted, listed, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { CHANGE_SV, FACET_SV, thingSv } from "../../domain/revision/facet-words.ts";
import type { ChangeCounts, VersionsWords } from "./versions.ts";

export const versionsSv: VersionsWords = {
  title: "Planens versioner",
  between: (from, to) => `Ändringar mellan version ${from} och ${to}`,
  answer,
  onlyOne: (version, since) =>
    `Planen har bara en version, ${version}, som gäller sedan ${since}. När en ny antas visas ändringarna här.`,
  inForce: (version, since) => `Version ${version} gäller sedan ${since}.`,
  was: (version, from, until) => `Version ${version} gällde från ${from} till ${until}.`,
  all: "Alla versioner",
  read: (version) => `Läs version ${version}`,
  older: "Äldre version",
  newer: "Nyare version",
  compare: "Jämför",
  asDocument: {
    docx: "Planen med ändringarna som spårade ändringar (Word)",
    html: "Planen med ändringarna markerade, att skriva ut (HTML)",
  },
  howToRead: "Det som är infogat är understruket. Det som är struket är genomstruket.",
  inserted: "infogat:",
  struck: "struket:",
  end: "slut på ändringen",
  facet: FACET_SV,
  thing: thingSv,
  change: CHANGE_SV,
  asItWas: (version) => `Planen i version ${version}`,
  notInForce: "Det här är en äldre version. Den gäller inte längre.",
};

/** "Tre saker är ändrade, en är ny och två är strukna." */
function answer({ added, changed, dropped }: ChangeCounts): string {
  if (added + changed + dropped === 0) return "Inget annat än versionsbeteckningen är ändrat.";
  const said = [
    changed === 0 ? "" : `${counted(changed, "sak", "saker")} är ${changed === 1 ? "ändrad" : "ändrade"}`,
    added === 0 ? "" : `${numberWord(added)} är ${added === 1 ? "ny" : "nya"}`,
    dropped === 0 ? "" : `${numberWord(dropped)} är ${dropped === 1 ? "struken" : "strukna"}`,
  ].filter(Boolean);
  return `${sentence(listed(said))}.`;
}

import type { Thing } from "../../domain/revision/plan-diff.ts";
import type { ChangeCounts, VersionsWords } from "./versions.ts";

export const versionsEn: VersionsWords = {
  title: "Versions of the plan",
  between: (from, to) => `Changes between version ${from} and ${to}`,
  answer,
  onlyOne: (version, since) =>
    `The plan has one version, ${version}, in force since ${since}. When a new one is adopted, the changes are shown here.`,
  inForce: (version, since) => `Version ${version} is in force since ${since}.`,
  was: (version, from, until) => `Version ${version} was in force from ${from} to ${until}.`,
  all: "All versions",
  read: (version) => `Read version ${version}`,
  older: "Older version",
  newer: "Newer version",
  compare: "Compare",
  asDocument: {
    docx: "The plan with its changes as tracked changes (Word)",
    html: "The plan with its changes marked, to print (HTML)",
  },
  howToRead: "What is inserted is underlined. What is struck is struck through.",
  inserted: "inserted:",
  struck: "struck:",
  end: "end of change",
  facet: {
    title: "Name",
    quote: "The plan’s words",
    activity: "Activity",
    timeframe: "Timeframe",
    responsibleText: "Responsible, as written",
    timing: "When",
    reading: "Our reading",
    responsible: "Who answers for it",
    confirmer: "Who confirms",
    evidence: "What is reported",
    participants: "With whom",
    note: "Note",
    goal: "Goal",
    kind: "Kind",
    office: "Municipality and office",
    offices: "Offices in the plan",
    calendar: "Calendar",
    ladders: "Reminders",
    legal: "Laws and rules",
    smallNumbers: "Small numbers",
    paper: "The committee's paper",
    dnr: "Registration number",
    days: "Days",
    question: "Question",
    hierarchy: "Place in the organisation",
  },
  thing,
  change: { added: "new", changed: "changed", dropped: "dropped" },
  asItWas: (version) => `The plan in version ${version}`,
  notInForce: "This is an older version. It is no longer in force.",
};

function answer({ added, changed, dropped }: ChangeCounts): string {
  if (added + changed + dropped === 0) return "Nothing but the version label has changed.";
  return `${changed} changed, ${added} new, ${dropped} dropped.`;
}

const THING: Readonly<Record<Exclude<Thing, "question">, string>> = {
  plan: "The plan",
  goal: "Goal",
  item: "Action or meeting",
  duty: "Duty",
  role: "Role",
  unit: "Unit",
  event: "Event",
};

function thing(one: Thing, number?: string): string {
  if (one === "question") return `Question about ${number ?? "the plan"}`;
  return number === undefined ? THING[one] : `${THING[one]} ${number}`;
}

import type { DecisionSaid, PaperWords } from "./paper.ts";
import { say } from "./say.ts";

export const paperEn: PaperWords = {
  title: { stop: (year) => `The committee’s paper for ${year}`, final: (year) => `Final supplement for ${year}` },
  toCommittee: "To the committee",
  closing: { stop: "By the last day for papers", final: "Final supplement" },
  done: {
    spara: "The draft is saved.",
    lamna: "The assessment is handed in for approval.",
    godkann: "The assessment is approved. The committee’s secretary is told where the paper is.",
    tillbaka: "The assessment is sent back.",
    beslut: "The committee’s decision is written down.",
    frys: "The year is frozen.",
  },
  notFrozen: "The year is not frozen yet.",
  frozen: (at, digits) => `Frozen ${at}, checksum ${digits}…`,
  willFreeze: (kind, at, meetingDay) => {
    if (kind === "final") return `Will be frozen ${at}, when the year’s last figures are in.`;
    return meetingDay === undefined ? `Will be frozen ${at}.` : `Will be frozen ${at}, before the meeting ${meetingDay}.`;
  },
  notDue: "Not due yet",
  stage: {
    unwritten: "The assessment is not written yet.",
    draft: "There is a draft of the assessment.",
    waiting: (approver) => say`The assessment waits for ${approver} to approve it.`,
    sentBack: (by) => say`The assessment was sent back by ${by}.`,
    approved: "The assessment is approved, and the committee’s secretary has been told where the paper is.",
    decided,
  },
  files: {
    heading: "Get the paper",
    notApproved: "The assessment is not approved yet, and every sheet says so.",
    forms: {
      pdf: ["PDF", "to read and to hand in"],
      docx: ["Word", "to go on working in"],
      html: ["Web page", "to print"],
      xlsx: ["Excel", "the activities and the year’s figures as tables"],
      csv: ["CSV", "the activities, one to a row"],
      json: ["JSON", "the frozen year, which the checksum is of"],
    },
  },
  assessment: {
    heading: "Assessment",
    label: "What does the year show, and what does the committee need to know?",
    facts: "The year’s facts stand here to begin from. Write in Swedish, for the committee.",
    never: "Never write about individual persons.",
    submit: (approver) => say`Hand in for approval by ${approver}`,
    save: "Save draft",
    none: "No assessment is written yet.",
    approve: "Approve the assessment",
    sendBack: "Send back",
    reason: "What is to be changed?",
    all: (count) => `All saved texts (${count})`,
    version: (version, by, at, kind) =>
      say`Version ${version}, ${by}, ${at}${kind === undefined ? "" : kind === "approved" ? ", approved" : ", handed in"}`,
  },
  decision: {
    heading: "The committee’s decision",
    correct: "Correct what is written down",
    day: "Day",
    section: "Section",
    sectionHelp: "For example § 87.",
    dnr: "Registration number",
    dnrHelp: "For example SN 2026/112.",
    outcome: "The committee decided",
    approved: "to approve the follow-up",
    revise: "that the plan is to be revised",
    save: "Write the decision down",
    change: "Correct the decision",
    fault: { day: "Write the day the committee decided, for example 2027-03-01.", outcome: "Choose what the committee decided." },
  },
  goThrough: {
    heading: "To go through",
    allAnswered: "All questions about the plan are answered.",
    questions: (count) => `Questions without an answer (${count})`,
    answer: "Answer the questions",
    readings: (count) => `Our readings, which the committee approves (${count})`,
    legal: (count) => `References to laws and rules, to check (${count})`,
    checked: (on) => (on === undefined ? "not checked" : `checked ${on}`),
  },
  freeze: {
    heading: "Freeze the year now",
    means: "What is frozen never changes. What is reported afterwards is shown beside it.",
    now: (year) => `Freeze ${year} as it stands now`,
  },
};

function decided(decision: DecisionSaid | undefined): string {
  if (!decision) return "The committee has decided.";
  const { outcome, day, section, dnr } = decision;
  const what = outcome === "approved" ? "approved the follow-up" : "decided that the plan is to be revised";
  return `The committee ${what} ${day}, ${section}${dnr === undefined ? "" : `, reg. no. ${dnr}`}.`;
}

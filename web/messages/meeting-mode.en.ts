import { capital, counted, listed } from "./english.ts";
import type { MeetingCounts, MeetingModeWords } from "./meeting-mode.ts";

export const meetingModeEn: MeetingModeWords = {
  title: "Meeting",
  heading: "Go through the plan at a meeting",
  none: "No meeting goes on.",
  open: (count) => `${capital(counted(count, "meeting has", "meetings have"))} begun and not ended.`,
  goOn: (day) => `Go on with the meeting ${day}`,
  theMeeting: (day) => `The meeting ${day}`,
  byGroup: "A meeting is begun by somebody in the work group.",
  begin: "Begin a meeting",
  beginHelp: "One of you records. Each thing is saved by itself: if you close the browser, you go on where you were.",
  day: "The day of the meeting",
  chooseDay: "Choose the day of the meeting, for example 2027-03-01.",
  who: (reader) => `Who is there, besides you (${reader})?`,
  whoHint: "You must be at least two, you included. Those who are there are recorded in what is confirmed.",
  beginIt: "Begin the meeting",
  earlier: "Earlier meetings",
  recordedAndThere: (recorder, present) => `Recorded by ${recorder}. There: ${listed(present)}.`,
  thereAndRecorded: (recorder, present) => `There: ${listed(present)}. Recorded by ${recorder}.`,
  first: "Begin with the first",
  where: "Go on where you were",
  through: "gone through",
  endHelp: "When the meeting has ended, a summary to print is shown. What is not gone through can be taken at a new meeting.",
  end: "End the meeting",
  present: "At the meeting",
  names: listed,
  recorded: "Recorded",
  ended: "Ended",
  goesOn: "No, the meeting goes on",
  done: "What was done",
  nothingDone: "Nothing was reported, confirmed or sent back.",
  left: "What was not gone through",
  back: "Back to the meeting",
  all: "All meetings",
  print: "Print the page with the browser's print.",
  progress,
  duty: {
    also: "Also current",
    by: "by",
    wanted: "What is missing:",
    nothing: "Nothing is current just now.",
    reportFor: (name) =>
      `Write only what ${name} has told the meeting. The history says that you reported at the meeting, for ${name}. Neither of you can confirm it alone afterwards, but the group can at the meeting.`,
    confirm: "Confirm",
    confirmHere: "Confirm at the meeting",
    confirmHelp: "Those who are there are recorded. After that it is finished and cannot be changed.",
    next: "Gone through, next",
    last: "Gone through, to the summary",
    inMeeting: "In the meeting",
    before: "Previous",
    after: "Next",
    summary: "Summary",
  },
};

function progress({ through, all, reported, confirmed, returned }: MeetingCounts): string {
  const said = [
    reported === 0 ? "" : counted(reported, "reported", "reported"),
    confirmed === 0 ? "" : counted(confirmed, "confirmed", "confirmed"),
    returned === 0 ? "" : counted(returned, "sent back", "sent back"),
  ].filter(Boolean);
  return `${through} of ${all} gone through${said.length === 0 ? "" : `, ${listed(said)}`}.`;
}

import { capital, counted, listed } from "./english.ts";
import type { AbsenceSaid, HolderSaid, PeopleCounts, PeopleWords } from "./people.ts";
import { say, sayAll, type Said } from "./say.ts";

const AGAIN = "Undo: hand the role over again. Within ten minutes no mail has gone.";

export const peopleEn: PeopleWords = {
  title: "People and roles",
  answer,
  myAbsence: "Say that I am away",
  rolesToday: "Roles today",
  rolesOn: (day) => `Roles ${day}`,
  whoHad: "Who had the role on",
  showToday: "Show today",
  absences: "Away",
  endOrRemove: "End or remove",
  absent: absenceText,
  vacant: "! Vacant.",
  instead: (name, role) => say`The mails go to ${name}, ${role}.`,
  outside: (contact) => say`Outside the administration. If it does not answer, ${contact} rings.`,
  coming: (day, name) => `From ${day}: ${name}.`,
  earlier: "Earlier",
  span: (name, from, to) => `${name}, ${from} to ${to}`,
  act: {
    standIn: "Stand-in",
    addMember: "Add a member",
    removeMember: "Remove a member",
    appoint: "Appoint somebody",
    handOver: "Hand over",
    end: "End without a successor",
  },
  holder: holderText,
  persons: "People",
  noRole: "No role today.",
  change: {
    addPerson: {
      title: "Add a person",
      button: "Add",
      done: "The person is now in the register. Give them a role if they should get mails.",
      undo: "A person is never removed, but whoever has no role gets no mails.",
    },
    changeDetails: {
      title: "Change name or address",
      button: "Save",
      done: "The change is saved. The next mail goes to the address that stands here.",
      undo: "Undo: write what it was before. Mails that have been sent stay as they are.",
    },
    handOver: {
      title: "Hand a role over",
      button: "Hand the role over",
      done: "The role is handed over.",
      undo: "Undo: a change still to come can be taken back here until the day before. If it has happened, hand the role over again; within ten minutes no mail has gone.",
    },
    cancelHandover: {
      title: "Take a change back",
      button: "Take the change back",
      done: "The change is taken back. Whoever has the role keeps it.",
      undo: "Undo: hand the role over again.",
    },
    endHolding: {
      title: "End without a successor",
      button: "Make the role vacant",
      done: "The role is vacant from that day. Its mails go to the role above.",
      undo: AGAIN,
    },
    addMember: {
      title: "Add a member",
      button: "Add the member",
      done: "The member is added.",
      undo: "Undo: remove the member again. Within ten minutes no mail has gone.",
    },
    removeMember: {
      title: "Remove a member",
      button: "Remove the member",
      done: "The member is removed from that day.",
      undo: "Undo: add the member again. Within ten minutes no mail has gone.",
    },
    setStandIn: {
      title: "Choose a stand-in",
      button: "Save the stand-in",
      done: "The stand-in is saved. They get the mails when the holder is away.",
      undo: "Undo: choose the one before again.",
    },
    enterAbsence: {
      title: "Say that somebody is away",
      button: "Save the absence",
      done: "The absence is saved. Meanwhile the mails go to the stand-in.",
      undo: "Undo: end the absence. Mails that have not been sent then go to you again.",
    },
    endAbsence: {
      title: "End an absence",
      button: "End the absence",
      done: "The absence is changed.",
      undo: "Undo: enter a new absence.",
    },
  },
  field: {
    from: "From",
    handOver: "Has the role from",
    endHolding: "Vacant from",
    addMember: "Member from",
    removeMember: "No member from",
    name: "Name",
    email: "E-mail address",
    to: "To",
    standIn: "Stand-in",
    nobody: "Nobody",
    newMember: "New member",
    member: "Member",
    who: "Who",
    choose: "Choose",
    back: "Back from",
    backHint: "The absence ends the day before. If it has not begun, it is removed.",
    firstDay: "First day away",
    lastDay: "Last day away",
    standInHint: "Empty: the usual stand-in, where there is one.",
    usual: "The usual one",
  },
  fault: { role: "Choose a role.", person: "Choose a person." },
  look: "Show what happens",
  lookHint: "Nothing is changed until you have seen it and confirmed.",
  backUnchanged: "Back without changing",
  happens: "This happens",
  moving: "What goes along with the role",
  returning: "What goes back",
  noDay: "no day",
  foreseen: {
    handOver: (name, day) => `${name} has the role from ${day}.`,
    cancelHandover: "Whoever has the role the day before keeps it.",
    endHolding: (day) => `The role is vacant from ${day}, and the role above gets its mails.`,
    addMember: (name, day) => `${name} is a member from ${day}.`,
    removeMember: (name, day) => `${name} is no longer a member from ${day}.`,
    noStandIn: "Nobody gets the mails when the holder is away, unless the absence says who.",
    standIn: (standIn, name) => `${standIn} gets the mails when ${name} is away.`,
    absent: (name, from, to) => `${name} is away from ${from} up to and including ${to}.`,
    meanwhile: (standIn) => `Meanwhile the mails go to ${standIn ?? "the usual stand-in"}, who can also report.`,
    back: (name, day) => `${name} gets their mails again from ${day}.`,
    nothingMoves: "Nothing is open in the role just now, so nothing moves.",
    moves: (count) =>
      `${capital(counted(count, "open matter goes", "open matters go"))} along with the role. The reminders do not begin again.`,
    lettersMoved: (count) =>
      `${capital(counted(count, "mail that waits to be sent is", "mails that wait to be sent are"))} written anew to the right reader.`,
    returns: (count, names) =>
      `${capital(counted(count, "matter that the person has taken over goes", "matters that the person has taken over go"))} back to ${listed(names)}, since the person has no role left.`,
    stays: (count) =>
      `${capital(counted(count, "matter that the person has taken over stays", "matters that the person has taken over stay"))} with them, since they have another role. Hand them over one by one if somebody else is to have them.`,
    told: (instant, names) => `Mails about the change go ${instant} to ${listed(names)}.`,
  },
  now: {
    addPerson: "Whoever is added gets no mails until they have a role.",
    changeDetails: (name) => `Mails to ${name ?? "the person"} go to the address that stands here.`,
    absent: (name, day) => `${name} is away up to and including ${day}.`,
    absenceGone: "The absence is not there any more.",
    enterAbsence: "Whoever is away gets no mails meanwhile; the stand-in does.",
    chooseRole: "Choose a role on the page People and roles.",
    nobody: "Nobody has the role today.",
    members: (names) => `Members today: ${listed(names)}.`,
    holds: (names) => `${listed(names)} ${names.length === 1 ? "has" : "have"} the role today.`,
  },
  own: {
    title: "When you are away",
    heading: (name) => `When you are away, ${name}`,
    none: "You are not said to be away, so the mails go to you.",
    some: "The mails go to a stand-in on these days:",
    line: (from, to, away, standIn) =>
      `${from} to ${to} (${away}). ${standIn === undefined ? "Your usual stand-in gets them." : `${standIn} is the stand-in.`}`,
    remove: "Remove",
    backToday: "I am back today",
    help: "Meanwhile the stand-in gets your mails and can report for you. Mails that wait to be sent go along.",
    usual: (names) =>
      names.length === 0 ? "You have no usual stand-in, so choose somebody." : `Your usual stand-in is ${listed(names)}.`,
    undo: "Undo: remove the absence here, even when it has begun.",
  },
};

function answer({ roles, vacant, away, past, day }: PeopleCounts): Said {
  const when = day === undefined ? "" : ` on ${day}`;
  const absent =
    away === 0
      ? ""
      : `, ${counted(away, "person", "people")} ${past ? (away === 1 ? "was" : "were") : away === 1 ? "is" : "are"} away`;
  if (vacant.length === 0) return `All ${roles} roles ${past ? "had" : "have"} a holder${when}${absent}.`;
  const many = counted(vacant.length, past ? "role was" : "role is", past ? "roles were" : "roles are");
  return say`${capital(many)} vacant${when}${absent}: ${sayAll(vacant, "and")}.`;
}

function absenceText({ name, from, to, away, standIn }: AbsenceSaid): string {
  const until = `up to and including ${to} (${away})`;
  const when = from === undefined ? `is away ${until}` : `is away from ${from} ${until}`;
  return `${name} ${when}. ${standIn === undefined ? "The usual stand-in gets the mails." : `${standIn} is the stand-in.`}`;
}

function holderText({ name, from, to, standIn, away }: HolderSaid): string {
  const held = `${name}, since ${from}${to === undefined ? "" : ` up to and including ${to}`}.`;
  if (away) {
    const instead = away.standIn === undefined ? "no stand-in is appointed" : `${away.standIn} is the stand-in`;
    return `${held} Away up to and including ${away.to}: ${instead}.`;
  }
  return standIn === undefined ? held : `${held} Stand-in when away: ${standIn}.`;
}

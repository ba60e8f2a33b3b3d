import { counted, listed } from "./english.ts";
import type { PlainWords } from "./plain.ts";

export const plainEn: PlainWords = {
  noSuchPage: {
    title: "There is no such page",
    text: "The address leads nowhere. Check it, or begin from the plan.",
    link: "To the plan",
  },
  chooseViewer: {
    title: "Choose whom you look as",
    text: "This page shows what is one person's. Choose a person at the top of the page.",
  },
  deadLink: {
    title: "The link does not work",
    text: "Open the link in your mail again. If that does not help, it is too old, withdrawn or wrongly written: take the one in your latest mail about the same thing, or answer the mail and ask for a new one.",
  },
  lapsedLink: {
    title: "Open the link in the mail again",
    text: "Nothing is saved yet. It is too long since you opened the mail, or the link has been withdrawn. Open the link in the mail again, come back here and try again: what you wrote is still here.",
  },
  away: {
    title: "It cannot be saved just now",
    text: "Try again in a while. Nothing is saved, and what you wrote is still here.",
  },
  awayToRead: { title: "The page cannot be shown just now", text: "Try again in a while. Nothing has been lost." },
  signedOut: {
    title: "You are not signed in any more",
    text: "Nothing is saved yet. Sign in in a new tab, come back here and try again: what you wrote is still here.",
  },
  tooMuch: {
    title: "Too much text",
    text: "What you sent is larger than 4 MB and is not saved. Go back in the browser: what you wrote is still in the form. Shorten the text, or refer to a document, and send it again.",
  },
  refused: "It could not be done",
  foreignForm: "The form did not come from a page of Planvakt's own. Open the page again and send it from there.",
  unreadable: "The request could not be read.",
  ourFault: {
    title: "Something went wrong on our side",
    text: (reference) =>
      `The fault is noted as ${reference}. Try again, and tell the one who runs Planvakt if it happens once more.`,
  },
  forbidden: {
    read: "You cannot open this page",
    act: "You cannot do this",
    readBy: (who) => `It is for ${listed(who)}. If you should be able to, tell the plan's owner.`,
    actBy: (who) => `It can be done by ${listed(who)}. If you should be able to, tell the plan's owner.`,
    home: "To the beginning",
    capacity: {
      listed: "whoever is asked",
      outside: "the outside party that is asked",
      responsible: "whoever is responsible for a duty",
      manager: "managers",
      workGroup: "the work group",
      owner: "the plan's owner",
      headOfAdministration: "the head of administration",
      secretary: "the committee's secretary",
      administrator: "the one who runs Planvakt",
    },
  },
  kept: {
    note: "Note",
    reason: "Reason",
    due: "Day",
    answer: "Answer",
    text: "Comment",
    figure: (name) => `Figure: ${name}`,
    row: (name) => `What you wrote about ${name}`,
  },
  again: "Try again",
  accessibility: {
    title: "Accessibility statement",
    responsible: (name) => `${name} is responsible for this website.`,
    contact: "Tell us if something is in your way",
    mail: "Mail",
    ring: (phone) => ` or ring ${phone}`,
    reviewed: (day) => `The statement was reviewed ${day}.`,
  },
  signIn: {
    title: "Sign in",
    byAccount: "This page is for those who have a role in the plan.",
    byMail: "Write your e-mail address, and you get a link to sign in with.",
    notYet: "Sign-in is not running yet. The one who runs Planvakt sets it up.",
    account: "Sign in with the municipality's account",
    address: "Your e-mail address",
    addressHint: "The address that Planvakt's mails come to. You get a link that works for ten minutes.",
    send: "Send me a link",
    onlyAnswer: "Do you only want to answer a mail from Planvakt? Open the link in it. Then you need not sign in.",
    lasts: "You are signed in on this device for twelve hours, or until you sign out.",
    yes: "Yes, sign me in here",
    sent: "If the address is known to Planvakt, we have sent a link to it. Look in your inbox. The link works for ten minutes, and you get at most three in a quarter of an hour.",
    out: "You are signed out.",
    writeAddress: "Write an e-mail address, for example name@municipality.example.",
    tick: "Tick the box, so that we know it is you who signs in.",
    usedUp: {
      title: "The link does not work any more",
      text: "A link to sign in with works for ten minutes and can be used once. Ask for a new one.",
      again: "Ask for a new link",
    },
    notThrough: {
      title: "The sign-in did not go through",
      silent: "The municipality's sign-in does not answer. Try again in a while, or ask for a link by mail.",
      unusable:
        "The answer from the municipality's sign-in could not be used. Too much time has passed, or it has been used. Begin again.",
      again: "Begin again",
    },
    nobody: {
      title: "You have no role here",
      text: "Your account is right, but you are in no plan's list of people with the address that the account has. Tell the plan's owner, who adds you.",
    },
    sessions: {
      title: "Where you are signed in",
      answer: (count) => `You are signed in in ${counted(count, "place", "places")}.`,
      since: (instant, last) => `Since ${instant}${last === undefined ? ", here" : `, last used ${last}`}`,
      lost: "Have you lost a phone or left a computer? Sign out everywhere, here too.",
      everywhere: "Sign out everywhere",
    },
  },
};

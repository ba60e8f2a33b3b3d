import { counted } from "./english.ts";
import type { FeedsWords } from "./feeds.ts";
import { say } from "./say.ts";

export const feedsEn: FeedsWords = {
  title: "Subscribe",
  heading: "Your days in your own calendar",
  made: "The address is made.",
  ended: "The subscription is ended. The calendar gets nothing more from it.",
  none: "No calendar fetches your days.",
  answer: (count) => `You have ${counted(count, "address", "addresses")} that a calendar can fetch your days from.`,
  what: "The calendar shows what you are to do and the last day for it, thirteen months ahead, in Swedish. The days do not make you busy. No names and no reports go along. The mails come as usual.",
  choose: "What do you want to see?",
  all: "All that is mine",
  role: (role) => say`Only what belongs to the role ${role}`,
  make: "Make an address",
  fresh: "Your new address",
  copy: "Copy it now, it is not shown again",
  open: "Open it in the calendar program on this device",
  secret: "Whoever has the address sees your days without signing in. Do not pass it on.",
  yours: "Your addresses",
  madeOn: (day) => `made ${day}.`,
  empty: "Empty, for you no longer have the role.",
  end: "End",
  endOf: (what, day) => `End ${what}, made ${day}`,
  lost: "Have you lost an address, or has somebody else seen it? End it and make a new one.",
  howTo: "How to do it",
  outlook: "Open Calendar and choose Add calendar, Subscribe from web. Paste the address.",
  iphone:
    "Open this page on the phone, make an address and tap the link below it. Or: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar.",
  android: "Open Google Calendar on a computer. Choose Other calendars, plus, From URL. After that it is shown on the phone.",
  delay:
    "The calendar fetches news when it wants to, mostly a few times a day. A moved day may therefore take a while; the mail holds.",
};

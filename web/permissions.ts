/**
 * Who may open which page and do what on it, as data. What is not here may not be done. On an occurrence, and wherever an act has rules of
 * its own, the domain decides in the end ({@link file://../domain/occurrence/rights.ts}); this is what is not even asked.
 */
import { CAPACITIES, type Capacity } from "../domain/capacities.ts";

/** `comment` says something and decides nothing. */
export type Act = "read" | "act" | "comment";

/** `own`: of matters that concern the person themselves. */
export type Reach = "all" | "own";

export const PAGES = [
  "oversikt",
  "versioner",
  "att-gora",
  "stam-av",
  "att-bekrafta",
  "mote",
  "fragor",
  "handelser",
  "ar",
  "utskick",
  "personer",
  "kalender",
  "drift",
  "sok",
  "prenumerera",
  "aktivitet",
] as const;

export type PageName = (typeof PAGES)[number];

type Row = Readonly<Partial<Record<Capacity, Reach>>>;

/** Whoever has a role inside the organisation. */
const INSIDE = ["responsible", "manager", "workGroup", "owner", "headOfAdministration", "secretary", "administrator"] as const;
/** Those who decide something; the secretary reads all and decides nothing. */
const DECIDING = ["responsible", "manager", "workGroup", "owner", "headOfAdministration"] as const;

export const PERMISSIONS: Readonly<Record<PageName, Readonly<Partial<Record<Act, Row>>>>> = {
  oversikt: { read: all(...INSIDE) },
  versioner: { read: all(...INSIDE) },
  // One's own list: it holds nothing of anybody else's.
  "att-gora": { read: all(...CAPACITIES) },
  "stam-av": { read: all(...DECIDING, "secretary"), act: all(...DECIDING) },
  "att-bekrafta": { read: all(...DECIDING, "secretary"), act: all(...DECIDING) },
  mote: { read: all(...DECIDING, "secretary"), act: all("workGroup") },
  fragor: { read: all(...INSIDE), act: all("owner") },
  // Whose events they are is the domain's to say.
  handelser: { read: all(...INSIDE), act: all(...DECIDING, "administrator") },
  // The paper: the owner writes it and records the nämnd's decision, the head of administration approves it.
  ar: { read: all(...INSIDE), act: all("owner", "headOfAdministration") },
  utskick: { read: all("manager", "workGroup", "owner", "headOfAdministration", "secretary", "administrator") },
  // Anyone enters their own absence; the rest is the owner's, which the domain sees to.
  personer: { read: all(...INSIDE), act: all(...INSIDE) },
  kalender: { read: all(...INSIDE), act: all("owner") },
  drift: { read: all("owner", "administrator"), act: all("owner") },
  sok: { read: all(...INSIDE) },
  // Of one's own days.
  prenumerera: { read: all(...CAPACITIES), act: all(...CAPACITIES) },
  aktivitet: {
    read: { ...all(...INSIDE), listed: "own", outside: "own" },
    act: { ...all(...DECIDING), listed: "own", outside: "own" },
    comment: { ...all(...INSIDE), listed: "own", outside: "own" },
  },
};

/** How far somebody with these capacities may go; undefined where they may not at all. */
export function reachOf(page: PageName, act: Act, capacities: readonly Capacity[]): Reach | undefined {
  const row = PERMISSIONS[page][act] ?? {};
  const reaches = capacities.map((capacity) => row[capacity]);
  return reaches.includes("all") ? "all" : reaches.find((reach) => reach !== undefined);
}

/** Those who may, for a page that says who. */
export function allowed(page: PageName, act: Act): readonly Capacity[] {
  const row = PERMISSIONS[page][act] ?? {};
  return CAPACITIES.filter((capacity) => row[capacity] === "all");
}

function all(...capacities: readonly Capacity[]): Row {
  return Object.fromEntries(capacities.map((capacity) => [capacity, "all" as const]));
}

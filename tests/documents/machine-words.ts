/** What stands in a plan's file for machines, and may not be seen by anybody who reads what we write. */
import type { People } from "../../domain/people.ts";
import { dutiesOf, type Plan } from "../../domain/plan.ts";

/** What the words of a plan stand under: all else in it is ids, lengths and settings. */
const WORDS: ReadonlySet<string> = new Set([
  "title", "quote", "activity", "timeframe", "responsibleText", "note", "reading", "question", "label", "name", "unit", "definition",
  "source", "whole", "none", "municipality", "committee", "convenedBy", "reportedTo", "reference",
]); // prettier-ignore

/** Ours, whatever the plan: names of cadences, steps, events, keys of periods and lengths of time. */
const OURS =
  /(?<![\p{L}\d-])(?:revision-adopted|revidering-beslutad|onEvent|rollUp|perUnit|undecided|undefined|null|notice|overdue(?:-\d)?|escalation-\d|(?:confirm-)?reminder-\d|attest|quota|relative|Q[1-4]|T[1-3]|HT|VT|\d{4}-(?:[QHTW]\d+|HT|VT)|\d{4}L|-?P\d+[DWMY])(?![\p{L}\d-])/gu;

/** Ids of the example plans that are words of our own as well. */
const SPOKEN_BY_US: readonly string[] = ["utskick"];

/** The ids that are nothing but ids: a role called `ekonom` may be met in a sentence, one called `chef-kultur` not. */
export function machineWords(plan: Plan, people: People): ReadonlySet<string> {
  const spoken = new Set([...SPOKEN_BY_US, ...wordsIn(plan).flatMap(tokensOf)]);
  return new Set(idsIn(plan, people).filter((id) => !spoken.has(id.toLocaleLowerCase("sv"))));
}

/** Those that can be read in the text: whole words only, addresses of mail and web apart. */
export function machineWordsIn(text: string, words: ReadonlySet<string>): readonly string[] {
  const read = text.replace(/\S+@\S+|https?:\/\/\S+/g, " ");
  const seen = tokensOf(read).filter((token) => words.has(token));
  return [...new Set([...seen, ...(read.match(OURS) ?? [])])];
}

/** What a reader of the page sees or is told. */
export function visibleText(html: string): string {
  const told = [...html.matchAll(/\s(?:aria-label|title|alt|placeholder|data-head)="([^"]*)"/g)].map(([, text = ""]) => text);
  const seen = html.replace(/<(style|script|head)\b[^]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
  return [...told, seen].join(" ").replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

function tokensOf(text: string): readonly string[] {
  return text.toLocaleLowerCase("sv").match(/[\p{L}\d][\p{L}\d./-]*[\p{L}\d]/gu) ?? [];
}

function idsIn(plan: Plan, people: People): readonly string[] {
  const named = [...plan.roles, ...plan.units, ...(plan.events ?? [])].map(({ id }): string => id);
  const ofDuties = dutiesOf(plan).flatMap(({ id, parts, evidence }): readonly string[] => [
    id,
    id.split("/")[1] ?? id,
    ...parts.map((part) => part.id),
    ...[...(evidence.coverage ?? []), ...(evidence.figures ?? []), ...(evidence.checklist ?? [])].map((one) => one.id),
    ...(evidence.figures ?? []).flatMap(({ categories = [] }) => categories.map((one) => one.id)),
  ]);
  const questions = plan.questions.flatMap(({ at }) => (at.includes("/") ? [at] : []));
  return [...named, ...ofDuties, ...questions, ...people.persons.map(({ id }): string => id)];
}

function wordsIn(value: unknown, under = ""): readonly string[] {
  if (typeof value === "string") return WORDS.has(under) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => wordsIn(one, under === "with" ? "name" : under));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => wordsIn(one, key));
}

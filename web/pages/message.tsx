/** Pages that say one plain thing: not found, refused, could not be saved. */
import type { Child } from "hono/jsx";
import type { Frame } from "../frame.ts";
import { Page } from "../components/page.tsx";
import { one } from "../forms/typed.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { PlainWords } from "../messages/plain.ts";
import type { Typed } from "../forms/typed.ts";

export function MessagePage(props: {
  title: string;
  text: Child;
  language: Language;
  frame?: Frame;
  bare?: boolean;
  link?: { href: string; text: string };
}) {
  const { title, text, language, frame, bare = false, link } = props;
  return (
    <Page title={title} bare={bare} language={language} translated {...(frame && { frame })}>
      <h1>{title}</h1>
      <p class="answer">{text}</p>
      {link ? (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      ) : null}
    </Page>
  );
}

/** Sent along, but nothing a person typed. */
const UNSEEN = new Set([
  "commandId",
  "act",
  "part",
  "at",
  "verdict",
  "present",
  "to",
  "tillbaka",
  "rad",
  "occurrence",
  "genomgangen",
  "heldOn",
  "valt",
]);
/** Of a form with many rows: which row, which id, what was chosen. */
const UNSEEN_IN_ROWS = /^(?:id|val):/;

function isUnseen(name: string): boolean {
  return UNSEEN.has(name) || UNSEEN_IN_ROWS.test(name);
}

function labelOf(name: string, { kept }: PlainWords): string {
  switch (name) {
    case "note":
    case "reason":
    case "due":
    case "answer":
    case "text":
      return kept[name];
    default:
      if (name.startsWith("figure.")) return kept.figure(name.slice("figure.".length));
      return name.startsWith("text:") ? kept.row(name.slice("text:".length)) : name;
  }
}

interface SaveLaterProps {
  readonly action: string;
  readonly typed: Typed;
  readonly language: Language;
  /** That it cannot be saved just now, where nothing else is said. */
  readonly title?: string;
  readonly text?: string;
}

/** Nothing could be saved, as when Temporal or the ledger is away: all that was typed stands in a form that may be sent again as it is. */
export function SaveLaterPage({ action, typed, language, ...said }: SaveLaterProps) {
  const words = messagesIn(language).plain;
  const { title = words.away.title, text = words.away.text } = said;
  const seen = Object.keys(typed).filter((name) => !isUnseen(name));
  return (
    <Page title={title} language={language} translated>
      <h1>{title}</h1>
      <p class="answer" role="alert">
        {text}
      </p>
      <form method="post" action={action}>
        {Object.entries(typed)
          .filter(([name]) => isUnseen(name))
          .flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
        {seen.map((name) => (
          <div class="field">
            <label for={`kvar-${name}`}>{labelOf(name, words)}</label>
            <textarea id={`kvar-${name}`} name={name} rows={name === "note" || name === "reason" ? 4 : 1}>
              {one(typed, name)}
            </textarea>
          </div>
        ))}
        <button type="submit" class="primary">
          {words.again}
        </button>
      </form>
    </Page>
  );
}

/** Pages that say one plain thing: not found, refused, could not be saved. */
import type { Frame } from "../frame.ts";
import { Page } from "../components/page.tsx";
import { one } from "../forms/typed.ts";
import type { Typed } from "../forms/typed.ts";

export function MessagePage(props: {
  title: string;
  text: string;
  frame?: Frame;
  bare?: boolean;
  link?: { href: string; text: string };
}) {
  const { title, text, frame, bare = false, link } = props;
  return (
    <Page title={title} bare={bare} {...(frame && { frame })}>
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

const LABELS: Readonly<Record<string, string>> = {
  note: "Anteckning",
  reason: "Skäl",
  due: "Datum",
  answer: "Svar",
  text: "Kommentar",
};

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

function labelOf(name: string): string {
  return LABELS[name] ?? name.replace(/^figure\./, "Uppgift: ").replace(/^text:/, "Det du skrev om ");
}

interface SaveLaterProps {
  readonly action: string;
  readonly typed: Typed;
  readonly title?: string;
  readonly text?: string;
}

const AWAY = {
  title: "Det går inte att spara just nu",
  text: "Försök igen om en stund. Inget är sparat, och det du skrev står kvar här.",
};

/** Nothing could be saved, as when Temporal or the ledger is away: all that was typed stands in a form that may be sent again as it is. */
export function SaveLaterPage({ action, typed, title = AWAY.title, text = AWAY.text }: SaveLaterProps) {
  const seen = Object.keys(typed).filter((name) => !isUnseen(name));
  return (
    <Page title={title}>
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
            <label for={`kvar-${name}`}>{labelOf(name)}</label>
            <textarea id={`kvar-${name}`} name={name} rows={name === "note" || name === "reason" ? 4 : 1}>
              {one(typed, name)}
            </textarea>
          </div>
        ))}
        <button type="submit" class="primary">
          Försök igen
        </button>
      </form>
    </Page>
  );
}

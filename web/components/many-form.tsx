/** What forms with many rows have in common: what came of the last save, and what could not be saved, word for word. */
import type { Child } from "hono/jsx";
import type { Acted } from "../../client/many.ts";
import { nextId, rowField, rowsIn, type RowOutcome } from "../forms/many.ts";
import { one } from "../forms/typed.ts";
import type { FieldFault, Typed } from "../forms/typed.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import type { Told as Sentence } from "../messages/told.ts";
import { ActedList } from "./acted-list.tsx";
import { FaultSummary, type FormState } from "./fields.tsx";
import { Swedish } from "./swedish.tsx";
import { Told } from "./told.tsx";

/** A save that did not go through for every row. */
export interface Again {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly reason?: Sentence;
  readonly outcomes: readonly RowOutcome[];
}

/** The form's state: where nothing was typed every row waits. */
export function manyState(prefix: string, keys: readonly string[], again: Again | undefined): FormState {
  const waiting = Object.fromEntries(keys.map((key) => [rowField("val", key), [""]]));
  return { prefix, typed: { ...waiting, ...again?.typed }, faults: again?.faults ?? [], commandId: "" };
}

interface SavedProps {
  readonly acted: readonly Acted[];
  readonly again?: Again | undefined;
  readonly state: FormState;
  /** Rows that the page shows, where what was typed stands in its field. */
  readonly shown: readonly string[];
  readonly titleOf: (key: string) => string;
  readonly hrefOf?: ((occurrence: string) => string) | undefined;
}

/** Said first on the page: what was saved, and for each other row why not. */
export function Saved({ acted, again, state, shown, titleOf, hrefOf }: SavedProps) {
  const { many: words, forms } = useWords();
  const lang = useSwedish();
  const open = (again?.outcomes ?? []).flatMap((outcome) => (outcome.kind === "done" ? [] : [outcome]));
  const lost = again === undefined ? [] : lostRows(again, shown);
  return (
    <>
      {acted.length === 0 ? null : (
        <section class="flash" role="status" aria-labelledby="sparat">
          <h2 id="sparat">{words.saved(acted.length)}</h2>
          <ActedList acted={acted} hrefOf={hrefOf} />
        </section>
      )}
      {open.length === 0 ? null : (
        <section class="faults" role="alert" aria-labelledby="ej-sparat">
          <h2 id="ej-sparat">{words.notSaved(open.length)}</h2>
          <ul>
            {open.map((outcome) => (
              <li>
                <Swedish>{titleOf(outcome.key)}</Swedish>:{" "}
                {outcome.kind === "refused" ? <Told text={outcome.reason} /> : words.unanswered}
              </li>
            ))}
          </ul>
          <p>{forms.kept}</p>
        </section>
      )}
      {again === undefined ? null : (
        <FaultSummary
          form={{
            ...state,
            faults: again.faults.map(({ field, text }) => ({ field, text, about: titleOf(field.slice(field.indexOf(":") + 1)) })),
            ...(again.reason === undefined ? {} : { reason: again.reason }),
          }}
          some={acted.length > 0}
        />
      )}
      {lost.map((key) => (
        <section aria-label={titleOf(key)}>
          <p>{words.lost(<Swedish>{titleOf(key)}</Swedish>)}</p>
          <p class="said" lang={lang}>
            {one(again?.typed ?? {}, rowField("text", key))}
          </p>
        </section>
      ))}
    </>
  );
}

/** Rows with a text that nobody has saved and that the page has no field for any more. */
function lostRows({ typed, outcomes }: Again, shown: readonly string[]): readonly string[] {
  return rowsIn(typed).filter((key) => {
    const saved = outcomes.some((outcome) => outcome.key === key && outcome.kind === "done");
    return !saved && !shown.includes(key) && one(typed, rowField("text", key)).trim() !== "";
  });
}

interface RowProps {
  readonly rowKey: string;
  readonly title: Child;
  readonly again: Again | undefined;
  readonly children: Child;
}

/** One row under its heading. Its key and the id of its next command go with the save. */
export function Row({ rowKey, title, again, children }: RowProps) {
  const id = `rad-${rowKey.replaceAll(/[^A-Za-z0-9_-]/g, "-")}`;
  return (
    <section class="matter" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <input type="hidden" name="rad" value={rowKey} />
      <input type="hidden" name={rowField("id", rowKey)} value={nextId(rowKey, again?.outcomes ?? [])} />
      {children}
    </section>
  );
}

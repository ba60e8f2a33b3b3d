/** A large year's parts with how many of each stand where: each is opened by itself. */
import type { Child } from "hono/jsx";
import { Swedish } from "./swedish.tsx";
import { useWords } from "../messages/spoken.ts";
import type { YearWords } from "../messages/year.ts";
import { yearPartPath } from "../paths.ts";
import { countsOf, itemsOf, type YearPart } from "../year/parts.ts";

interface YearPartsProps {
  readonly plan: string;
  readonly year: number;
  readonly parts: readonly YearPart[];
}

export function YearParts({ plan, year, parts }: YearPartsProps) {
  const words = useWords().year;
  const { head } = words.parts;
  return (
    <section aria-labelledby="delar">
      <h2 id="delar">{words.parts.title}</h2>
      <p>{words.parts.help}</p>
      <table class="cards parts">
        <thead>
          <tr>
            <th scope="col">{head.part}</th>
            <th scope="col">{head.all}</th>
            <th scope="col">{head.done}</th>
            <th scope="col">{head.reported}</th>
            <th scope="col">{head.late}</th>
            <th scope="col">{head.ahead}</th>
          </tr>
        </thead>
        {parts
          .filter(({ items }) => items.some(({ duties }) => duties.length > 0))
          .map((part) => (
            <tbody>
              {(part.kind === "item" ? [part] : [part, ...itemsOf(part)]).map((one) => (
                <Row plan={plan} year={year} part={one} />
              ))}
            </tbody>
          ))}
      </table>
    </section>
  );
}

function Row({ plan, year, part }: { plan: string; year: number; part: YearPart }) {
  const words = useWords().year;
  const { head } = words.parts;
  const { all, done, reported, late } = countsOf(year, part.items);
  return (
    <tr class={part.kind === "item" ? undefined : "whole-part"}>
      <td data-head={head.part}>
        <a href={yearPartPath(plan, year, part.id)}>{partTitle(part, words)}</a>
      </td>
      <Count head={head.all} count={all} />
      <Count head={head.done} count={done} />
      <Count head={head.reported} count={reported} />
      <Count head={head.late} count={late} />
      <Count head={head.ahead} count={all - done - reported - late} />
    </tr>
  );
}

function Count({ head, count }: { head: string; count: number }) {
  return (
    <td data-head={head} class="num">
      {count}
    </td>
  );
}

/** "Delmål 1: …", "Möten", "1.6 …". */
export function partTitle(part: YearPart, words: YearWords): Child {
  switch (part.kind) {
    case "goal":
      return words.goal(part.goal.goal, <Swedish>{part.goal.title}</Swedish>);
    case "meetings":
      return words.meetings;
    case "rules":
      return words.rules;
    case "item":
      return (
        <>
          {part.item.action} <Swedish>{part.item.title}</Swedish>
        </>
      );
  }
}

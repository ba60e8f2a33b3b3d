/** Parts a phrase into the rules it holds: "2023 samt fortlöpande" is two, "mars och oktober" is one. */
import type { Found } from "./elements.ts";

export interface Clause {
  readonly elements: readonly Found[];
  /** "därefter": it begins when the one before it is over. */
  readonly follows: boolean;
}

/** The clauses in their order, without the words that join them. */
export function clausesOf(elements: readonly Found[]): Clause[] {
  const clauses: { elements: Found[]; follows: boolean }[] = [{ elements: [], follows: false }];
  let joint: Joint | undefined;
  for (const element of elements) {
    if (isJoint(element)) {
      joint = stronger(joint, element.kind);
      continue;
    }
    const current = clauses.at(-1);
    if (current === undefined) continue;
    // A filling word neither joins nor parts.
    if (element.kind === "fill" || element.kind === "unread") {
      current.elements.push(element);
      continue;
    }
    const parts =
      (joint === "then" && !current.elements.filter(isContent).every(({ kind }) => kind === "from")) ||
      (joint === "and" && areApart(current.elements, element)) ||
      isSecondRelation(current.elements, element);
    // "kvartal 3 2025 – kvartal 1 2026" is neither two days nor a stretch that has a rule.
    if (joint === "dash" && element.kind === "point" && current.elements.findLast(isContent)?.kind === "point") {
      current.elements.push({ ...element, kind: "torn" });
    }
    if (parts && current.elements.some(isContent)) clauses.push({ elements: [element], follows: joint === "then" });
    else current.elements.push(element);
    joint = undefined;
  }
  return clauses.filter((clause, index) => index === 0 || clause.elements.length > 0);
}

type Joint = "and" | "then" | "comma" | "dash";
const WEAKEST_FIRST: readonly Joint[] = ["dash", "comma", "and", "then"];

function stronger(a: Joint | undefined, b: Joint): Joint {
  return a !== undefined && WEAKEST_FIRST.indexOf(a) > WEAKEST_FIRST.indexOf(b) ? a : b;
}

function isJoint(element: Found): element is Found & { readonly kind: Joint } {
  return WEAKEST_FIRST.some((joint) => joint === element.kind);
}

/** Says something about when. */
export function isContent(element: Found): boolean {
  return element.kind !== "fill" && element.kind !== "unread" && !isJoint(element);
}

/** "och" between two of a kind makes a list of them, between others two rules. */
function areApart(before: readonly Found[], next: Found): boolean {
  const content = before.filter(isContent);
  const last = content.at(-1);
  if (last === undefined) return false;
  if (next.kind === "planperiod") return false;
  if (last.kind === "point" && next.kind === "point") return false;
  // "årligen och senast den 31 mars 2026 och 2027" is one rule.
  if (last.kind === "rhythm" && last.unit === "year" && last.step === 1 && next.kind === "point" && next.marked === true)
    return false;
  // "årligen i mars och oktober" is read on; "årligen och 2026" is not.
  const yearless = next.kind === "point" && next.year === undefined;
  return !(yearless && content.some(({ kind }) => kind === "rhythm" || kind === "count"));
}

/** What counts from something else is always a rule of its own. */
function isSecondRelation(before: readonly Found[], next: Found): boolean {
  const own = ["relative", "onEvent", "ask"];
  return (own.includes(next.kind) || before.some(({ kind }) => own.includes(kind))) && before.some(isContent);
}

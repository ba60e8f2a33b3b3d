/** The roles that a plan's responsible columns name. Spellings of one are made one, and asked about. */
import { oneLine } from "./document.ts";

export interface ProposedRole {
  readonly id: string;
  readonly title: string;
  /** Every way it is written, the first one first. */
  readonly spellings: readonly string[];
}

/** Roles of ours in each plan, for which a document gives no name. */
export const PLACEHOLDERS = [
  { id: "planens-agare", title: "planens ägare" },
  { id: "uppfoljningsgruppen", title: "gruppen som stämmer av", convener: "uppfoljningsgruppens-sammankallande" },
  { id: "uppfoljningsgruppens-sammankallande", title: "sammankallande i gruppen som stämmer av" },
  { id: "forvaltningschef", title: "förvaltningschef" },
  { id: "namndsekreterare", title: "nämndsekreterare" },
] as const;

const ROLE_WORD =
  /^(\p{Lu}|\S*(chef|chefen|chefer|samordnare|rektor|rektorer|handläggare|strateg|grupp|gruppen|team|teamet|ansvarig|ledning|nämnd|nämnden|sekreterare|kurator|ombud|leder|ledare)\b)/u;

/** A cell's roles one by one, without remarks in brackets. "Barn- och familjeenheten" is one. */
export function rolesIn(cell: string): string[] {
  return oneLine(cell.replace(/\([^)]*\)/gu, " "))
    .split(
      /\s*(?:[,;]|\/(?=\s|\p{Lu})|\bsamt\b|\btillsammans med\b|\bi samverkan med\b|\bi samråd med\b|\btogether with\b|\bsammen med\b)\s*/u,
    )
    .flatMap(splitAtAnd)
    .map((part) => part.replace(/^[\s:–-]+|[\s.:–-]+$/gu, ""))
    .filter((part) => part.length > 1);
}

function splitAtAnd(part: string): string[] {
  const pieces = part.split(/(?<!-)\s+(?:och|og|and)\s+/u);
  return pieces.every((piece) => ROLE_WORD.test(piece)) ? pieces : [part];
}

/** The remarks in a cell's brackets, which are no part of a role. */
export function remarksIn(cell: string): string[] {
  return [...cell.matchAll(/\(([^)]{12,})\)/gu)].map(([, remark]) => oneLine(remark ?? ""));
}

/** The roles of all cells, and which of them each spelling is. */
export function proposeRoles(cells: readonly string[]): {
  readonly roles: readonly ProposedRole[];
  readonly roleOf: (spelling: string) => string;
} {
  const roles: { id: string; title: string; spellings: string[]; stems: ReadonlySet<string> }[] = [];
  const known = new Map<string, string>();
  for (const spelling of cells.flatMap(rolesIn)) {
    if (known.has(spelling)) continue;
    const stems = stemsOf(spelling);
    const same = roles.find((role) => areAlike(role.stems, stems));
    if (same === undefined) {
      const id = freeId(
        slugOf(spelling),
        (taken) => roles.some((role) => role.id === taken) || PLACEHOLDERS.some((one) => one.id === taken),
      );
      roles.push({ id, title: spelling, spellings: [spelling], stems });
      known.set(spelling, id);
    } else {
      same.spellings.push(spelling);
      known.set(spelling, same.id);
    }
  }
  return {
    roles: roles.map(({ id, title, spellings }) => ({ id, title, spellings })),
    roleOf: (spelling) => known.get(spelling) ?? "planens-agare",
  };
}

const SMALL = new Set(["för", "mot", "i", "på", "av", "med", "till", "och", "inom", "den", "det", "de", "vid"]);

/** The words that tell roles apart, without the endings that don't. */
function stemsOf(spelling: string): ReadonlySet<string> {
  const words = spelling
    .toLowerCase()
    .replace(/:s\b/gu, "")
    .split(/[^\p{L}\d]+/u);
  return new Set(
    words
      .filter((word) => word !== "" && !SMALL.has(word))
      .map((word) => (word.length > 5 ? word.replace(/(erna|arna|orna|en|et|er|ar|na|s|n)$/u, "") : word)),
  );
}

/** The same words, or all but one of many. */
function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = new Set([...a, ...b]).size;
  return shared === all || (shared >= 3 && shared / all >= 0.75);
}

/** An id of ours: `Barn- och familjeenheten` → `barn-och-familjeenheten`. */
export function slugOf(text: string): string {
  const plain = text.toLowerCase().replace(/æ/gu, "ae").replace(/ø/gu, "o").normalize("NFD").replace(/\p{M}/gu, "");
  const slug = plain
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 50)
    .replace(/-+$/u, "");
  return slug === "" ? "roll" : slug;
}

/** The id, or with a number where it is taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  for (let count = 1; ; count++) {
    const tried = count === 1 ? id : `${id}-${count}`;
    if (!isTaken(tried)) return tried;
  }
}

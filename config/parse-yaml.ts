/** Turns YAML into plain values, keeping the lines; refuses what a plan never needs and an attacker might. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, Node, Scalar, YAMLMap } from "yaml";
import { formatPath, type Fault, type Path } from "./fault.ts";

/** `value` is plain; `lineOf` gives the line of the key or list item at a path, or of its nearest ancestor that stands there. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly lineOf: (path: Path) => number;
  readonly faults: readonly Fault[];
}

/** More than a plan needs of `*name`; each may copy at most a file's worth, so 1 MB can't grow past 20. */
const MOST_ALIASES = 20;

/** Once the parser has lost its way, what it says further down is noise. */
const MOST_ERRORS = 10;

/** What the parser's codes mean to the writer of a plan. Other codes keep the parser's own words. */
const PLAIN_WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "Tabs can't indent YAML. Use two spaces for each level.",
  MULTIPLE_DOCS: "Expected one document in the file. Remove the line ---.",
  NON_STRING_KEY: "Expected a key that is plain text.",
};

/** Parses one YAML 1.2 document. Never throws; `value` is undefined where the text is not YAML. */
export function parseYaml(file: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const fault = (offset: number, path: Path, message: string): Fault => ({
    file,
    line: lines.linePos(offset).line || 1,
    path: formatPath(path),
    message,
  });
  const tab = tabIndent(text);
  if (tab !== undefined) {
    const message = PLAIN_WORDS["TAB_AS_INDENT"] ?? "";
    return { value: undefined, lineOf: () => tab, faults: [{ file, line: tab, path: "", message }] };
  }
  try {
    // Our own pass finds duplicate keys: the parser's takes a minute on a map of 100 000 keys.
    const doc = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      schema: "core",
      stringKeys: true,
      uniqueKeys: false,
      resolveKnownTags: false,
      // "silent" would also keep quiet about a second document.
      logLevel: "error",
    });
    const faults = doc.errors
      .slice(0, MOST_ERRORS)
      .map((error) => fault(error.pos[0], [], PLAIN_WORDS[error.code] ?? `This is not YAML: ${error.message}.`));
    faults.push(...forbidden(doc).map(({ node, path, message }) => fault(node.range?.[0] ?? 0, path, message)));
    const value: unknown = faults.length > 0 ? undefined : doc.toJS({ maxAliasCount: MOST_ALIASES });
    return { value, lineOf: (path) => lines.linePos(offsetOf(doc, path)).line || 1, faults };
  } catch (error) {
    const reason = error instanceof RangeError ? "it is nested too deeply" : error instanceof Error ? error.message : String(error);
    return {
      value: undefined,
      lineOf: () => 1,
      faults: [{ file, line: 1, path: "", message: `This can't be read as YAML: ${reason}.` }],
    };
  }
}

/** The first line indented by a tab: said once and before anything else, since all that follows from it is noise. */
function tabIndent(text: string): number | undefined {
  const index = text.split("\n").findIndex((line) => /^ *\t+ *[^\s#]/.test(line));
  return index === -1 ? undefined : index + 1;
}

interface Forbidden {
  readonly node: Node;
  readonly path: Path;
  readonly message: string;
}

/** Tags, aliases that could grow or bite their own tail, and keys that stand twice. */
function forbidden(doc: Document.Parsed): Forbidden[] {
  const found: Forbidden[] = [];
  let aliases = 0;
  visit(doc, (_key, node, ancestors) => {
    if (node === null || isPair(node) || !("range" in (node as object))) return;
    const at = node as Node;
    const refuse = (message: string, place: Node = at, ...key: string[]): void => {
      found.push({ node: place, path: [...pathTo([...ancestors, at]), ...key], message });
    };
    if (isMap(at)) {
      for (const key of repeatedKeys(at))
        refuse(`The key "${String(key.value)}" stands twice. Keep one of them.`, key, String(key.value));
    }
    if (isAlias(at)) {
      aliases++;
      const where = ancestors.some(hasAnchor) ? "inside an anchored value" : `more than ${MOST_ALIASES} times in a file`;
      if (ancestors.some(hasAnchor) || aliases === MOST_ALIASES + 1) {
        refuse(`The alias *${at.source} may not stand ${where}. Write the value out.`);
      }
    } else if (at.tag !== undefined) {
      refuse(`YAML tags are not read: "${at.tag}". Remove it; numbers, text and lists need none.`);
    }
  });
  return found;
}

function hasAnchor(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.anchor !== undefined;
}

function repeatedKeys(map: YAMLMap): Scalar[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const again = seen.has(key.value);
    seen.add(key.value);
    return again ? [key] : [];
  });
}

/** The path of the last of a chain of nodes, each holding the next. */
function pathTo(chain: readonly unknown[]): Path {
  const path: (string | number)[] = [];
  chain.forEach((node, index) => {
    const next = chain[index + 1];
    if (isPair(node) && isScalar(node.key) && node.key !== next) path.push(String(node.key.value));
    if (isSeq(node) && next !== undefined) path.push(node.items.indexOf(next));
  });
  return path;
}

/** Where the key or list item at the path begins; where the path ends early, where its last known step begins. */
function offsetOf(doc: Document.Parsed, path: Path): number {
  let node: unknown = doc.contents;
  let offset = doc.contents?.range[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!isScalar(pair?.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      const item = node.items[step];
      const range = (item as Partial<Node> | undefined)?.range;
      if (!range) return offset;
      offset = range[0];
      node = item;
    } else return offset;
  }
  return offset;
}

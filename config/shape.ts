/** The few zod shapes a plan file is made of, and how their complaints are put into words. */
import { z } from "zod";
import type { Complaint, Path } from "./fault.ts";
import { suggestion } from "./nearest-word.ts";

/** Says what was expected of a value; tells apart a missing one, and a number where YAML needs quotes. */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => {
    if (input === undefined || input === null) return `Missing. Expected ${what}.`;
    if (typeof input === "number" || typeof input === "boolean")
      return `Expected ${what}. If it is text, write it in quotes: "${input}".`;
    return `Expected ${what}.`;
  };
}

/** A map with these keys and no others. An unknown key is answered with the nearest known one. */
export function record<S extends z.ZodRawShape>(what: string, shape: S): z.ZodObject<S, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      // One line a key, in the keys' order: `complaintsOf` deals them out again.
      if (issue.code === "unrecognized_keys") {
        const keys = (issue as { readonly keys: readonly string[] }).keys;
        return keys.map((key) => `Unknown key in ${what}.${suggestion(key, known)}`).join("\n");
      }
      return expected(`${what}: a map with the keys ${known.join(", ")}`)(issue);
    },
  });
}

/**
 * A map whose kind is told by the one of these keys that it has. Unlike a zod union it complains about the branch
 * that was meant, not about all of them.
 */
export function oneOf<S extends Record<string, z.ZodType>>(what: string, branches: S): z.ZodType<z.output<S[keyof S]>> {
  const keys = Object.keys(branches);
  const choose = z.unknown().transform((value, context): z.output<S[keyof S]> => {
    const present = typeof value === "object" && value !== null ? keys.filter((key) => key in value) : [];
    const branch = branches[present[0] ?? ""];
    if (present.length !== 1 || branch === undefined) {
      context.addIssue({ code: "custom", message: choiceMessage(what, keys, present, value) });
      return z.NEVER;
    }
    const result = branch.safeParse(value);
    if (result.success) return result.data as z.output<S[keyof S]>;
    for (const issue of result.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });
  return choose.meta({ anyOf: Object.values(branches).map((branch) => editorSchema(branch)) });
}

function choiceMessage(what: string, keys: readonly string[], present: readonly string[], value: unknown): string {
  if (present.length > 1) return `Expected ${what} of one kind, found ${present.join(" and ")}. Keep one, or make two duties.`;
  const written = typeof value === "object" && value !== null && !Array.isArray(value) ? (Object.keys(value)[0] ?? "") : "";
  const start = value === undefined || value === null ? "Missing. " : "";
  return `${start}Expected ${what} with one of the keys ${keys.join(", ")}.${written === "" ? "" : suggestion(written, keys)}`;
}

/** The JSON schema of what an author writes, without its own `$schema`; a shape used `often` stands once, under definitions. */
export function editorSchema(schema: z.ZodType, often: "ref" | "inline" = "inline"): Record<string, unknown> {
  const written = z.toJSONSchema(schema, { io: "input", target: "draft-7", reused: often });
  return Object.fromEntries(Object.entries(written).filter(([key]) => key !== "$schema" && key !== "~standard"));
}

/** Every way in which the value is not of the shape. */
export function shapeComplaints(schema: z.ZodType, value: unknown): Complaint[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => complaintsOf(issue, value));
}

function complaintsOf(issue: z.core.$ZodIssue, root: unknown): Complaint[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code !== "unrecognized_keys") return [{ path, value: valueAt(root, path), message: issue.message }];
  const messages = issue.message.split("\n");
  return issue.keys.map((key, index) => {
    const at = [...path, key];
    return { path: at, value: valueAt(root, at), message: messages[index] ?? issue.message };
  });
}

/** What stands at the path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined,
    root,
  );
}

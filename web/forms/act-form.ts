/** From a posted form to a command on an occurrence. Rules stand in `domain/`; here only the shape is checked. */
import { z } from "zod";
import type { OccurrenceView } from "../../client/views.ts";
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PartId, PersonId } from "../../domain/ids.ts";
import { LONGEST_COMMENT, LONGEST_FIGURE, LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { LONGEST_NOTE } from "../../domain/occurrence/report-content.ts";
import type { OccurrenceCommand, ReportContent } from "../../domain/occurrence/occurrence.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { ActKind } from "../words.ts";
import { one } from "./typed.ts";
import type { FieldFault, Typed } from "./typed.ts";

/** What the report form of this occurrence asks for. */
export type Asked = Pick<OccurrenceView, "figures" | "reportAs" | "noteRequired" | "asksReference">;

export type ReadAct =
  | { readonly kind: "command"; readonly command: OccurrenceCommand }
  | { readonly kind: "faults"; readonly faults: readonly FieldFault[] };

const act = z.enum(["report", "undo", "confirm", "return", "postpone", "excuse", "reassign", "accept", "decline", "comment"]);
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Det här är för långt. Korta texten till högst ${longest} tecken, eller hänvisa till ett dokument.`);
const note = text(LONGEST_NOTE);
const reason = text(LONGEST_REASON).min(1, "Skriv varför, en mening räcker.");
const remark = text(LONGEST_COMMENT).min(1, "Skriv en kommentar.");
const day = z
  .string()
  .trim()
  .transform((value, context) => {
    const date = parseCivilDate(value);
    if (date !== undefined) return date;
    context.addIssue({ code: "custom", message: "Välj en dag, till exempel 2027-03-01." });
    return z.NEVER;
  });
const figure = z
  .string()
  .trim()
  // Before anything is looked for in it: a pasted book would take long.
  .max(LONGEST_FIGURE, `Skriv bara talet, högst ${LONGEST_FIGURE} tecken.`)
  .transform((value) =>
    value
      .replace(/\s+av\s+/i, "/")
      .replace(/(?<=\d)[\s\u00a0](?=\d)/g, "")
      .replace(",", "."),
  )
  .pipe(z.string().regex(/^(?:\d+(?:\.\d+)?(?:\/\d+)?)?$/, "Skriv ett tal, till exempel 12, eller 12/14 för 12 av 14."));
const coverage = figure.pipe(z.string().regex(/^(?:\d+\/\d+)?$/, "Skriv hur många av hur många, till exempel 12/14."));
const FIGURES = { number: figure, coverage, check: note } as const;
const verdict = z.enum(["works", "partly", "fails"], "Välj Fungerar, Delvis eller Fungerar inte.");
const person = z.string().trim().min(1, "Välj vem som ska ha det i stället.");

/** The act a form is for; undefined for a form that is not ours. */
export function actOf(typed: Typed): ActKind | undefined {
  const read = act.safeParse(one(typed, "act"));
  return read.success ? read.data : undefined;
}

/** Makes the command, or tells every fault at once. `by` is who acts, never taken from the form. */
export function readAct(kind: ActKind, typed: Typed, asked: Asked, by: PersonId): ReadAct {
  const fields = new Fields(typed);
  const command = commandOf(kind, fields, asked, by);
  return fields.faults.length > 0 ? { kind: "faults", faults: fields.faults } : { kind: "command", command };
}

function commandOf(kind: ActKind, fields: Fields, asked: Asked, by: PersonId): OccurrenceCommand {
  const part = fields.typedText("part");
  const ofPart = part === "" ? {} : { part: part as PartId };
  switch (kind) {
    case "report":
      return { kind, by, ...ofPart, content: contentOf(fields, asked) };
    case "undo":
      return { kind, by, ...ofPart };
    case "confirm": {
      const present = fields.all("present") as PersonId[];
      return { kind, by, ...(present.length > 0 && { present }) };
    }
    case "return": {
      const due = fields.typedText("due") === "" ? undefined : fields.read("due", day, "" as CivilDate);
      return { kind, by, reason: fields.read("reason", reason, ""), ...(due !== undefined && { due }) };
    }
    case "postpone":
      return { kind, by, due: fields.read("due", day, "" as CivilDate), reason: fields.read("reason", reason, "") };
    case "excuse":
      return { kind, by, reason: fields.read("reason", reason, "") };
    case "reassign":
      return { kind, by, ...ofPart, to: fields.read("to", person, "") as PersonId, reason: fields.read("reason", reason, "") };
    case "accept":
      return { kind, by, ...ofPart };
    case "decline":
      return { kind, by, ...ofPart, reason: fields.read("reason", reason, "") };
    case "comment":
      return { kind, by, text: fields.read("text", remark, "") };
    default:
      return never(kind);
  }
}

function contentOf(fields: Fields, asked: Asked): ReportContent {
  const said = fields.read("note", note, "");
  const judged = asked.reportAs === "attest" ? fields.read("verdict", verdict, "works") : undefined;
  const figures: Record<string, string> = {};
  for (const { id, kind } of asked.figures) {
    const value = fields.read(`figure.${id}`, FIGURES[kind ?? "number"], "");
    if (value !== "") figures[id] = value;
  }
  const some = Object.keys(figures).length > 0;
  if (asked.noteRequired && said === "") fields.fault("note", "Skriv en anteckning, den ska vara med här.");
  if (asked.reportAs === "figures" && asked.figures.length > 0 && !some && said === "" && fields.faults.length === 0) {
    fields.fault(`figure.${asked.figures[0]?.id ?? ""}`, "Fyll i minst en uppgift, eller skriv i anteckningen varför den saknas.");
  }
  const reference = asked.asksReference === true ? fields.read("reference", text(1000), "") : "";
  return {
    ...(reference !== "" && { reference }),
    ...(said !== "" && { note: said }),
    ...(judged !== undefined && { verdict: judged }),
    ...(some && { figures }),
  };
}

/** Reads one field after the other and gathers what is wrong. */
class Fields {
  readonly faults: FieldFault[] = [];
  readonly #typed: Typed;

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  typedText(name: string): string {
    return one(this.#typed, name).trim();
  }

  all(name: string): string[] {
    return (this.#typed[name] ?? []).filter((value) => value !== "");
  }

  fault(field: string, faultText: string): void {
    this.faults.push({ field, text: faultText });
  }

  /** The field's value; where it is faulty the fault is noted and `instead` stands in, never to be used. */
  read<T>(name: string, schema: z.ZodType<T>, instead: T): T {
    const read = schema.safeParse(one(this.#typed, name));
    if (read.success) return read.data;
    this.fault(name, read.error.issues[0]?.message ?? "Rätta det här.");
    return instead;
  }
}

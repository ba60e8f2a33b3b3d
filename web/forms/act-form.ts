/** From a posted form to a command on an occurrence. Rules stand in `domain/`; here only the shape is checked. */
import { z } from "zod";
import type { OccurrenceView } from "../../client/views.ts";
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PartId, PersonId } from "../../domain/ids.ts";
import { LONGEST_COMMENT, LONGEST_FIGURE, LONGEST_PLACE, LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { LONGEST_LINE, lineWanted, readPoint } from "../../domain/occurrence/checklist.ts";
import { coverageFault } from "../../domain/occurrence/coverage.ts";
import { LONGEST_NOTE } from "../../domain/occurrence/report-content.ts";
import type { OccurrenceCommand, ReportContent } from "../../domain/occurrence/occurrence.ts";
import { tickFault } from "../../domain/occurrence/held.ts";
import type { Coverage } from "../../domain/plan.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { FormsWords } from "../messages/forms.ts";
import type { ActKind } from "../words.ts";
import { one } from "./typed.ts";
import type { FieldFault, Typed } from "./typed.ts";

/** What the report form of this occurrence asks for. */
export type Asked = Pick<OccurrenceView, "figures" | "reportAs" | "noteRequired" | "asksReference" | "ticks">;

export type ReadAct =
  | { readonly kind: "command"; readonly command: OccurrenceCommand }
  | { readonly kind: "faults"; readonly faults: readonly FieldFault[] };

const LONGEST_REFERENCE = 1000;

const act = z.enum([
  "report",
  "undo",
  "confirm",
  "return",
  "postpone",
  "excuse",
  "reassign",
  "accept",
  "decline",
  "book",
  "callOff",
  "comment",
]);

/** What each field must be, with what is said where it is not. */
function fieldsIn({ fault }: FormsWords) {
  const text = (longest: number) => z.string().trim().max(longest, fault.tooLong(longest));
  const note = text(LONGEST_NOTE);
  const figure = z
    .string()
    .trim()
    // Before anything is looked for in it: a pasted book would take long.
    .max(LONGEST_FIGURE, fault.onlyNumber(LONGEST_FIGURE))
    .transform((value) =>
      value
        .replace(/\s+av\s+/i, "/")
        .replace(/(?<=\d)[\s\u00a0](?=\d)/g, "")
        .replace(",", "."),
    )
    .pipe(z.string().regex(/^(?:\d+(?:\.\d+)?(?:\/\d+)?)?$/, fault.number));
  // What it may hold is the plan's to say; here only that a number, or why there is none, was written.
  const number = z
    .string()
    .trim()
    .max(LONGEST_FIGURE, fault.onlyNumber(LONGEST_FIGURE))
    .transform((value) =>
      /^[\d\s\u00a0\u202f.,]+%?$/.test(value) ? value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".") : value,
    )
    .pipe(z.string().regex(/^(?:\d+(?:\.\d+)?%?|(?:uppgift(?:en)? )?saknas.*)?$/i, fault.figure));
  const coverage = figure.pipe(z.string().regex(/^(?:\d+\/\d+)?$/, fault.coverage));
  return {
    note,
    reference: text(LONGEST_REFERENCE),
    reason: text(LONGEST_REASON).min(1, fault.reason),
    remark: text(LONGEST_COMMENT).min(1, fault.comment),
    day: z
      .string()
      .trim()
      .transform((value, context) => {
        const date = parseCivilDate(value);
        if (date !== undefined) return date;
        context.addIssue({ code: "custom", message: fault.day });
        return z.NEVER;
      }),
    figures: { number, coverage },
    line: text(LONGEST_LINE),
    count: z
      .string()
      .trim()
      .regex(/^\d{0,6}$/, fault.count),
    verdict: z.enum(["works", "partly", "fails"], fault.verdict),
    person: z.string().trim().min(1, fault.person),
    meeting: z.string().trim().min(1, fault.meeting),
    place: text(LONGEST_PLACE),
  };
}

/** The act a form is for; undefined for a form that is not ours. */
export function actOf(typed: Typed): ActKind | undefined {
  const read = act.safeParse(one(typed, "act"));
  return read.success ? read.data : undefined;
}

/** Makes the command, or tells every fault at once in the reader's language. `by` is who acts, never taken from the form. */
export function readAct(kind: ActKind, typed: Typed, asked: Asked, by: PersonId, words: FormsWords): ReadAct {
  const fields = new Fields(typed, words);
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
      const due = fields.typedText("due") === "" ? undefined : fields.read("due", fields.are.day, "" as CivilDate);
      return { kind, by, reason: fields.read("reason", fields.are.reason, ""), ...(due !== undefined && { due }) };
    }
    case "postpone":
      return {
        kind,
        by,
        due: fields.read("due", fields.are.day, "" as CivilDate),
        reason: fields.read("reason", fields.are.reason, ""),
      };
    case "excuse":
      return { kind, by, reason: fields.read("reason", fields.are.reason, "") };
    case "reassign":
      return {
        kind,
        by,
        ...ofPart,
        to: fields.read("to", fields.are.person, "") as PersonId,
        reason: fields.read("reason", fields.are.reason, ""),
      };
    case "accept":
      return { kind, by, ...ofPart };
    case "decline":
      return { kind, by, ...ofPart, reason: fields.read("reason", fields.are.reason, "") };
    case "book":
      return { kind, by, ...meetingOf(fields) };
    case "callOff":
      return {
        kind,
        by,
        meeting: fields.read("meeting", fields.are.meeting, ""),
        reason: fields.read("reason", fields.are.reason, ""),
      };
    case "comment":
      return { kind, by, text: fields.read("text", fields.are.remark, "") };
    default:
      return never(kind);
  }
}

function meetingOf(fields: Fields): Omit<Extract<OccurrenceCommand, { kind: "book" }>, "kind" | "by"> {
  const day = fields.read("day", fields.are.day, "" as CivilDate);
  const [meeting, from, to] = ["meeting", "from", "to"].map((name) => fields.typedText(name));
  const place = fields.read("place", fields.are.place, "");
  return { day, ...(meeting && { meeting }), ...(from && { from }), ...(to && { to }), ...(place !== "" && { place }) };
}

function contentOf(fields: Fields, asked: Asked): ReportContent {
  const said = fields.read("note", fields.are.note, "");
  const judged = asked.reportAs === "attest" ? fields.read("verdict", fields.are.verdict, "works") : undefined;
  const figures: Record<string, string> = {};
  for (const figure of asked.figures) {
    const value = figureOf(fields, figure);
    if (value !== "") figures[figure.id] = value;
  }
  const some = Object.keys(figures).length > 0;
  if (asked.noteRequired && said === "") fields.fault("note", fields.words.fault.note);
  if (asked.reportAs === "figures" && asked.figures.length > 0 && !some && said === "" && fields.faults.length === 0) {
    fields.fault(`figure.${asked.figures[0]?.id ?? ""}`, fields.words.fault.someFigure);
  }
  const held = asked.ticks && [...fields.all("held")].toSorted();
  const untickable = held && tickFault(asked.ticks, held);
  if (untickable !== undefined) fields.fault("held", untickable);
  const pulled = fields.typedText("pulled");
  const reference = asked.asksReference === true ? fields.read("reference", fields.are.reference, "") : "";
  return {
    ...(reference !== "" && { reference }),
    ...(said !== "" && { note: said }),
    ...(judged !== undefined && { verdict: judged }),
    ...(some && { figures }),
    ...(held && { held }),
    ...(some && /^\d{1,18}$/.test(pulled) && { pulled }),
    ...(fields.all("sure").length > 0 && { sure: true as const }),
  };
}

function figureOf(fields: Fields, figure: Asked["figures"][number]): string {
  const { id, label, kind, whole } = figure;
  if (kind === "check") return pointOf(fields, figure);
  if (kind === "coverage" && whole !== undefined) return coverageOf(fields, { ...figure, of: "count" });
  return fields.read(`figure.${id}`, fields.are.figures[kind ?? "number"], "", label);
}

/** `finns`, or `saknas: broschyren är slut`. */
function pointOf(fields: Fields, { id, label, points }: Asked["figures"][number]): string {
  const evidence = points === undefined ? {} : { points };
  const chosen = fields.typedText(`figure.${id}`);
  const why = fields.read(`figure.${id}.why`, fields.are.line, "");
  if (chosen === "") fields.fault(`figure.${id}`, fields.words.fault.point, label);
  if (readPoint(chosen).kind !== "no") return chosen;
  if (why === "") fields.fault(`figure.${id}.why`, lineWanted(evidence, label));
  return `${chosen}: ${why}`;
}

/** The whole, and how many of it. Where the whole is nobody, so is the other. */
function coverageOf(fields: Fields, spec: Coverage): string {
  const whole = fields.read(`figure.${spec.id}.whole`, fields.are.count, "", spec.label);
  const done = fields.read(`figure.${spec.id}`, fields.are.count, "", spec.label);
  if (whole === "") {
    fields.fault(`figure.${spec.id}.whole`, fields.words.fault.count, spec.label);
    return "";
  }
  if (done === "" && Number(whole) > 0) fields.fault(`figure.${spec.id}`, fields.words.fault.count, spec.label);
  const value = `${done === "" ? "0" : done}/${whole}`;
  const fault = coverageFault(spec, value);
  if (fault !== undefined) fields.fault(`figure.${spec.id}`, fault);
  return value;
}

/** Reads one field after the other and gathers what is wrong. */
class Fields {
  readonly faults: FieldFault[] = [];
  readonly are: ReturnType<typeof fieldsIn>;
  readonly words: FormsWords;
  readonly #typed: Typed;

  constructor(typed: Typed, words: FormsWords) {
    this.#typed = typed;
    this.words = words;
    this.are = fieldsIn(words);
  }

  typedText(name: string): string {
    return one(this.#typed, name).trim();
  }

  all(name: string): string[] {
    return (this.#typed[name] ?? []).filter((value) => value !== "");
  }

  /** `about`: the figure it is about, where the sentence doesn't say so itself. */
  fault(field: string, faultText: string, about?: string): void {
    this.faults.push({ field, text: faultText, ...(about !== undefined && { about }) });
  }

  /** The field's value; where it is faulty the fault is noted and `instead` stands in, never to be used. */
  read<T>(name: string, schema: z.ZodType<T>, instead: T, about?: string): T {
    const read = schema.safeParse(one(this.#typed, name));
    if (read.success) return read.data;
    this.fault(name, read.error.issues[0]?.message ?? this.words.fault.other, about);
    return instead;
  }
}

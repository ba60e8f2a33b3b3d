/** Form fields: a label tied to its input, the fault beside it, and what was typed still there. */
import type { Child } from "hono/jsx";
import { one } from "../forms/typed.ts";
import type { FieldFault, Typed } from "../forms/typed.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import type { Told as Sentence } from "../messages/told.ts";
import { Swedish } from "./swedish.tsx";
import { Told } from "./told.tsx";

/** What a form shows again after a refusal. */
export interface FormState {
  /** Makes ids unique where a page holds several forms. */
  readonly prefix: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Why the whole was refused. */
  readonly reason?: Sentence;
  readonly commandId: string;
}

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  /** The label is the plan's own words. */
  readonly named?: boolean;
  readonly hint?: string;
  readonly required?: boolean;
  /** Hoped for: may be left empty, but the page does not say so. */
  readonly asked?: boolean;
}

function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`.replaceAll(/[^A-Za-z0-9_-]/g, "-");
}

export function TextField(
  props: FieldProps & {
    type?: "text" | "date" | "time";
    inputmode?: "decimal" | "numeric";
    min?: string;
    max?: string;
    longest?: number;
  },
) {
  const { form, name, type = "text", inputmode, min, max, longest, required } = props;
  return (
    <Labelled {...props}>
      {(shared) => (
        <input
          {...shared}
          type={type}
          name={name}
          value={one(form.typed, name)}
          inputmode={inputmode}
          min={min}
          max={max}
          maxlength={longest}
          required={required}
          autocomplete="off"
        />
      )}
    </Labelled>
  );
}

/** `longest`: in characters; the browser stops there, and the page says so where more came all the same. */
/** `swedish`: what is written there goes into a document of ours, and is begun in Swedish. */
export function TextArea(props: FieldProps & { rows?: number; longest?: number; swedish?: boolean }) {
  const { form, name, rows = 4, longest, required } = props;
  const lang = useSwedish();
  return (
    <Labelled {...props}>
      {(shared) => (
        <textarea
          {...shared}
          name={name}
          rows={rows}
          maxlength={longest}
          required={required}
          lang={props.swedish === true ? lang : undefined}
        >
          {one(form.typed, name)}
        </textarea>
      )}
    </Labelled>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The label is the plan's or people's own words. */
  readonly named?: boolean;
}

export function Select(props: FieldProps & { choices: readonly Choice[]; empty: string }) {
  const { form, name, choices, empty, required } = props;
  const chosen = one(form.typed, name);
  const lang = useSwedish();
  return (
    <Labelled {...props}>
      {(shared) => (
        <select {...shared} name={name} required={required}>
          <option value="">{empty}</option>
          {choices.map((choice) => (
            <option value={choice.value} selected={choice.value === chosen} lang={choice.named === true ? lang : undefined}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** One of a few (`radio`) or any of them (`checkbox`). */
export function ChoiceGroup(props: FieldProps & { kind: "radio" | "checkbox"; choices: readonly Choice[] }) {
  const { form, name, kind, choices, required } = props;
  const lang = useSwedish();
  const chosen = form.typed[name] ?? [];
  return (
    <FieldGroup {...props}>
      {(id) =>
        choices.map((choice, index) => (
          <p class="choice">
            <input
              type={kind}
              id={`${id}-${index}`}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              required={kind === "radio" && required === true}
            />
            <label for={`${id}-${index}`} lang={choice.named === true ? lang : undefined}>
              {choice.label}
            </label>
          </p>
        ))
      }
    </FieldGroup>
  );
}

type GroupProps = Pick<FieldProps, "form" | "name" | "label" | "named" | "hint"> & { children: (id: string) => Child };

/** Several inputs under one label, with one fault. Their ids begin with the group's, which is what the list of faults leads to. */
export function FieldGroup({ form, name, label, named, hint, children }: GroupProps) {
  const lang = useSwedish();
  const fault = faultOf(form, name);
  const id = fieldId(form.prefix, name);
  return (
    <fieldset class={fault === undefined ? "field" : "field faulty"} id={id} tabindex={fault === undefined ? undefined : -1}>
      <legend lang={named === true ? lang : undefined}>{label}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      <FaultText id={id} text={fault} />
      {children(id)}
    </fieldset>
  );
}

/** One box that has to be ticked. */
export function Tick({ form, name, label }: Pick<FieldProps, "form" | "name" | "label">) {
  const id = fieldId(form.prefix, name);
  const fault = faultOf(form, name);
  return (
    <div class={fault === undefined ? "field" : "field faulty"}>
      <FaultText id={id} text={fault} />
      <p class="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="ja"
          required
          aria-invalid={fault === undefined ? undefined : "true"}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        />
        <label for={id}>{label}</label>
      </p>
    </div>
  );
}

/** All faults of the page, first on it, each a link to its field. `some`: of several things in the form others were saved. */
export function FaultSummary({ form, some = false }: { form: FormState; some?: boolean }) {
  if (form.reason === undefined && form.faults.length === 0) return null;
  const words = useWords().forms;
  return (
    <div class="faults" role="alert" aria-labelledby="faults">
      <h2 id="faults">{form.reason === undefined ? words.correct : words.refused}</h2>
      {form.reason === undefined ? null : (
        <p>
          <Told text={form.reason} />
        </p>
      )}
      {form.faults.length === 0 ? null : (
        <ul>
          {form.faults.map((fault) => (
            <li>
              <a href={`#${fieldId(form.prefix, fault.field)}`}>
                {fault.about === undefined ? null : (
                  <>
                    <Swedish>{fault.about}</Swedish>:{" "}
                  </>
                )}
                <Told text={fault.text} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {some ? words.restSaved : words.nothingSaved} {words.kept}
      </p>
    </div>
  );
}

/** Why the whole form was refused, beside it. */
export function FormFault({ form: { reason } }: { form: FormState }) {
  if (reason === undefined) return null;
  return (
    <p class="fault">
      <Told text={reason} />
    </p>
  );
}

interface Shared {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
}

function Labelled(props: FieldProps & { children: (shared: Shared) => Child }) {
  const { form, name, label, named, hint, required, asked } = props;
  const id = fieldId(form.prefix, name);
  const fault = faultOf(form, name);
  const described = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`].filter(Boolean).join(" ");
  const shared: Shared = {
    id,
    ...(described !== "" && { "aria-describedby": described }),
    ...(fault !== undefined && { "aria-invalid": "true" as const }),
  };
  return (
    <div class={fault === undefined ? "field" : "field faulty"}>
      <label for={id}>
        {named === true ? <Swedish>{label}</Swedish> : label}
        {required === true || asked === true ? null : <span class="optional"> {useWords().forms.optional}</span>}
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FaultText id={id} text={fault} />
      {props.children(shared)}
    </div>
  );
}

function FaultText({ id, text }: { id: string; text: Sentence | undefined }) {
  if (text === undefined) return null;
  return (
    <p class="fault" id={`${id}-fault`}>
      <span aria-hidden="true">! </span>
      <Told text={text} />
    </p>
  );
}

function faultOf(form: FormState, name: string): Sentence | undefined {
  return form.faults.find((fault) => fault.field === name)?.text;
}

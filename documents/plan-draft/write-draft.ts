/** Writes a drafted plan as the files of a plan's folder. */
import { Document, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import type { DraftDuty, DraftedPlan } from "./draft-plan.ts";

export interface DraftFiles {
  readonly "plan.yaml": string;
  readonly "people.yaml": string;
  readonly "source.txt": string;
}

const CERTAINTY = { sure: "säker", likely: "trolig", asked: "fråga" } as const;
/** A document says no numbers of its sections that can be trusted. */
const SECTION = "–";

/** The three files. `from` names the document in the head comment; `today` is the first day of the placeholders' holdings. */
export function writeDraft(plan: DraftedPlan, { from, today }: { readonly from: string; readonly today: string }): DraftFiles {
  return { "plan.yaml": planYaml(plan, from), "people.yaml": peopleYaml(plan, today), "source.txt": `${plan.text.trimEnd()}\n` };
}

function planYaml(plan: DraftedPlan, from: string): string {
  const host = `${plan.id.slice(0, 40)}.example`;
  const document = new Document({
    plan: plan.id,
    version: "utkast",
    title: plan.title,
    municipality: "Kommunen (fyll i)",
    committee: "nämnden (fyll i)",
    office: { name: "Förvaltningen (fyll i)", email: `forvaltningen@${host}` },
    owner: "planens-agare",
    workGroup: "uppfoljningsgruppen",
    headOfAdministration: "forvaltningschef",
    secretary: "namndsekreterare",
    roles: plan.roles,
    goals: plan.goals.map(({ id, title, actions }) => ({
      id,
      title,
      source: { section: SECTION, quote: title },
      actions: actions.map(({ id: number, row, question, duties }) => ({
        id: number,
        title: row.title,
        activity: row.activity,
        ...(row.timeframe === undefined ? {} : { timeframe: row.timeframe }),
        ...(row.responsible === undefined ? {} : { responsibleText: row.responsible }),
        source: { section: SECTION, quote: row.quote },
        ...(question === undefined ? {} : { question }),
        duties: duties.map(dutyValue),
      })),
    })),
    ...(plan.events.length === 0 ? {} : { events: plan.events }),
    questions: plan.questions,
  });
  document.commentBefore = [
    ` Utkast, gjort av ${from}. Planens egna ord står i title, activity, timeframe, responsibleText och quote.`,
    " Allt annat är en läsning eller en platshållare: gå igenom varje rad och svara på frågorna (undecided och question).",
    " Vid varje cadence står orden som den är läst ur och hur säker läsningen är.",
  ].join("\n");
  noteCadences(document, plan);
  return document.toString({ lineWidth: 0 });
}

function dutyValue({ id, title, cadence, responsible, quote, reading, question }: DraftDuty) {
  return {
    id,
    title,
    cadence,
    responsible,
    source: { section: SECTION, quote },
    ...(reading === undefined ? {} : { reading }),
    ...(question === undefined ? {} : { question }),
  };
}

/** Beside each cadence, the words it came from. */
function noteCadences(document: Document, plan: DraftedPlan): void {
  plan.goals.forEach(({ actions }, goal) =>
    actions.forEach(({ duties }, action) =>
      duties.forEach(({ words, certainty }, duty) => {
        const node = document.getIn(["goals", goal, "actions", action, "duties", duty, "cadence"], true);
        if (!isNode(node)) return;
        flow(node);
        node.comment = words === "" ? ` inga ord om tid (${CERTAINTY[certainty]})` : ` ur ”${words}” (${CERTAINTY[certainty]})`;
      }),
    ),
  );
}

function flow(node: Node): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
  // A question is text with quotes and colons: inside braces it stands in quotes.
  if (isMap(node))
    for (const { value } of node.items)
      if (isScalar(value) && typeof value.value === "string" && /[”:]/u.test(value.value)) value.type = "QUOTE_DOUBLE";
}

function peopleYaml({ id, roles }: DraftedPlan, today: string): string {
  const host = `${id.slice(0, 40)}.example`;
  const document = new Document({
    persons: roles.map((role) => ({
      id: role.id,
      name: `Innehavare av rollen ${role.title} (fyll i)`,
      email: `${role.id}@${host}`,
    })),
    holdings: roles.flatMap((role) => [
      { role: role.id, person: role.id, from: today },
      // Who convenes a group is in it.
      ...(role.convener === undefined ? [] : [{ role: role.id, person: role.convener, from: today }]),
    ]),
  });
  document.commentBefore = " Platshållare: en påhittad person för varje roll. Byt namn, adress och första dag.";
  return document.toString({ lineWidth: 0 });
}

/** A plan as large as a real one, so that pages are seen at their real size. Every person and address is made up. */
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { DutyId, ItemId, PartId, PersonId, PlanId, RoleId } from "../../domain/ids.ts";
import { WHOLE } from "../../domain/ids.ts";
import type { PersonView } from "../../client/views.ts";
import type { Duty, Item, Plan } from "../../domain/plan.ts";
import type { Directory } from "../../domain/recipients.ts";

export const PLAN = "vingaker" as PlanId;
export const PULL = "1.6/uppgifter-rvt" as DutyId;
export const BROCHURE = "3.2/broschyr" as DutyId;

export const ANNA = "anna" as PersonId;
export const BERTIL = "bertil" as PersonId;
export const OWNER = "cecilia" as PersonId;

const HEAD = "ifo-chef" as RoleId;
const CONVENER = "sammankallande" as RoleId;
const GROUP = "arbetsgruppen" as RoleId;

export const PERSONS: readonly PersonView[] = [
  {
    id: ANNA,
    name: "Anna Ask",
    email: "anna@kommun.example",
    roles: [
      { id: CONVENER, title: "sammankallande i arbetsgruppen mot våld i nära relation" },
      { id: GROUP, title: "arbetsgruppen" },
    ],
  },
  { id: BERTIL, name: "Bertil Bok", email: "bertil@kommun.example", roles: [{ id: GROUP, title: "arbetsgruppen" }] },
  { id: OWNER, name: "Cecilia Ceder", email: "cecilia@kommun.example", roles: [{ id: HEAD, title: "IFO-chef" }] },
];

function duty(item: string, slug: string, title: string, extra: Partial<Duty> = {}): Duty {
  return {
    id: `${item}/${slug}` as DutyId,
    item: item as ItemId,
    title,
    cadence: { kind: "attest", period: "P1Y" as never },
    parts: [{ id: WHOLE, label: "", responsible: HEAD }],
    responsible: [HEAD],
    confirm: GROUP,
    evidence: {},
    asks: [],
    with: [],
    source: {
      section: "5",
      quote: "Kvartalsvis inhämta uppgifter från Relationsvåldsteamet samt inhämta statistik från Treserva.",
    },
    ...extra,
  };
}

function item(id: string, kind: Item["kind"], title: string, duties: readonly Duty[]): Item {
  return {
    id: id as ItemId,
    kind,
    ...(kind === "action" && { goal: id.slice(0, 1) }),
    title,
    activity:
      "Samtliga medarbetare inom socialnämndens verksamheter ska ges grundläggande kompetens om våld i nära relationer genom utbildning från Relationsvåldsteamet.",
    timeframe: "Fortlöpande",
    responsibleText: "IFO-chef tillsammans med arbetsgruppen",
    source: { section: "5", quote: title },
    duties,
  };
}

const ACTIONS = [8, 4, 2, 2].flatMap((count, goal) =>
  Array.from({ length: count }, (_, row) => {
    const id = `${goal + 1}.${row + 1}`;
    if (id === "1.6") {
      return item(id, "action", "Årligen kartlägga ärenden med förekomst av våld i nära relationer", [
        duty(id, "uppgifter-rvt", "Lämna uppgifter från Relationsvåldsteamet", {
          evidence: { figures: [{ id: "arenden", label: "Ärenden", unit: "antal" }] },
          parts: [{ id: "whole" as PartId, label: "", responsible: CONVENER }],
          responsible: [CONVENER],
          reading: "Varje kvartal, senast sista arbetsdagen i månaden efter. Kvartal 2 i augusti.",
        }),
        duty(id, "kartlaggning", "Sammanställ årets kartläggning"),
      ]);
    }
    if (id === "3.2") {
      return item(id, "action", "Information till medborgare", [
        duty(id, "broschyr", "Ta fram en broschyr på flera språk", {
          cadence: { kind: "undecided", question: "När ska broschyren vara klar?", answer: { kind: "date" } },
        }),
        duty(id, "hemsida", "Håll hemsidan aktuell"),
      ]);
    }
    return item(id, "action", `Åtgärd ${id}: grundläggande kompetens om våld i nära relationer`, [
      duty(id, "avstamning", "Stäm av hur det fungerar", {
        reading: "Planen anger ingen tidpunkt. En avstämning varje år före årsuppföljningen.",
      }),
    ]);
  }),
);

const MEETINGS = Array.from({ length: 7 }, (_, row) =>
  item(`M${row + 1}`, "meeting", `Samverkansmöte ${row + 1}`, [duty(`M${row + 1}`, "mote", "Håll samverkansmötet")]),
);

export const SAMPLE_PLAN: Plan = {
  id: PLAN,
  version: "1",
  title: "Handlingsplan mot våld i nära relationer",
  municipality: "Vingåkers kommun",
  committee: "socialnämnden",
  office: { name: "Socialförvaltningen", email: "social@kommun.example" },
  owner: HEAD,
  workGroup: GROUP,
  headOfAdministration: HEAD,
  secretary: HEAD,
  calendar: { closingDays: [civilDate("2027-05-07")], quietWeeks: { from: 28, to: 31 } },
  paperDeadlines: [],
  ladders: {},
  roles: [
    { id: HEAD, title: "IFO-chef" },
    { id: CONVENER, title: "sammankallande i arbetsgruppen mot våld i nära relation", escalatesTo: HEAD },
    { id: GROUP, title: "arbetsgruppen", convener: CONVENER },
  ],
  units: [],
  goals: [
    "Ökad kunskap och samverkan",
    "Barn som upplever våld får stöd",
    "Information når alla",
    "Skydd och stöd efter behov",
  ].map((title, index) => ({ id: String(index + 1), title, source: { section: "5", quote: title } })),
  items: [
    ...ACTIONS,
    ...MEETINGS,
    item("R1", "rule", "Årlig uppföljning av planen", [duty("R1", "uppfoljning", "Följ upp planen")]),
    item("R2", "rule", "Revidering av planen", [duty("R2", "revidering", "Revidera planen")]),
  ],
  questions: [
    { at: "plan", question: "När antogs planen, och hur länge gäller den?" },
    { at: "1.6", question: "Gäller kvartalsvis även statistiken från Treserva?" },
  ],
};

/** The persons in the roles that they are shown with. */
export const SAMPLE_DIRECTORY: Directory = {
  plan: SAMPLE_PLAN,
  people: {
    persons: PERSONS.map(({ id, name, email }) => ({ id: id as PersonId, name, email })),
    holdings: PERSONS.flatMap(({ id, roles }) =>
      roles.map((role) => ({ role: role.id as RoleId, person: id as PersonId, from: civilDate("2026-01-01") })),
    ),
    absences: [],
  },
};

/** Every way to break a plan that we promise to answer: what is changed in the minimal plan, and the fault it gives. */
import type { Change } from "./minimal-plan.ts";

export interface BrokenPlan {
  readonly name: string;
  /** As `file:line path = value | message`. */
  readonly faults: readonly string[];
  readonly plan?: readonly Change[];
  readonly people?: readonly Change[];
}

const EVERY = "cadence: { every: P3M }";
/** The first duty with this cadence, and a second that needs no particular first. */
const to = (cadence: string): { readonly plan: readonly Change[] } => ({
  plan: [
    [EVERY, `cadence: ${cadence}`],
    ["rollUp: [1.1/beratta], per: P1Y, due: { day: -1, after: 2 }", "attest: P1Y"],
  ],
});

export const BROKEN: readonly BrokenPlan[] = [
  {
    name: "several faults at once, in both files",
    faults: [
      'plan.yaml:8 ownr = "chef" | Unknown key in a plan. Did you mean "owner"?',
      'plan.yaml:14 roles[1].escalatesTo = "direktr" | There is no such role. Expected one listed in roles:. Did you mean "direktor"?',
      'plan.yaml:33 goals[0].actions[0].duties[0].cadence.every = "kvartal" | Expected a period. "kvartal" is not a length of time: write P1W, P1M, P2M, P3M, P4M, P6M, P1Y or P2Y.',
      'plan.yaml:34 goals[0].actions[0].duties[0].confirm = "nobody" | There is no such role. Expected one listed in roles:. There are: direktor, chef, sekreterare, gruppen, sammankallande, grannen.',
      'people.yaml:3 persons[1].email = "direktor" | Expected one mail address and nothing else, such as namn@kommun.se (letters a–z, digits and . _ + - before the @).',
      "people.yaml:12 absences[0].to | Missing. Expected the last day, written as 2027-03-01: nobody would notice an absence that never ended.",
    ],
    plan: [
      ["owner: chef", "owner: chef\nownr: chef"],
      ["escalatesTo: direktor", "escalatesTo: direktr"],
      ["cadence: { every: P3M }", "cadence: { every: kvartal }\n            confirm: nobody"],
    ],
    people: [
      ["email: direktor@testby.example", "email: direktor"],
      [" to: 2027-02-28,", ""],
    ],
  },
  {
    name: "an unknown role",
    faults: [
      'plan.yaml:33 goals[0].actions[0].duties[0].responsible[0] = "chfe" | There is no such role. Expected one listed in roles:. Did you mean "chef"?',
    ],
    plan: [["responsible: [chef]", "responsible: [chfe]"]],
  },
  {
    name: "a plan called as one of our own pages",
    faults: [
      `plan.yaml:1 plan = "kal" | Planvakt's own pages lie at this address. Give the plan another id, such as the municipality's name.`,
    ],
    plan: [["plan: testby", "plan: kal"]],
  },
  {
    name: "an unknown role at the top",
    faults: [
      'plan.yaml:7 owner = "ingen-alls" | There is no such role. Expected one listed in roles:. There are: direktor, chef, sekreterare, gruppen, sammankallande, grannen.',
    ],
    plan: [["owner: chef", "owner: ingen-alls"]],
  },
  {
    name: "an unknown unit",
    faults: ['plan.yaml:13 roles[1].unit = "soder" | There is no such unit. Expected one listed in units:. There are: norr.'],
    plan: [["{ id: chef, title: chef,", "{ id: chef, title: chef, unit: soder,"]],
  },
  {
    name: "an unknown duty in a roll-up",
    faults: [
      'plan.yaml:37 goals[0].actions[0].duties[1].cadence.rollUp[0] = "1.1/berata" | There is no such duty. Expected one listed in the plan. Did you mean "1.1/beratta"?',
    ],
    plan: [["[1.1/beratta]", "[1.1/berata]"]],
  },
  {
    name: "a roll-up of itself",
    faults: [
      'plan.yaml:37 goals[0].actions[0].duties[1].cadence.rollUp[0] = "1.1/summera" | It waits for itself, and never falls due. Name another duty.',
    ],
    plan: [["[1.1/beratta]", "[1.1/summera]"]],
  },
  {
    name: "a roll-up of what doesn't go round",
    faults: [
      'plan.yaml:37 goals[0].actions[0].duties[1].cadence.rollUp[0] = "1.1/beratta" | A roll-up collects duties that go round within its P1Y. Name such a duty.',
    ],
    plan: [[EVERY, "cadence: { once: 2027-01-01 }"]],
  },
  {
    name: "a relative duty without its event",
    faults: [
      'plan.yaml:33 goals[0].actions[0].duties[0].cadence.relative = "namnd" | There is no such event. Expected one listed in events:. Did you mean "namnden"?',
    ],
    plan: [
      ["goals:\n", "events: [{ id: namnden, title: nämndens möte, dates: [2027-03-04] }]\ngoals:\n"],
      [EVERY, "cadence: { relative: namnd, offset: -P14D }"],
      ["rollUp: [1.1/beratta], per: P1Y, due: { day: -1, after: 2 }", "attest: P1Y"],
    ],
  },
  {
    name: "a relative duty whose base has no day to count from",
    faults: [
      'plan.yaml:37 goals[0].actions[0].duties[1].cadence.relative = "1.1/beratta" | It has no days in the plan to count from. Name a duty that has, or list what it counts from under events: without dates it waits and asks.',
    ],
    plan: [
      [EVERY, "cadence: { undecided: När? }"],
      ["rollUp: [1.1/beratta], per: P1Y, due: { day: -1, after: 2 }", "relative: 1.1/beratta, offset: -P14D"],
    ],
  },
  {
    name: "an event that stands twice, a day that stands twice, a moved day without its own, a question in its place",
    faults: [
      'plan.yaml:21 events[0].dates[1] = "2027-03-04" | The day stands twice, and would be one period twice. Keep one of them.',
      "plan.yaml:22 events[1].dates[0].on | Missing. Expected the day it is held, written as 2027-03-01.",
      'plan.yaml:23 events[2].id = "namnden" | Another event has this id. Give this one an id of its own.',
      'plan.yaml:46 questions[0].at = "plan/fullmaktige" | Another question is asked at this place. Give this one a place of its own, such as the same with /… after it.',
    ],
    plan: [
      [
        "goals:\n",
        `events:
  - { id: namnden, title: nämndens möte, dates: [2027-03-04, { planned: 2027-03-04, on: 2027-03-11 }] }
  - { id: utskottet, title: utskottets möte, dates: [{ planned: 2027-03-04 }] }
  - { id: namnden, title: nämndens möte, dates: [2027-03-04] }
  - { id: fullmaktige, title: fullmäktiges möte }
goals:
`,
      ],
      [
        '            responsible: [gruppen]\n            asks: [grannen]\n            source: { section: "1", quote: Berätta varje kvartal. }\n',
        '            responsible: [gruppen]\n            source: { section: "1", quote: Berätta varje kvartal. }\nquestions:\n  - { at: plan/fullmaktige, question: När? }\n',
      ],
    ],
  },
  {
    name: "periods that are no part of the year, or stand twice",
    faults: [
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence.only[1] = "Q5" | There is no such part of a year. There are: Q1, Q2, Q3, Q4.',
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence.only[2] = "Q1" | It stands twice. Keep one of them.',
    ],
    ...to("{ every: P3M, only: [Q1, Q5, Q1] }"),
  },
  {
    name: "a month that isn't in the period it is the rule of",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence | It can't fall due: Month 11 is not in the period 2027-07-01–2027-09-30: choose one that is, or leave month out",
    ],
    ...to("{ every: P3M, from: 2027-01-01, dueIn: { Q3: { day: 1, month: 11 } } }"),
  },
  {
    name: "an outside party, or nobody, that takes part",
    faults: [
      'plan.yaml:33 goals[0].actions[0].duties[0].takesPart[1] = "skyddsombud" | There is no such role. Expected one listed in roles:. There are: direktor, chef, sekreterare, gruppen, sammankallande, grannen.',
      'plan.yaml:33 goals[0].actions[0].duties[0].takesPart[0] = "grannen" | Expected a role of ours. An outside party is named in asks (it is asked too) or with (as text).',
    ],
    plan: [[EVERY, `${EVERY}\n            takesPart: [grannen, skyddsombud]`]],
  },
  {
    name: "a relative duty without its base",
    faults: [
      'plan.yaml:37 goals[0].actions[0].duties[1].cadence.relative = "1.1/motet" | There is no such duty. Expected one listed in the plan. There are: 1.1/beratta, 1.1/summera.',
    ],
    plan: [
      [", per: P1Y, due: { day: -1, after: 2 }", ""],
      ["rollUp: [1.1/beratta]", "relative: 1.1/motet, offset: -P14D"],
    ],
  },
  {
    name: "a person without address",
    faults: [
      "people.yaml:3 persons[1].email | Missing. Expected a mail address: a person without one could never be reached. Write it as namn@kommun.se.",
    ],
    people: [["name: Direktören, email: direktor@testby.example", "name: Direktören"]],
  },
  {
    name: "an address that is two",
    faults: [
      'people.yaml:3 persons[1].email = "direktor@testby.example, x@testby.example" | Expected one mail address and nothing else, such as namn@kommun.se (letters a–z, digits and . _ + - before the @).',
    ],
    people: [["email: direktor@testby.example", 'email: "direktor@testby.example, x@testby.example"']],
  },
  {
    name: "an address with a line break",
    faults: [
      'people.yaml:3 persons[1].email = "direktor@testby.example\\r\\nBcc: x@testby.example" | Expected one mail address and nothing else, such as namn@kommun.se (letters a–z, digits and . _ + - before the @).',
    ],
    people: [["email: direktor@testby.example", 'email: "direktor@testby.example\\r\\nBcc: x@testby.example"']],
  },
  {
    name: "a duty's id twice",
    faults: [
      'plan.yaml:35 goals[0].actions[0].duties[1].id = "beratta" | Another duty of 1.1 has this id. Give this one an id of its own.',
      'plan.yaml:37 goals[0].actions[0].duties[1].cadence.rollUp[0] = "1.1/beratta" | It waits for itself, and never falls due. Name another duty.',
    ],
    plan: [
      ["id: summera", "id: beratta"],
      ["[1.1/beratta]", "[1.1/beratta]"],
    ],
  },
  {
    name: "a role's id twice",
    faults: ['plan.yaml:14 roles[2].id = "chef" | Another role has this id. Give this one an id of its own.'],
    plan: [
      ["{ id: sekreterare,", "{ id: chef,"],
      ["secretary: sekreterare", "secretary: chef"],
    ],
  },
  {
    name: "a person's id twice",
    faults: ['people.yaml:3 persons[1].id = "anna" | Another person has this id. Give this one an id of its own.'],
    people: [
      ["{ id: bo,", "{ id: anna,"],
      ["person: bo", "person: anna"],
    ],
  },
  {
    name: "a day twice",
    faults: [
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence.dates[1] = "2027-03-01" | The day stands twice, and would be one period twice. Keep one of them.',
    ],
    ...to("{ dates: [2027-03-01, 2027-03-01] }"),
  },
  {
    name: "no days",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence.dates = [] | Empty. Expected at least one of: days (without one it never falls due).",
    ],
    ...to("{ dates: [] }"),
  },
  {
    name: "a day that doesn't exist",
    faults: ['plan.yaml:32 goals[0].actions[0].duties[0].cadence.once = "2027-02-29" | There is no such day in the calendar.'],
    ...to("{ once: 2027-02-29 }"),
  },
  {
    name: "until before from",
    faults: [
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence.until = "2027-01-01" | It ends before it begins (from 2028-01-01), and never falls due. Set until later.',
    ],
    ...to("{ every: P3M, from: 2028-01-01, until: 2027-01-01 }"),
  },
  {
    name: "no period between from and until",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence | It never falls due: no period begins within its from and until. Widen them.",
    ],
    ...to("{ every: P1Y, from: 2027-02-01, until: 2027-11-30 }"),
  },
  {
    name: "a season that no period begins in",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence | It never falls due: no period begins within its season, from and until. Widen them.",
    ],
    ...to('{ every: P3M, season: { from: "02-01", until: "03-15" } }'),
  },
  {
    name: "a meeting of the nämnd before its papers",
    faults: [
      'plan.yaml:22 closing.meetings[0].stop = "2027-03-18" | Expected a day before the meeting: papers are handed in first.',
    ],
    plan: [["goals:\n", "closing:\n  meetings:\n    - { meeting: 2027-03-18, stop: 2027-03-18 }\ngoals:\n"]],
  },
  {
    name: "a meeting of the nämnd that stands twice",
    faults: [
      'plan.yaml:23 closing.meetings[1].meeting = "2027-03-18" | The nämnd has this meeting twice. Keep the one with the right stoppdatum.',
    ],
    plan: [
      [
        "goals:\n",
        "closing:\n  meetings:\n    - { meeting: 2027-03-18, stop: 2027-03-04 }\n    - { meeting: 2027-03-18, stop: 2027-03-05 }\ngoals:\n",
      ],
    ],
  },
  {
    name: "a paper with an unknown part, one twice, and without what the nämnd decides from",
    faults: [
      "plan.yaml:21 paper.sections | The part proposal is missing: the nämnd cannot decide on a paper without it. Add { part: proposal, heading: … }.",
      "plan.yaml:21 paper.sections | The part assessment is missing: the nämnd cannot decide on a paper without it. Add { part: assessment, heading: … }.",
      'plan.yaml:22 paper.sections[0].part = "propsal" | Expected a part: proposal or summary or matter or assessment or basis or recipients.',
      'plan.yaml:24 paper.sections[2].part = "matter" | The paper has this part twice. Keep one of them.',
    ],
    plan: [
      [
        "goals:\n",
        "paper:\n  sections:\n    - { part: propsal, heading: Förslag }\n    - { part: matter, heading: Ärendet }\n    - { part: matter, heading: Igen }\ngoals:\n",
      ],
    ],
  },
  {
    name: "no time for an event",
    faults: [
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence.within = "P0D" | No time to do it in: it never falls due. Expected a day or more: P30D.',
    ],
    ...to("{ onEvent: nytt, within: P0D }"),
  },
  {
    name: "working day 40",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence.due.workday = 40 | Expected working day of the month: a whole number from -20 to 20.",
    ],
    ...to("{ every: P1M, due: { workday: 40 } }"),
  },
  {
    name: "day 0",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence.due.day = 0 | Expected day of the month counted from 1 (first) or -1 (last), not 0.",
    ],
    ...to("{ every: P1M, due: { day: 0 } }"),
  },
  {
    name: "a month to choose in a quarter",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence.due.month = 11 | Only a period of a year or more has a month to choose. Use after, or dueIn for one of the periods.",
    ],
    ...to("{ every: P3M, due: { day: -1, month: 11 } }"),
  },
  {
    name: "a part of the year that isn't",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence.dueIn.Q5 | There is no such part of a year. There are: Q1, Q2, Q3, Q4.",
    ],
    ...to("{ every: P3M, dueIn: { Q5: { day: -1 } } }"),
  },
  {
    name: "a period without a name",
    faults: [
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence.every = "P5M" | Expected a period. P5M does not divide a year: use P1M, P2M, P3M, P4M, P6M or P1Y.',
    ],
    ...to("{ every: P5M }"),
  },
  {
    name: "two years without an anchor",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence.anchor | Expected anchor: the first year of the first period. If nobody knows it, write undecided with answer: {year: P2Y}.",
    ],
    ...to("{ every: P2Y }"),
  },
  {
    name: "a quota that can't be met",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence.max = 4 | Expected at least min, 5. No number of times could be right.",
    ],
    ...to("{ quota: P1Y, min: 5, max: 4, ticked: P3M }"),
  },
  {
    name: "a quota asked about more seldom than it runs",
    faults: [
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence.ticked = "P1Y" | Expected a part of P3M that divides it, such as P3M of P1Y: it is how often the quota is asked about.',
    ],
    ...to("{ quota: P3M, min: 1, ticked: P1Y }"),
  },
  {
    name: "two cadences in one",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence | Expected a cadence of one kind, found once and every. Keep one, or make two duties.",
    ],
    ...to("{ every: P3M, once: 2027-01-01 }"),
  },
  {
    name: "a misspelt cadence",
    faults: [
      'plan.yaml:32 goals[0].actions[0].duties[0].cadence | Expected a cadence with one of the keys once, every, attest, quota, onEvent, relative, dates, rollUp, undecided. Did you mean "every"?',
    ],
    ...to("{ evry: P3M }"),
  },
  {
    name: "no cadence",
    faults: [
      "plan.yaml:32 goals[0].actions[0].duties[0].cadence | Missing. Expected a cadence with one of the keys once, every, attest, quota, onEvent, relative, dates, rollUp, undecided.",
    ],
    ...to(""),
  },
  {
    name: "an absence without an end",
    faults: [
      "people.yaml:12 absences[0].to | Missing. Expected the last day, written as 2027-03-01: nobody would notice an absence that never ended.",
    ],
    people: [[" to: 2027-02-28,", ""]],
  },
  {
    name: "an absence that ends before it begins",
    faults: [
      'people.yaml:12 absences[0].to = "2027-01-31" | It ends before it begins (from 2027-02-01). Expected that day or a later one.',
    ],
    people: [["to: 2027-02-28", "to: 2027-01-31"]],
  },
  {
    name: "somebody standing in for herself",
    faults: ['people.yaml:12 absences[0].standIn = "cia" | Nobody stands in for oneself. Name another person, or remove it.'],
    people: [["standIn: anna", "standIn: cia"]],
  },
  {
    name: "an unknown stand-in",
    faults: [
      'people.yaml:12 absences[0].standIn = "ana" | There is no such person. Expected one listed in persons:. Did you mean "anna"?',
    ],
    people: [["standIn: anna", "standIn: ana"]],
  },
  {
    name: "a holding by nobody",
    faults: [
      'people.yaml:7 holdings[1].person = "bosse" | There is no such person. Expected one listed in persons:. There are: anna, bo, cia.',
    ],
    people: [["role: direktor, person: bo", "role: direktor, person: bosse"]],
  },
  {
    name: "a holding of an unknown role",
    faults: [
      'people.yaml:7 holdings[1].role = "direktoor" | There is no such role. Expected one listed in roles: of plan.yaml. Did you mean "direktor"?',
    ],
    people: [["role: direktor,", "role: direktoor,"]],
  },
  {
    name: "a holding that ends before it begins",
    faults: [
      'people.yaml:7 holdings[1].to = "2022-01-01" | It ends before it begins (from 2023-01-01). Expected that day or a later one.',
    ],
    people: [["person: bo, from: 2023-01-01", "person: bo, from: 2023-01-01, to: 2022-01-01"]],
  },
  {
    name: "two holders at one time",
    faults: [
      'people.yaml:8 holdings[2].from = "2023-01-01" | cia holds direktor then too. End that holding before, or give the role a convener in plan.yaml if several hold it.',
    ],
    people: [
      [
        "  - { role: direktor, person: bo",
        "  - { role: direktor, person: cia, from: 2025-01-01 }\n  - { role: direktor, person: bo",
      ],
    ],
  },
  {
    name: "an owner that nobody is",
    faults: ["people.yaml:5 holdings | Nobody holds chef, the plan's owner, to whom letters fall back. Add a holding of it."],
    people: [["  - { role: chef, person: anna, from: 2023-01-01 }\n", ""]],
  },
  {
    name: "roles above each other in a circle",
    faults: [
      'plan.yaml:12 roles[0].escalatesTo = "chef" | escalatesTo goes in a circle: direktor → chef → direktor. Let the topmost of them escalate to nobody.',
    ],
    plan: [["{ id: direktor, title: direktör }", "{ id: direktor, title: direktör, escalatesTo: chef }"]],
  },
  {
    name: "a work group without a convener",
    faults: [
      'plan.yaml:15 roles[3].convener | The work group "gruppen" is held by several and needs a convener: the role that gets its letters.',
    ],
    plan: [["convener: sammankallande, ", ""]],
    people: [["  - { role: gruppen, person: anna, from: 2023-01-01 }\n", ""]],
  },
  {
    name: "a convener from outside the group",
    faults: [
      'people.yaml:10 holdings[4].person = "bo" | bo convenes gruppen without being in it. Add a holding of gruppen, or let a member convene.',
    ],
    people: [["role: sammankallande, person: cia", "role: sammankallande, person: bo"]],
  },
  {
    name: "an outside party without a contact",
    faults: [
      "plan.yaml:17 roles[5].contact | Missing. An outside party needs a contact: the role of ours that rings when no answer comes.",
    ],
    plan: [[", outside: true, contact: chef", ", outside: true"]],
  },
  {
    name: "one of ours asked as an outside party",
    faults: [
      'plan.yaml:39 goals[0].actions[0].duties[1].asks[0] = "chef" | Expected an outside party (a role with outside: true). Those of ours are named in responsible or with.',
    ],
    plan: [["asks: [grannen]", "asks: [chef]"]],
  },
  {
    name: "duties nobody could confirm",
    faults: [
      'plan.yaml:30 goals[0].actions[0].duties[0].confirm = "gruppen" | Nobody could confirm it: anna reports it and may not confirm it, nobody else holds gruppen, and nobody else stands above chef. Add a holder or an escalatesTo, or write confirm: none.',
      'plan.yaml:35 goals[0].actions[0].duties[1].confirm = "gruppen" | Nobody could confirm it: anna reports it and may not confirm it, nobody else holds gruppen, and nobody else stands above gruppen. Add a holder or an escalatesTo, or write confirm: none.',
    ],
    plan: [["title: chef, escalatesTo: direktor", "title: chef"]],
    people: [
      ["  - { role: gruppen, person: cia, from: 2023-01-01 }\n", ""],
      ["role: sammankallande, person: cia", "role: sammankallande, person: anna"],
    ],
  },
  {
    name: "a duty nobody answers for",
    faults: [
      "plan.yaml:30 goals[0].actions[0].duties[0].responsible | Missing. Expected responsible: a list of roles; or perUnit: true; or parts, each with its own responsible.",
    ],
    plan: [["            responsible: [chef]\n", ""]],
  },
  {
    name: "an unknown key",
    faults: [
      "plan.yaml:30 goals[0].actions[0].duties[0].responsible | Missing. Expected responsible: a list of roles; or perUnit: true; or parts, each with its own responsible.",
      'plan.yaml:33 goals[0].actions[0].duties[0].respnsible = ["chef"] | Unknown key in a duty. Did you mean "responsible"?',
    ],
    plan: [["responsible: [chef]", "respnsible: [chef]"]],
  },
  {
    name: "an unknown key far from any",
    faults: [
      "plan.yaml:8 xyzzy = 1 | Unknown key in a plan. There are: plan, version, title, municipality, committee, office, owner, workGroup, headOfAdministration, secretary, administrator, calendar ….",
    ],
    plan: [["owner: chef", "owner: chef\nxyzzy: 1"]],
  },
  {
    name: "a number for a version",
    faults: ['plan.yaml:2 version = 1 | Expected the version\'s label. If it is text, write it in quotes: "1".'],
    plan: [['version: "1"', "version: 1"]],
  },
  {
    name: "an unquoted item number",
    faults: [
      'plan.yaml:25 goals[0].actions[0].id = 1.1 | Expected a number in quotes such as "1.6", or M1, R1. If it is text, write it in quotes: "1.1".',
    ],
    plan: [
      ['- id: "1.1"', "- id: 1.10"],
      ["[1.1/beratta]", "[1.1/beratta]"],
    ],
  },
  {
    name: "words outside their quotation",
    faults: [
      "plan.yaml:26 goals[0].actions[0].title = \"Alla ska kunna.\" | These words don't stand in this item's quotation. Copy them from the plan, or lengthen source.quote.",
    ],
    plan: [["title: Alla ska veta.", "title: Alla ska kunna."]],
  },
  {
    name: "a ladder out of order",
    faults: [
      "plan.yaml:34 goals[0].actions[0].duties[0].ladder.before = [7,28] | Expected days before due, the largest first: [28, 7].",
      "plan.yaml:34 goals[0].actions[0].duties[0].ladder.after = [3,3] | Expected more working days for each rung: overdue-1, then escalation-1, then escalation-2.",
    ],
    plan: [
      [
        "responsible: [chef]",
        "responsible: [chef]\n            ladder: { before: [7, 28], after: { overdue-1: 3, escalation-1: 3 } }",
      ],
    ],
  },
  {
    name: "quiet all year",
    faults: ["plan.yaml:8 calendar.quietWeeks | Expected from no later than to, and at most 12 weeks: {from: 28, to: 31}."],
    plan: [["owner: chef", "owner: chef\ncalendar: { quietWeeks: { from: 1, to: 53 } }"]],
  },
  {
    name: "a question about nothing",
    faults: [
      'plan.yaml:8 questions[0].at = "2.1/beratta" | There is no such place. Expected plan/…, an item or a duty of the plan. Did you mean "1.1/beratta"?',
    ],
    plan: [["owner: chef", "owner: chef\nquestions: [{ at: 2.1/beratta, question: Hur? }]"]],
  },
];

/** Every page, in the state in which it shows most. A new page is a line here: axe, width, weight and screenshots follow. */
import type { Page } from "playwright-core";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { linksIn } from "./caught-links.ts";
import type { Onlooker, PagesGround } from "./ground.ts";

/** Where a page is; `opens` is its address without the server, with anything in the place of what is found at run time. */
type Address = ((ground: PagesGround) => string | Promise<string>) & { readonly opens?: string };

export interface PageCase extends Onlooker {
  /** Names the test and the screenshot. */
  readonly name: string;
  /** What the first heading says. */
  readonly heading: RegExp;
  readonly address: Address;
  /** What is done on the page before it is judged. */
  readonly then?: (page: Page) => Promise<void>;
}

const PLAN = "vingaker" as PlanId;
const OWNER = "ifo-chef" as PersonId;
const CONVENER = "sammankallande" as PersonId;
const MEMBER = "ledamot-vuxen" as PersonId;
const MEETING = "00000000-0000-4000-8000-00000000000a";
const SECRETARY = "namndsekreterare" as PersonId;

const at = (path: string): Address =>
  Object.assign(({ planvakt }: PagesGround) => `${planvakt.url}${path}`, { opens: path.replace(/\?.*/, "") });

/** The newest mail link to somebody that opens a page under the words. */
function linked(address: string, subject: RegExp, opens: string): Address {
  const find = async (ground: PagesGround): Promise<string> => {
    const link = (await linksIn(ground.planvakt.catcher, address, subject))[0];
    if (link === undefined) throw new Error(`No mail to ${address} with a subject like ${String(subject)}`);
    return link;
  };
  return Object.assign(find, { opens });
}

/** A year that is folded into its parts, and one part of it. */
function inLargeYear(part: string): Address {
  return ({ largeYears }) => `${largeYears}/vingaker/ar/2032${part}`;
}

/** A page behind the link that one has come by. */
const onFrom = (rest: string) => async (page: Page) => {
  await page.goto(`${page.url()}${rest}`);
};

export const PAGES: readonly PageCase[] = [
  { name: "planen", heading: /^Handlingsplan/, as: OWNER, address: at("/vingaker") },
  { name: "planen-utan-person", heading: /^Handlingsplan/, address: at("/vingaker") },
  { name: "en-version", heading: /./, as: OWNER, address: at("/vingaker/versioner/1") },
  { name: "versioner", heading: /^Planens versioner/, as: OWNER, address: at("/vingaker/versioner") },
  { name: "att-gora", heading: /^Att göra/, as: OWNER, address: at("/vingaker/att-gora") },
  { name: "att-gora-tomt", heading: /^Att göra/, as: SECRETARY, address: at("/vingaker/att-gora") },
  { name: "att-bekrafta", heading: /^Att bekräfta/, as: MEMBER, address: at("/vingaker/att-bekrafta") },
  { name: "att-bekrafta-tomt", heading: /^Att bekräfta/, as: SECRETARY, address: at("/vingaker/att-bekrafta") },
  {
    name: "att-bekrafta-ratta",
    heading: /^Att bekräfta/,
    as: MEMBER,
    address: at("/vingaker/att-bekrafta"),
    then: async (page) => {
      await page.getByLabel("Be om komplettering").first().check();
      await page.getByRole("button", { name: "Spara" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "stam-av", heading: /^Stäm av/, as: OWNER, address: at("/vingaker/stam-av") },
  { name: "stam-av-tomt", heading: /^Stäm av/, as: SECRETARY, address: at("/vingaker/stam-av") },
  { name: "mote", heading: /^Gå igenom planen/, as: MEMBER, address: at("/vingaker/mote") },
  { name: "mote-pagar", heading: /^Mötet/, as: MEMBER, address: onMeeting("") },
  { name: "mote-en-aktivitet", heading: /\d/, as: MEMBER, address: onMeeting("/3") },
  { name: "mote-sammanfattning", heading: /^Mötet/, as: MEMBER, address: onMeeting("/sammanfattning") },
  { name: "personer-borta", heading: /./, as: OWNER, address: at("/vingaker/personer/andra?gor=enterAbsence&person=ifo-chef") },
  { name: "fragor-agare", heading: /^Frågor/, as: OWNER, address: at("/vingaker/fragor") },
  { name: "fragor", heading: /^Frågor/, as: MEMBER, address: at("/vingaker/fragor") },
  { name: "handelser", heading: /^Det har hänt/, as: OWNER, address: at("/vingaker/handelser") },
  { name: "arsuppfoljning", heading: /^Årsuppföljning 2032/, as: SECRETARY, address: at("/vingaker/ar/2032") },
  { name: "arsuppfoljning-nasta-ar", heading: /^Årsuppföljning 2033/, as: SECRETARY, address: at("/vingaker/ar/2033") },
  { name: "arsuppfoljning-stor", heading: /^Årsuppföljning 2032/, as: SECRETARY, address: inLargeYear("") },
  { name: "arsuppfoljning-stor-del", heading: /^Delmål 1/, as: SECRETARY, address: inLargeYear("?del=mal-1") },
  { name: "arsuppfoljning-stor-atgard", heading: /^1\.6/, as: SECRETARY, address: inLargeYear("?del=atgard-1.6") },
  { name: "namndens-papper", heading: /^Nämndens papper/, as: OWNER, address: at("/vingaker/ar/2032/papper/stoppdatum") },
  { name: "namndens-papper-fryst", heading: /^Nämndens papper för 2031/, as: OWNER, address: frozenPaper() },
  { name: "over-aren", heading: /1\.6|Årligen/, as: OWNER, address: at("/vingaker/ar/atgard/1.6") },
  { name: "kalender", heading: /^Kalender/, as: OWNER, address: at("/vingaker/kalender") },
  { name: "kalender-en-period", heading: /./, as: OWNER, address: at("/vingaker/kalender/1.6/uppgifter-rvt/2032-Q4") },
  { name: "drift", heading: /^Drift/, as: OWNER, address: at("/vingaker/drift") },
  { name: "sok", heading: /^Sök/, as: OWNER, address: at("/vingaker/sok?q=statistik") },
  { name: "sok-inget", heading: /^Sök/, as: OWNER, address: at("/vingaker/sok?q=xyzzy") },
  { name: "prenumerera", heading: /./, as: OWNER, address: at("/vingaker/prenumerera") },
  { name: "logga-in", heading: /^Logga in/, address: at("/logga-in") },
  { name: "logga-in-gammal-lank", heading: /./, address: at("/logga-in/mejl/AAAAAAAAAAAAAAAAAAAAAA") },
  { name: "inloggningar", heading: /^Dina inloggningar/, signedIn: "ifo-chef@vingaker.example", address: at("/inloggningar") },
  { name: "tillganglighet", heading: /^Tillgänglighetsredogörelse/, address: at("/tillganglighet") },
  { name: "personer", heading: /^Personer och roller/, as: OWNER, address: at("/vingaker/personer") },
  { name: "personer-en-dag", heading: /^Personer och roller/, as: MEMBER, address: at("/vingaker/personer?datum=2022-06-01") },
  {
    name: "personer-lamna-over",
    heading: /^Lämna över roll: sammankallande/,
    as: OWNER,
    address: at("/vingaker/personer/andra?gor=handOver&role=arbetsgruppen-sammankallande&to=ledamot-vuxen&from=2033-01-10"),
  },
  {
    name: "personer-ratta",
    heading: /^Ange frånvaro/,
    as: MEMBER,
    address: at("/vingaker/personer/andra?gor=enterAbsence&person=ledamot-vuxen&from=2033-01-10&to=2033-01-03"),
  },
  { name: "personer-ny", heading: /^Lägg till person/, as: OWNER, address: at("/vingaker/personer/andra?gor=addPerson") },
  { name: "utskick", heading: /^Utskick/, as: OWNER, address: at("/vingaker/utskick") },
  { name: "ett-utskick", heading: /./, as: OWNER, address: Object.assign(oneLetter, { opens: "/vingaker/utskick/x" }) },
  { name: "aktivitet-kommande", heading: /grundutbildningen/, as: OWNER, address: at("/vingaker/1.2/grundutbildning/2032") },
  { name: "aktivitet-sen-uppgifter", heading: /kvartal 1/, as: OWNER, address: at("/vingaker/M2/avstamning-polisen/2032-Q1") },
  { name: "aktivitet-rapporterad", heading: /kvartal 1/, as: MEMBER, address: at("/vingaker/M3/lanssamverkan/2032-Q1") },
  { name: "aktivitet-delar", heading: /2032/, as: OWNER, address: at("/vingaker/4.2/bedomning-i-samrad/2032") },
  { name: "aktivitet-bekraftad", heading: /statistik/, as: CONVENER, address: at("/vingaker/1.6/statistik-treserva/2032-Q1") },
  {
    name: "uppgifter-ur-fil",
    heading: /^Lämna uppgifter från en fil/,
    as: CONVENER,
    address: at("/vingaker/1.6/statistik-treserva/2032-Q2/fil"),
    then: (page) => readFile(page, "Kvartal;Ärenden;Ansökan;Anmälan;Annat\n2032-Q2;1200;700;500;saknas: räknas inte\n"),
  },
  {
    name: "uppgifter-ur-fil-ratta",
    heading: /^Lämna uppgifter från en fil/,
    as: CONVENER,
    address: at("/vingaker/1.6/statistik-treserva/2032-Q2/fil"),
    then: (page) => readFile(page, "Kvartal;Ärenden;Ansökan;Anmälan;Annat\n2032-Q2;tolv;=7;-5;\n"),
  },
  { name: "arets-siffror", heading: /^Årets siffror 2032/, as: MEMBER, address: at("/vingaker/1.6/kartlaggning/2032/siffror") },
  {
    name: "arets-siffror-andra",
    heading: /^Årets siffror 2032/,
    as: SECRETARY,
    address: at("/vingaker/1.6/kartlaggning/2032/siffror"),
  },
  { name: "aktivitet-att-besluta", heading: /./, as: OWNER, address: at("/vingaker/1.3/rutiner-fanga-upp/once") },
  { name: "aktivitet-fraga-om-att-ta-over", heading: /./, as: MEMBER, address: at("/vingaker/3.2/hemsidan/2032") },
  { name: "aktivitet-utgar", heading: /./, as: OWNER, address: at("/vingaker/1.4/riskbedomning-2023/once") },
  {
    name: "aktivitet-ratta",
    heading: /kvartal 1/,
    as: OWNER,
    address: at("/vingaker/M2/avstamning-polisen/2032-Q1"),
    then: async (page) => {
      await page.locator("summary", { hasText: "Flytta fram" }).first().click();
      const form = page.locator("form", { has: page.locator("input[value=postpone]") });
      await form.getByLabel("Nytt datum").fill("2032-06-30");
      await form.getByLabel("Varför?").fill(" ");
      await form.getByRole("button").click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "aktivitet-boka",
    heading: /första halvåret 2032/,
    ...onMeetingDuty("Boka ett möte", "Ställ in ett bokat möte"),
  },
  {
    name: "aktivitet-rapport-med-beslut",
    heading: /första halvåret 2032/,
    ...onMeetingDuty("Beslut som ska följas upp"),
  },
  {
    name: "lank-till-en-sak",
    heading: /./,
    address: linked("ifo-chef@vingaker.example", /./, "/m/x/1.6/uppgifter/2032-Q1"),
  },
  {
    name: "lank-till-allt-eget",
    heading: /^Att göra/,
    address: linked("sammankallande@vingaker.example", /Se vad som är ditt/, "/m/x"),
  },
  {
    name: "lank-till-att-bekrafta",
    heading: /^Att bekräfta/,
    address: linked("sammankallande@vingaker.example", /Se vad som är ditt/, "/m/x/att-bekrafta"),
    then: onFrom("/att-bekrafta"),
  },
  {
    name: "lank-till-stam-av",
    heading: /^Stäm av/,
    address: linked("sammankallande@vingaker.example", /Se vad som är ditt/, "/m/x/stam-av"),
    then: onFrom("/stam-av"),
  },
  {
    name: "lank-till-egen-franvaro",
    heading: /./,
    address: linked("sammankallande@vingaker.example", /Se vad som är ditt/, "/m/x/franvaro"),
    then: onFrom("/franvaro"),
  },
  { name: "lank-till-planen", heading: /./, address: linked("namndsekreterare@vingaker.example", /./, "/m/x") },
  { name: "lank-som-inte-galler", heading: /^Länken gäller inte/, address: at("/l/AAAAAAAAAAAAAAAAAAAAAA") },
  { name: "sidan-finns-inte", heading: /^Sidan finns inte/, as: OWNER, address: at("/vingaker/finns-inte") },
  { name: "rundtur", heading: /^Rundtur/, address: at("/rundtur") },
  { name: "tidsresa", heading: /^Ingen tidsresa pågår/, address: at("/tidsresa") },
  { name: "inkorgen", heading: /mejl/, address: ({ inbox }) => inbox },
  { name: "inkorgen-ett-mejl", heading: /./, address: oneMail },
];

/** The page of a meeting cycle's half-year, with these parts of it opened. */
function onMeetingDuty(...opened: readonly string[]): Pick<PageCase, "as" | "address" | "then"> {
  return {
    as: OWNER,
    address: at("/vingaker/M1/samverkansmote/2032-H1"),
    then: async (page) => {
      for (const hasText of opened) await page.locator("summary", { hasText }).first().click();
    },
  };
}

async function readFile(page: Page, content: string): Promise<void> {
  await page
    .getByLabel("Fil", { exact: true })
    .setInputFiles({ name: "export.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Läs filen" }).click();
  await page.getByText("export.csv").first().waitFor();
}

async function oneLetter({ planvakt }: PagesGround): Promise<string> {
  const letter = (await planvakt.planvakt.letters(PLAN)).findLast((one) => one.state === "accepted" && one.id !== undefined);
  return `${planvakt.url}/vingaker/utskick/${letter?.id ?? ""}`;
}

async function oneMail({ planvakt, inbox }: PagesGround): Promise<string> {
  const mail = (await planvakt.catcher.listMails()).at(-1);
  return `${inbox}mejl/${mail?.id ?? ""}`;
}

/** A page of a meeting that goes on; begun where it is not there yet. */
function onMeeting(path: string): Address {
  const begin = async ({ planvakt }: PagesGround): Promise<string> => {
    const { meetings, clock } = planvakt.planvakt;
    const begun = await meetings.begin(PLAN, MEETING, { heldOn: dateAt(clock.now()), recorder: MEMBER, present: [CONVENER] });
    if (!begun.ok) throw new Error(begun.text);
    return `${planvakt.url}/vingaker/mote/${MEETING}${path}`;
  };
  return Object.assign(begin, { opens: `/vingaker/mote/${MEETING}${path}` });
}

/** The paper of the year before the plan began: its owner may have it frozen by hand. The same page with `/html` is the paper itself. */
export function frozenPaper(form = ""): Address {
  const path = `/vingaker/ar/2031/papper/stoppdatum${form}`;
  const freeze = async ({ planvakt }: PagesGround): Promise<string> => {
    const { years } = planvakt.planvakt;
    if (!(await years.frozen(PLAN, 2031, "stop"))) {
      const frozen = await years.freeze(PLAN, 2031, "stop", OWNER);
      if (!frozen.ok) throw new Error(frozen.reason);
    }
    return `${planvakt.url}${path}`;
  };
  return Object.assign(freeze, { opens: path });
}

/** Lets a month go by after the story, in which one thing is reported and one excused, so that each state is somewhere. */
export async function readyAllPages(ground: PagesGround): Promise<void> {
  const { planvakt } = ground;
  const act = async (id: string, command: OccurrenceCommand): Promise<void> => {
    const result = await planvakt.planvakt.act(id as OccurrenceId, command);
    if (!result.ok) throw new Error(`${command.kind} of ${id} was refused: ${result.reason}`);
  };
  await ground.until("2032-05-14");
  await act("vingaker/M3/lanssamverkan/2032-Q1", { kind: "report", by: OWNER, content: { note: "Ett möte, i mars." } });
  // Nothing that the story has confirmed: one report waits for the group.
  await act("vingaker/1.8/interna-rutiner/2032", { kind: "report", by: OWNER, content: { note: "Genomgångna i mars." } });
  // Open before its time, so that there is something to attest, and somebody asked to take it over.
  const website = "vingaker/3.2/hemsidan/2032";
  await act(website, { kind: "report", by: OWNER, content: { verdict: "works", note: "Genomgången." } });
  await act(website, { kind: "undo", by: OWNER });
  await act(website, { kind: "reassign", by: OWNER, to: MEMBER, reason: "Sköter kommunens webbsidor." });
  const meeting = "vingaker/M1/samverkansmote/2032-H1";
  const hours = { from: "13:00", to: "14:30", place: "Kommunhuset, Vingåker" };
  await act(meeting, { kind: "book", by: OWNER, day: civilDate("2032-06-08"), ...hours });
  await act(meeting, { kind: "book", by: OWNER, day: civilDate("2032-06-15"), ...hours });
  await act(meeting, { kind: "callOff", by: OWNER, meeting: "2", reason: "Ett möte räcker." });
  await act("vingaker/1.4/riskbedomning-2023/once", { kind: "excuse", by: OWNER, reason: "Ersatt av den årliga avstämningen." });
}

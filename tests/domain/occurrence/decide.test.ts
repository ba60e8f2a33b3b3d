import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import type { PeriodKey } from "../../../domain/ids.ts";
import { ATTESTATION, MEETING, ONCE, PEOPLE, QUARTERLY, ROLES, ROLL_UP, SCHOOL_YEAR } from "../fixtures/plan.ts";
import {
  at,
  comment,
  confirm,
  contextOf,
  done,
  excuse,
  giveBack,
  opened,
  part,
  person,
  postpone,
  reassign,
  refused,
  report,
  shortly,
  undo,
} from "./given.ts";

const context = contextOf(QUARTERLY, "2026-Q4");
const open = opened(context, "2027-01-04 07:00");
const reported = done(open, context, report("anna"), "2027-01-12 10:00").occurrence;
const confirmed = done(reported, context, confirm("cilla"), "2027-01-18 09:00").occurrence;
const attestation = contextOf(ATTESTATION, "2026");
const toAttest = opened(attestation, "2026-10-05");
const once = contextOf(ONCE, "once");
const backlog = opened(once, "2026-11-23 12:00", { backlog: true });

describe("report", () => {
  it("is taken from the responsible, whole and with figures", () => {
    const content = { figures: { arenden: "14", nya: "3,5" } };
    const { occurrence, events, letters } = done(open, context, report("anna", { content }), "2027-01-12 10:00");
    expect(occurrence).toMatchObject({ state: "reported" });
    expect(events).toEqual([expect.objectContaining({ kind: "reported", by: "anna", part: "whole", content })]);
    expect(letters).toEqual([]);
  });

  it.each([
    ["the outside party that is asked", "rvt"],
    ["the manager", "bo"],
    ["the manager's manager", "eva"],
  ])("is taken from %s", (_, by) => {
    expect(done(open, context, report(by), "2027-01-12 10:00").occurrence.state).toBe("reported");
  });

  it("is taken from the stand-in while the holder is away, and only then", () => {
    const away = { person: person("anna"), from: civilDate("2027-01-11"), to: civilDate("2027-01-15") };
    const without = contextOf(QUARTERLY, "2026-Q4", { people: { ...PEOPLE, absences: [away] } });
    expect(done(open, without, report("cilla"), "2027-01-12 10:00").occurrence.state).toBe("reported");
    expect(refused(open, without, report("cilla"), "2027-01-18 10:00")).toContain("Du ansvarar inte");
  });

  it("is refused from others, saying whose it is", () => {
    expect(refused(open, context, report("filip"), "2027-01-12 10:00")).toBe(
      "Du ansvarar inte för den här aktiviteten. Den rapporteras av sammankallande i arbetsgruppen mot våld i nära relation.",
    );
  });

  it("is refused from somebody nobody knows", () => {
    expect(refused(open, context, report("okand"), "2027-01-12 10:00")).toContain('"okand" finns inte i registret');
  });

  it("is refused a second time, saying who was first and when", () => {
    expect(refused(reported, context, report("bo"), "2027-01-13 10:00")).toBe(
      "Den är redan rapporterad av Anna Exempel tisdag 12 januari 2027.",
    );
  });

  it("must not name figures that the duty does not have", () => {
    const content = { figures: { besok: "4" } };
    expect(refused(open, context, report("anna", { content }), "2027-01-12 10:00")).toBe(
      "Okänd uppgift: besok. Aktiviteten tar emot: arenden, nya.",
    );
  });

  it("of something that works only partly must say what does not", () => {
    const content = { verdict: "partly", note: " " } as const;
    expect(refused(toAttest, attestation, report("anna", { content }), "2026-11-10 10:00")).toContain("Skriv en rad");
    const said = { verdict: "partly", note: "Två enheter saknar APT." } as const;
    expect(done(toAttest, attestation, report("anna", { content: said }), "2026-11-10 10:00").occurrence.state).toBe("reported");
  });

  it("of a roll-up waits for its quarters", () => {
    const missing = { title: QUARTERLY.title, period: "2026-Q3" as PeriodKey, state: "open" as const };
    const rollUp = contextOf(ROLL_UP, "2026", { missingFeeders: [missing] });
    const due = opened(rollUp, "2027-01-04 07:00");
    expect(refused(due, rollUp, report("anna"), "2027-02-01 10:00")).toContain(
      '"Lämna uppgifter från Relationsvåldsteamet" för 2026-Q3',
    );
    const complete = contextOf(ROLL_UP, "2026", { missingFeeders: [] });
    expect(done(due, complete, report("anna"), "2027-02-01 10:00").occurrence.state).toBe("reported");
  });

  it("settles a backlog item", () => {
    expect(done(backlog, once, report("anna"), "2026-12-01 10:00").occurrence.state).toBe("reported");
  });
});

describe("report of a divided occurrence", () => {
  const school = contextOf(SCHOOL_YEAR, "2026L");
  const year = opened(school, "2027-04-05 07:00");

  it("is about the reporter's own part where they have one", () => {
    const { occurrence, events } = done(year, school, report("rektor"), "2027-05-10 10:00");
    expect(events).toEqual([expect.objectContaining({ part: "slottsskolan" })]);
    expect(occurrence.state).toBe("open");
  });

  it("must say which part where several are theirs, as own and as contact of an outside party", () => {
    expect(refused(year, school, report("bo"), "2027-05-10 10:00")).toBe(
      "Den här aktiviteten rapporteras i delar. Ange vilken: slottsskolan, savstaskolan.",
    );
  });

  it("needs no choice once only one of theirs is missing", () => {
    const first = done(year, school, report("bo", { part: part("slottsskolan") }), "2027-05-10 10:00").occurrence;
    expect(done(first, school, report("bo"), "2027-05-11 10:00").occurrence.state).toBe("reported");
  });

  it("is refused for a part that is in, for one that does not exist and for somebody else's", () => {
    const first = done(year, school, report("rektor"), "2027-05-10 10:00").occurrence;
    expect(refused(first, school, report("rektor"), "2027-05-11 10:00")).toContain("redan rapporterad av Hans Exempel");
    expect(refused(year, school, report("bo", { part: part("vidala") }), "2027-05-11 10:00")).toContain('"vidala" finns inte');
    const other = report("rektor", { part: part("savstaskolan") });
    expect(refused(year, school, other, "2027-05-11 10:00")).toContain("Den rapporteras av IFO-chef");
  });
});

describe("undo", () => {
  it("takes one's own report back for ten minutes", () => {
    expect(done(reported, context, undo("anna"), "2027-01-12 10:10").occurrence).toMatchObject({ state: "open" });
    expect(refused(reported, context, undo("anna"), "2027-01-12 10:11")).toContain("kan ångras i 10 minuter");
  });

  it("is not for the reports of others", () => {
    expect(refused(reported, context, undo("cilla"), "2027-01-12 10:05")).toBe("Det finns ingen rapport av dig att ångra.");
  });

  it("takes back the latest of several parts", () => {
    const school = contextOf(SCHOOL_YEAR, "2026L");
    const one = done(opened(school, "2027-04-05"), school, report("bo", { part: part("savstaskolan") }), "2027-05-10 10:00");
    const two = done(one.occurrence, school, report("bo"), "2027-05-10 10:02");
    expect(done(two.occurrence, school, undo("bo"), "2027-05-10 10:05").events).toEqual([
      expect.objectContaining({ kind: "undone", part: "slottsskolan" }),
    ]);
  });

  it("puts a backlog item back in the backlog", () => {
    const in2026 = done(backlog, once, report("anna"), "2026-12-01 10:00").occurrence;
    expect(done(in2026, once, undo("anna"), "2026-12-01 10:01").occurrence.state).toBe("backlog");
  });
});

describe("confirm", () => {
  it("is done by somebody of the group who did not report", () => {
    expect(confirmed).toMatchObject({ state: "confirmed", confirmedBy: "cilla" });
  });

  it("is refused to whoever reported", () => {
    expect(refused(reported, context, confirm("anna"), "2027-01-18 09:00")).toContain("Den som har rapporterat kan inte själv");
  });

  it("is refused to whoever has not the role, and before there is a report", () => {
    expect(refused(reported, context, confirm("filip"), "2027-01-18 09:00")).toContain("den rollen har du inte");
    expect(refused(open, context, confirm("cilla"), "2027-01-18 09:00")).toBe("Det finns ingen rapport att bekräfta än.");
  });

  it("is refused the second of two, who reads what was recorded", () => {
    expect(refused(confirmed, context, confirm("david"), "2027-01-18 09:00")).toBe(
      "Den är redan bekräftad av Cilla Exempel måndag 18 januari 2027.",
    );
  });

  it("on a meeting of two may be done of anything, also by whoever reported", () => {
    const { occurrence } = done(reported, context, confirm("anna", "anna", "david"), "2027-01-20 15:00");
    expect(occurrence).toMatchObject({ state: "confirmed", confirmedBy: "anna", present: ["anna", "david"] });
  });

  it("on a meeting needs two members, and members only", () => {
    expect(refused(reported, context, confirm("anna", "anna"), "2027-01-20 15:00")).toContain("minst 2 medlemmar");
    expect(refused(reported, context, confirm("anna", "anna", "filip"), "2027-01-20 15:00")).toContain('"filip" ingår inte i');
    expect(refused(reported, context, confirm("filip", "anna", "david"), "2027-01-20 15:00")).toContain("Bara arbetsgruppen");
  });

  it("falls to the reporter's manager where nobody else of the group is left", () => {
    const alone = {
      ...PEOPLE,
      holdings: PEOPLE.holdings.filter(({ role, person: who }) => role !== ROLES.workGroup.id || who === "anna"),
    };
    const small = contextOf(QUARTERLY, "2026-Q4", { people: alone });
    expect(done(reported, small, confirm("bo"), "2027-01-18 09:00").occurrence.confirmedBy).toBe("bo");
  });

  it("is nobody's where the duty says so", () => {
    const meeting = contextOf(MEETING, "2026-H2");
    const held = done(opened(meeting, "2026-11-30"), meeting, report("bo"), "2026-12-10 10:00").occurrence;
    expect(refused(held, meeting, confirm("eva"), "2026-12-10 10:05")).toBe("Den här aktiviteten behöver inte bekräftas.");
    expect(refused(held, meeting, giveBack("eva"), "2026-12-10 10:05")).toContain("kan inte skickas tillbaka");
  });
});

describe("return", () => {
  it("gives ten working days and tells the reporter with the next posting after the undo time", () => {
    const { occurrence, letters } = done(reported, context, giveBack("cilla"), "2027-01-14 10:55");
    expect(occurrence).toMatchObject({ state: "open", due: "2027-01-28", revision: 1 });
    expect(shortly(letters)).toEqual(["2027-01-14 12:00 returned anna"]);
    expect(letters[0]?.text.paragraphs.join(" ")).toContain("Siffran för nya ärenden saknas");
  });

  it("does not count the quiet weeks", () => {
    const { occurrence } = done(reported, context, giveBack("cilla"), "2027-07-08 10:00");
    expect(occurrence.due).toBe("2027-08-19");
  });

  it("takes the day it is told, moved to the working day before", () => {
    expect(done(reported, context, giveBack("cilla", "2027-03-06"), "2027-01-14 10:00").occurrence.due).toBe("2027-03-05");
    expect(refused(reported, context, giveBack("cilla", "2027-01-14"), "2027-01-14 10:00")).toContain("arbetsdag efter i dag");
  });

  it("tells each reporter of a divided occurrence once", () => {
    const school = contextOf(SCHOOL_YEAR, "2026L");
    const one = done(opened(school, "2027-04-05"), school, report("rektor"), "2027-05-10 10:00").occurrence;
    const both = done(one, school, report("bo"), "2027-05-11 10:00").occurrence;
    const { letters, occurrence } = done(both, school, giveBack("cilla"), "2027-05-12 09:30");
    expect(shortly(letters)).toEqual(["2027-05-12 10:00 returned rektor", "2027-05-12 10:00 returned bo"]);
    expect(occurrence.parts).toEqual([{ id: "slottsskolan" }, { id: "savstaskolan" }]);
  });

  it("is refused to whoever reported, without a reason and without a report", () => {
    expect(refused(reported, context, giveBack("anna"), "2027-01-14 10:00")).toContain("kan inte själv");
    const empty = { kind: "return", by: person("cilla"), reason: " " } as const;
    expect(refused(reported, context, empty, "2027-01-14 10:00")).toBe("Skriv vad som behöver kompletteras.");
    expect(refused(open, context, giveBack("cilla"), "2027-01-14 10:00")).toContain("ingen rapport");
  });
});

describe("postpone", () => {
  it.each(["anna", "bo", "eva"])("may be done by %s: the responsible and those above", (by) => {
    expect(done(open, context, postpone(by, "2027-02-28"), "2027-01-20 10:00").occurrence).toMatchObject({
      due: "2027-02-26",
      originalDue: "2027-01-29",
      postponements: 1,
    });
  });

  it("may not be done by others, to an earlier day, without a reason or after a report", () => {
    expect(refused(open, context, postpone("cilla", "2027-02-26"), "2027-01-20 10:00")).toContain(
      "Dagen kan flyttas av den som ansvarar",
    );
    expect(refused(open, context, postpone("anna", "2027-01-29"), "2027-01-20 10:00")).toContain("efter fredag 29 januari 2027");
    expect(refused(open, context, postpone("anna", "2027-01-20"), "2027-01-20 10:00")).toContain("arbetsdag efter i dag");
    const silent = { ...postpone("anna", "2027-02-26"), reason: "" };
    expect(refused(open, context, silent, "2027-01-20 10:00")).toBe("Skriv varför dagen flyttas.");
    expect(refused(reported, context, postpone("anna", "2027-02-26"), "2027-01-20 10:00")).toContain("redan rapporterad");
  });

  it("may be done at most twice", () => {
    const one = done(open, context, postpone("anna", "2027-02-26"), "2027-01-20 10:00").occurrence;
    const two = done(one, context, postpone("anna", "2027-03-31"), "2027-02-20 10:00").occurrence;
    expect(refused(two, context, postpone("bo", "2027-04-30"), "2027-03-20 10:00")).toContain("redan flyttad 2 gånger");
  });

  it("of a backlog item is the plan's owner's to do", () => {
    expect(refused(backlog, once, postpone("anna", "2027-03-31"), "2026-12-01 10:00")).toBe(
      "Vad som ska ske med den beslutas av IFO-chef.",
    );
    expect(done(backlog, once, postpone("bo", "2027-03-31"), "2026-12-01 10:00").occurrence).toMatchObject({
      state: "open",
      postponements: 0,
    });
  });
});

describe("excuse", () => {
  it("is only for those above the responsible", () => {
    expect(done(open, context, excuse("bo"), "2027-01-20 10:00").occurrence).toMatchObject({
      state: "excused",
      ended: { by: "bo" },
    });
    expect(refused(open, context, excuse("anna"), "2027-01-20 10:00")).toContain("beslutas av chefen");
    expect(refused(open, context, excuse("cilla"), "2027-01-20 10:00")).toContain("beslutas av chefen");
  });

  it("is not for the plan's owner where it is their own", () => {
    const meeting = contextOf(MEETING, "2026-H2");
    const due = opened(meeting, "2026-11-30");
    expect(refused(due, meeting, excuse("bo"), "2026-12-10 10:00")).toContain("beslutas av chefen");
    expect(done(due, meeting, excuse("eva"), "2026-12-10 10:00").occurrence.state).toBe("excused");
  });

  it("settles a backlog item for the plan's owner, and needs a reason", () => {
    expect(done(backlog, once, excuse("bo"), "2026-12-01 10:00").occurrence.state).toBe("excused");
    expect(refused(backlog, once, { ...excuse("bo"), reason: "  " }, "2026-12-01 10:00")).toBe("Skriv varför den utgår.");
    expect(refused(reported, context, excuse("bo"), "2027-01-20 10:00")).toContain("Bekräfta den eller be om komplettering");
  });
});

describe("comment", () => {
  it("is told in the history and changes nothing else", () => {
    for (const [before, by] of [
      [open, "filip"],
      [reported, "eva"],
      [backlog, "cilla"],
    ] as const) {
      const about = before === backlog ? once : context;
      const { occurrence, events, letters } = done(before, about, comment(by, " Underlaget är beställt. "), "2027-01-13 10:00");
      expect(events).toEqual([{ kind: "commented", at: at("2027-01-13 10:00"), by, text: "Underlaget är beställt." }]);
      expect(occurrence).toEqual(before);
      expect(letters).toEqual([]);
    }
  });

  it("is taken from an outside party on what it is asked about, and nowhere else", () => {
    expect(done(open, context, comment("rvt"), "2027-01-13 10:00").events).toHaveLength(1);
    expect(refused(toAttest, attestation, comment("rvt"), "2026-11-13 10:00")).toContain("en roll i planen");
    expect(refused(open, context, comment("anna", "  "), "2027-01-13 10:00")).toBe("Skriv en kommentar.");
  });

  it("is taken from those inside when it is all over, mails nobody and changes nothing", () => {
    const excused = done(open, context, excuse("bo"), "2027-01-20 10:00").occurrence;
    for (const [before, by] of [
      [confirmed, "anna"],
      [excused, "filip"],
    ] as const) {
      const { occurrence, events, letters } = done(before, context, comment(by), "2027-03-01 10:00");
      expect([events.map(({ kind }) => kind), letters, occurrence]).toEqual([["commented"], [], before]);
    }
    expect(refused(confirmed, context, comment("rvt"), "2027-03-01 10:00")).toBe(
      "Den är avslutad. Bara den som har en roll i planen kan skriva en kommentar.",
    );
  });
});

describe("a meeting", () => {
  const present = ["anna", "cilla"].map(person);

  it("asks for more together, also of what one of those present reported, and its day is kept", () => {
    const heldOn = civilDate("2027-01-15");
    const { events } = done(reported, context, { ...giveBack("anna"), present, heldOn }, "2027-01-18 09:00");
    expect(events).toEqual([expect.objectContaining({ kind: "returned", present, heldOn })]);
    const { occurrence } = done(reported, context, { ...confirm("anna", "cilla"), heldOn }, "2027-01-18 09:00");
    expect(occurrence).toMatchObject({ state: "confirmed", present, heldOn });
  });

  it("is not still to come, and is of the group", () => {
    expect(refused(reported, context, { ...confirm("anna", "cilla"), heldOn: civilDate("2027-01-19") }, "2027-01-18 09:00")).toBe(
      "Mötet kan inte ha hållits tisdag 19 januari 2027, som inte har varit än.",
    );
    expect(refused(reported, context, { ...giveBack("anna"), present: [person("filip")] }, "2027-01-18 09:00")).toContain(
      "ingår inte",
    );
    expect(refused(reported, context, giveBack("anna"), "2027-01-18 09:00")).toContain("Den som har rapporterat");
  });
});

describe("a report that a meeting writes down", () => {
  const present = ["cilla", "david"].map(person);
  const heldOn = civilDate("2027-01-15");
  const written = done(open, context, report("cilla", { present, heldOn }), "2027-01-18 09:00");

  it("is of who records it, for whoever answers for it and is not there, with those present and the day", () => {
    expect(written.events).toEqual([expect.objectContaining({ kind: "reported", by: "cilla", for: "anna", present, heldOn })]);
    expect(written.occurrence.state).toBe("reported");
    expect(refused(open, context, report("cilla"), "2027-01-18 09:00")).toContain("Du ansvarar inte");
  });

  it("is nobody else's where the one who records answers for it", () => {
    const { events } = done(open, context, report("anna", { present: ["anna", "cilla"].map(person) }), "2027-01-18 09:00");
    expect(events).toEqual([expect.not.objectContaining({ for: expect.anything() as unknown })]);
  });

  it("is confirmed alone neither by who wrote it down nor by whom it is of, but by others, and by the group", () => {
    for (const by of ["cilla", "anna"])
      expect(refused(written.occurrence, context, confirm(by), "2027-01-18 10:00")).toContain("Den som har rapporterat");
    expect(done(written.occurrence, context, confirm("david"), "2027-01-18 10:00").occurrence.state).toBe("confirmed");
    expect(done(written.occurrence, context, confirm("cilla", "anna"), "2027-01-18 10:00").occurrence.state).toBe("confirmed");
  });

  it("is undone by who wrote it down, and sent back to whom it is of", () => {
    expect(done(written.occurrence, context, undo("cilla"), "2027-01-18 09:05").occurrence.state).toBe("open");
    expect(refused(written.occurrence, context, undo("anna"), "2027-01-18 09:05")).toContain("ingen rapport av dig");
    expect(shortly(done(written.occurrence, context, giveBack("david"), "2027-01-18 10:00").letters)).toEqual([
      "2027-01-18 11:00 returned anna",
    ]);
  });

  it("takes a group with at least two present, a meeting that has been, and something that the group confirms", () => {
    const alone = report("cilla", { present: [person("cilla")] });
    expect(refused(open, context, alone, "2027-01-18 09:00")).toContain("ska minst 2 medlemmar vara närvarande");
    expect(refused(open, context, report("filip", { present }), "2027-01-18 09:00")).toContain("Bara arbetsgruppen");
    const ahead = report("cilla", { present, heldOn: civilDate("2027-01-19") });
    expect(refused(open, context, ahead, "2027-01-18 09:00")).toContain("som inte har varit än");
    const meeting = contextOf(MEETING, "2027-H1");
    expect(refused(opened(meeting, "2027-01-04 07:00"), meeting, report("cilla", { present }), "2027-01-18 09:00")).toContain(
      "bekräftas inte av någon grupp",
    );
  });
});

describe("reassign", () => {
  it("is refused from others, to somebody unknown, to whoever has it, and after a report", () => {
    expect(refused(open, context, reassign("cilla", "david"), "2027-01-11 09:00")).toContain("Bara den som ansvarar");
    expect(refused(open, context, reassign("anna", "okand"), "2027-01-11 09:00")).toContain('"okand" finns inte');
    expect(refused(open, context, reassign("anna", "anna"), "2027-01-11 09:00")).toBe("Anna Exempel ansvarar redan för den.");
    expect(refused(reported, context, reassign("anna", "cilla"), "2027-01-13 09:00")).toBe("Den är redan rapporterad.");
  });
});

describe("an occurrence that has ended", () => {
  it("refuses everything and says what was recorded", () => {
    const excused = done(open, context, excuse("bo"), "2027-01-20 10:00").occurrence;
    for (const command of [
      report("anna"),
      undo("anna"),
      confirm("cilla"),
      giveBack("cilla"),
      excuse("bo"),
      reassign("anna", "cilla"),
    ]) {
      expect(refused(confirmed, context, command, "2027-01-19 10:00")).toContain("redan bekräftad av Cilla Exempel");
      expect(refused(excused, context, command, "2027-01-21 10:00")).toBe("Den utgår: Samordnas med grannkommunen.");
    }
  });
});

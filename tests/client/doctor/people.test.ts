import { describe, expect, test } from "vitest";
import { examineAddresses, examineVacancies } from "../../../client/doctor/people.ts";
import { readPlan } from "../../../config/read-plan.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import type { Holding, People } from "../../../domain/people.ts";

const TODAY = civilDate("2027-02-03");
const read = readPlan("config/plans/vingaker");
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const { plan, people } = read;

const withHoldings = (change: (holding: Holding) => readonly Holding[]): People => ({
  ...people,
  holdings: people.holdings.flatMap(change),
});
const vacancies = (changed: People) =>
  examineVacancies({ plan, people: changed }, TODAY).map(({ state, message }) => `${state}: ${message}`);
const ending = (role: string, to: string, ...next: readonly Holding[]) =>
  withHoldings((holding) => (holding.role === role ? [{ ...holding, to: civilDate(to) }, ...next] : [holding]));

describe("vacancies", () => {
  test("says that all is well where every role is held", () => {
    expect(vacancies(people)).toEqual([`ok: All ${plan.roles.length} roles are held for the next 60 days.`]);
  });

  test("names the role nobody holds, and who has its letters", () => {
    expect(vacancies(withHoldings((holding) => (holding.role === "enhetschef-vuxen" ? [] : [holding])))).toEqual([
      expect.stringMatching(/^warning: Nobody holds enhetschef-vuxen \(.+\) today: its letters go to ifo-chef\.$/) as string,
    ]);
  });

  test("names the day from which nobody will hold it, up to sixty days ahead", () => {
    expect(vacancies(ending("enhetschef-vuxen", "2027-04-03"))).toEqual([expect.stringContaining("from 2027-04-04") as string]);
    expect(vacancies(ending("enhetschef-vuxen", "2027-04-04"))).toEqual([expect.stringMatching(/^ok:/) as string]);
  });

  test("is content where another takes over the day after, and not where a day is missing", () => {
    const [holding] = people.holdings.filter((one) => one.role === "enhetschef-vuxen");
    if (!holding) throw new Error("no such holding");
    const next = (from: string): Holding => ({ ...holding, from: civilDate(from) });
    expect(vacancies(ending("enhetschef-vuxen", "2027-02-28", next("2027-03-01")))).toEqual([
      expect.stringMatching(/^ok:/) as string,
    ]);
    expect(vacancies(ending("enhetschef-vuxen", "2027-02-28", next("2027-03-02")))).toEqual([
      expect.stringContaining("from 2027-03-01") as string,
    ]);
  });

  test("a plan that nobody owns is a fault", () => {
    const without = withHoldings((holding) => (holding.role === plan.owner ? [] : [holding]));
    expect(examineVacancies({ plan, people: without }, TODAY)).toMatchObject([
      { state: "fault", cure: expect.any(String) as string },
    ]);
  });
});

describe("addresses", () => {
  const withAddress = (id: string, email: string): People => ({
    ...people,
    persons: people.persons.map((one) => (one.id === id ? { ...one, email } : one)),
  });

  test("says that all is well where each holder has one", () => {
    expect(examineAddresses(read, TODAY)).toMatchObject([{ name: "vingaker/addresses", state: "ok" }]);
  });

  test.each(["", "ifo-chef", "a@b.example, c@d.example"])("names the holder whose address no relay takes: %j", (email) => {
    expect(examineAddresses({ plan, people: withAddress("ifo-chef", email) }, TODAY)).toMatchObject([
      { state: "fault", message: "ifo-chef has no address that mail can be sent to." },
    ]);
  });

  test("lets those be whose time is over", () => {
    const left = withHoldings((holding) =>
      holding.person === "miranda" ? [{ ...holding, to: civilDate("2027-02-02") }] : [holding],
    );
    const persons = withAddress("miranda", "").persons;
    expect(examineAddresses({ plan, people: { ...left, persons } }, TODAY)).toMatchObject([{ state: "ok" }]);
  });
});

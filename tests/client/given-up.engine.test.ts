/** A mail that the relay refuses for good is told to somebody else, and never to nobody. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { at, LedgerAtWork, PLAN, startServers, type Servers } from "./ledger-at-work.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());

test("goes to the stand-in or the role above when the address takes no mail, with an alarm, and is not tried again", async () => {
  const work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  try {
    servers.mail.behave({
      onRecipient: (address) =>
        Promise.resolve(
          address.startsWith("enhetschef-vuxen@") ? { kind: "refuse", code: 550, message: "No such user" } : { kind: "accept" },
        ),
    });
    await work.apply();
    await work.until(at("2026-11-24", 12));
    const welcome = (await work.reading.letters(PLAN)).filter((letter) => letter.step === "welcome");
    expect(welcome.filter((letter) => letter.person === "enhetschef-vuxen").map((letter) => letter.state)).toEqual(["refused"]);
    // The role above gets its own welcome and the one it has to pass on.
    const chief = welcome.filter((letter) => letter.person === "ifo-chef");
    expect(chief.map((letter) => letter.state)).toEqual(["accepted", "accepted"]);
    await work.until(at("2026-12-04", 12));
    const overdue = (await work.reading.letters(PLAN)).filter((letter) => letter.step === "overdue-1" && letter.action === "4.2");
    expect(overdue.filter((letter) => letter.person === "enhetschef-vuxen").map((letter) => letter.state)).toEqual(["refused"]);
    expect(overdue.filter((letter) => letter.person === "ifo-chef").map((letter) => letter.state)).toEqual(["accepted"]);
    const instead = overdue.find((letter) => letter.person === "ifo-chef");
    const text = await work.reading.letter(PLAN, instead?.id ?? "");
    expect(text?.text.why).toMatch(/^Du får det här i stället för .+, vars e-postadress inte tar emot mejl\./);
    const alarms = await work.ledger.selectFrom("alarm").select(["kind", "detail"]).where("kind", "=", "letterGivenUp").execute();
    expect(alarms.length).toBeGreaterThanOrEqual(2);
    const tries = await work.ledger.selectFrom("attempt").select("envelope").where("outcome", "=", "refused").execute();
    expect(new Set(tries.map((one) => one.envelope)).size).toBe(tries.length);
  } finally {
    servers.mail.behave({});
    await work.close();
  }
});

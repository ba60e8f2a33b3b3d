import { describe, expect, it } from "vitest";
import { allowedAddress } from "../../../activities/sources/egress.ts";

const SOURCE = { host: "treserva.kommun.example", port: 443 };
const HERE = { host: "localhost", port: 8080 };

const reach = (endpoint: typeof SOURCE, addresses: readonly string[], egress = [SOURCE, HERE]) =>
  allowedAddress("treserva", egress, endpoint, () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }))),
  ).then(
    ({ address }) => address,
    (error: unknown) => (error as { trouble: { kind: string } }).trouble.kind,
  );

describe("a source is reached", () => {
  it("at the address that its name has, also in the municipality's own network", async () => {
    expect(await reach(SOURCE, ["192.0.2.7", "192.0.2.8"])).toBe("192.0.2.7");
    expect(await reach(SOURCE, ["10.1.2.3"])).toBe("10.1.2.3");
    expect(await reach(SOURCE, ["2001:db8::7"])).toBe("2001:db8::7");
  });

  it("on this machine only where it is listed as that", async () => {
    expect(await reach(HERE, ["127.0.0.1"])).toBe("127.0.0.1");
    for (const address of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"]) {
      expect(await reach(SOURCE, [address])).toBe("refusedAddress");
    }
  });

  it.each([
    "169.254.169.254",
    "169.254.0.1",
    "fe80::1",
    "fd00:ec2::254",
    "100.100.100.200",
    "0.0.0.0",
    "::",
    "224.0.0.1",
    "::ffff:169.254.169.254",
  ])("never at %s, not even beside another address or by way of this machine's name", async (address) => {
    expect(await reach(SOURCE, [address])).toBe("refusedAddress");
    expect(await reach(SOURCE, ["192.0.2.7", address])).toBe("refusedAddress");
    expect(await reach(HERE, [address])).toBe("refusedAddress");
  });

  it("at its own host and port and no other", async () => {
    expect(await reach({ ...SOURCE, port: 8443 }, ["192.0.2.7"])).toBe("notListed");
    expect(await reach({ ...SOURCE, host: "www.treserva.kommun.example" }, ["192.0.2.7"])).toBe("notListed");
    expect(await reach({ ...SOURCE, host: "kommun.example" }, ["192.0.2.7"])).toBe("notListed");
  });

  it("not where its name is not found", async () => {
    expect(await reach(SOURCE, [])).toBe("unreachable");
  });
});

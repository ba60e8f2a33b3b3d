import { describe, expect, it } from "vitest";
import { accountOf } from "../../web/oidc.ts";

const ours = { domains: ["kommun.example"], trustAddresses: false };
const claims = { iss: "https://id.example", sub: "s", email: "anna@kommun.example" };

describe("who an account is", () => {
  it("is tenant and object id where there are both, else issuer and subject", () => {
    expect(accountOf({ ...claims, tid: "t", oid: "o" }, ours).key).toBe("oidc:t/o");
    expect(accountOf({ ...claims, oid: "o" }, ours).key).toBe("oidc:https://id.example#s");
  });

  it("has an address only where it is verified: by the claim, or by Entra ID's own", () => {
    for (const verified of [{ email_verified: true }, { xms_edov: true }, { xms_edov: "1" }, { xms_edov: 1 }]) {
      expect(accountOf({ ...claims, ...verified }, ours).address).toBe("anna@kommun.example");
    }
    for (const unverified of [{}, { email_verified: false }, { email_verified: "true" }, { xms_edov: false }, { xms_edov: 0 }]) {
      expect(accountOf({ ...claims, ...unverified }, ours).address).toBeUndefined();
    }
  });

  it("may be trusted with addresses it says nothing of, never with one it says is not verified", () => {
    const trusting = { ...ours, trustAddresses: true };
    expect(accountOf(claims, trusting).address).toBe("anna@kommun.example");
    expect(accountOf({ ...claims, email_verified: false }, trusting).address).toBeUndefined();
  });

  it("vouches for its own domains alone", () => {
    for (const email of ["anna@granne.example", "anna@x.kommun.example", "anna@kommun.example@granne.example", "anna"]) {
      expect(accountOf({ ...claims, email, email_verified: true }, ours).address, email).toBeUndefined();
    }
  });
});

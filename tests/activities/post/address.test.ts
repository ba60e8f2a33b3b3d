import { describe, expect, it } from "vitest";
import { domainOf, parseAddress } from "../../../activities/post/address.ts";

describe("an address", () => {
  it.each([
    "anna@vingaker.example",
    "anna.b+plan@mail.vingaker.example",
    "o'brien_1@xn--vingker-exa.example",
    "A-B=c~d&e@a-1.example",
  ])("is taken as it stands: %s", (text) => expect(parseAddress(text)).toBe(text));

  it.each([
    "",
    "anna",
    "anna@",
    "@vingaker.example",
    "anna@localhost",
    "anna@vingaker.example\r\nBcc: evil@evil.example",
    "anna@vingaker.example\n",
    "anna@vingaker.example, evil@evil.example",
    "anna@vingaker.example;evil@evil.example",
    "Anna <anna@vingaker.example>",
    "<anna@vingaker.example>",
    '"anna"@vingaker.example',
    "anna(kommentar)@vingaker.example",
    "anna @vingaker.example",
    " anna@vingaker.example",
    "anna..b@vingaker.example",
    ".anna@vingaker.example",
    "anna.@vingaker.example",
    "anna@vingaker..example",
    "anna@-vingaker.example",
    "anna@vingaker-.example",
    "anna@vingåker.example",
    "ånna@vingaker.example",
    "anna@vingaker.example.",
    "anna@10.0.0.1",
    "anna@[10.0.0.1]",
    "anna@evil.example@vingaker.example",
    "anna%evil.example@vingaker.example",
    "evil.example!anna@vingaker.example",
    "anna\u0000@vingaker.example",
    `${"a".repeat(65)}@vingaker.example`,
    `anna@${"a".repeat(64)}.example`,
    `anna@${`${"a".repeat(50)}.`.repeat(5)}example`,
  ])("is refused: %j", (text) => expect(parseAddress(text)).toBeUndefined());

  it("has a domain", () => expect(domainOf("anna@vingaker.example")).toBe("vingaker.example"));
});

import { describe, expect, it } from "vitest";
import { isAddress } from "../../domain/address.ts";

describe("an address", () => {
  it.each(["ifo-chef@vingaker.example", "A.b_c+d-e@x1.sub.example", "1@2.example"])("%s is one", (text) => {
    expect(isAddress(text)).toBe(true);
  });

  it.each([
    "", "a", "a@b", "@x.example", "a@", "a@@x.example", "a b@x.example", " a@x.example", "a@x.example ", "a@x.example\n",
    "a@x.example\r\nBcc: b@x.example", "a@x.example,b@x.example", "a@x.example;b@x.example", "<a@x.example>", "Anna <a@x.example>",
    '"a"@x.example', "a(b)@x.example", ".a@x.example", "a.@x.example", "a..b@x.example", "a@-x.example", "a@x-.example", "a@x..example",
    "a@[127.0.0.1]", "a@127.0.0.1", "å@x.example", "a@å.example", "a@x.example\u0000", "-oops@x.example", `${"a".repeat(65)}@x.example`,
    `a@${"x.".repeat(130)}example`,
  ])("%j is none", (text) => {
    expect(isAddress(text)).toBe(false);
  }); // prettier-ignore
});

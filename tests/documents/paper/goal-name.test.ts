import { describe, expect, it } from "vitest";
import { goalName } from "../../../documents/paper/goal-name.ts";

const MET = "Personer som utsätts för våld i nära relation ska få ett gott bemötande";
const HELPED = "Personer som utsätts för våld i nära relation ska erbjudas ett samlat stöd";

describe("a goal in one line", () => {
  it("stands whole where there is room", () => {
    expect(goalName("Att alla vet", ["Att alla kan"])).toBe("Att alla vet");
  });

  it("is cut after a word", () => {
    expect(goalName(MET, ["Att alla vet"])).toBe("Personer som utsätts för våld\u00a0…");
  });

  it("says what sets it apart from one that begins alike", () => {
    expect(goalName(MET, [HELPED])).toBe("… få ett gott bemötande");
    expect(goalName(HELPED, [MET])).toBe("… erbjudas ett samlat stöd");
  });

  it("is cut as others where there is nothing to tell them apart", () => {
    expect(goalName(MET, [MET])).toBe("Personer som utsätts för våld\u00a0…");
  });
});

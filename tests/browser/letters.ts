/** Every kind of letter, alone and merged, as its reader gets it. */
import { CASES } from "../domain/letters/cases.ts";

interface LetterCase {
  readonly name: string;
  /** The letters in the one mail. */
  readonly names: readonly string[];
}

export const LETTERS: readonly LetterCase[] = [
  ...Object.keys(CASES).map((name) => ({ name, names: [name] })),
  { name: "envelope-several", names: ["notice", "confirm", "notice-attestation-vacant"] },
  { name: "envelope-seven", names: ["notice", "overdue", "confirm", "escalation-1", "escalation-2", "ring", "reminder"] },
];

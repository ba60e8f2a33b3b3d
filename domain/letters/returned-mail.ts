/** A letter that could not be handed over to the one it was for, told to somebody else. */
import type { Role } from "../plan.ts";
import type { LetterText } from "./letter.ts";

/** The same letter, saying why it comes to this reader. */
export function insteadOf(text: LetterText, meant: Role): LetterText {
  return { ...text, why: `Du får det här i stället för ${meant.title}, vars e-postadress inte tar emot mejl. ${text.why}` };
}

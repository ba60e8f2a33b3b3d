/** Stands last in every letter to one of ours: who goes away says so where they read it. Outside parties have no role to be away from. */
import type { LetterLink } from "./letter.ts";

export const ABSENCE_LINK: LetterLink = { purpose: "absence", label: "Frånvarande? Ange ställföreträdare" };

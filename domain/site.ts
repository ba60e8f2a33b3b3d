/** Whose installation it is: what every page shows of the municipality. */
import type { Colour } from "./contrast.ts";

export interface Site {
  /** "Vingåkers kommun", beside Planvakt's own name. */
  readonly name: string;
  readonly colours: { readonly light: Accent; readonly dark: Accent };
  readonly accessibility: AccessibilityStatement;
}

/** The one colour of the municipality, and what is written on it. */
export interface Accent {
  readonly accent: Colour;
  readonly ink: Colour;
}

/** What the law on access to digital public service (2018:1937) asks the municipality to say. */
export interface AccessibilityStatement {
  /** The page's first sentence. */
  readonly answer: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  /** Where one writes who cannot use something. */
  readonly contact: { readonly email: string; readonly phone?: string };
  /** When it was last gone through, `2026-11-23`. */
  readonly reviewedOn: string;
}

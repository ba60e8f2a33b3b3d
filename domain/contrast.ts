/** How well one colour can be read on another, as WCAG 2.2 reckons it. */

/** `#14556b`. Made by {@link parseColour}. */
export type Colour = `#${string}`;

/** WCAG's level AA for text of ordinary size. */
export const READABLE = 4.5;

/** Six hex digits after a number sign, in lower case; undefined for anything else. */
export function parseColour(text: string): Colour | undefined {
  return /^#[0-9a-f]{6}$/i.test(text) ? (text.toLowerCase() as Colour) : undefined;
}

/** 1 (the same) to 21 (black on white), whichever of them is the ground. */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

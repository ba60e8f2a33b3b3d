/** A figure unlike those before it is asked about, never refused: it may be true, and then it is what the work group most needs to know. */
import { swedishNumber } from "./say-figure.ts";

/** True where the number is far outside its own series. Too short a series says little: then only what is ten times as much is asked about. */
export function isUnusual(value: number, earlier: readonly number[]): boolean {
  if (earlier.length === 0) return false;
  const most = Math.max(...earlier);
  const least = Math.min(...earlier);
  if (earlier.length < 3) return value > Math.max(10 * most, most + 20);
  return value > Math.max(3 * most, most + 10) || (least >= 12 && value < least / 4);
}

/** "Ärenden: 1 200 liknar inte tidigare perioder (12–19)." */
export function unusualText(label: string, value: number, earlier: readonly number[]): string {
  const [least, most] = [Math.min(...earlier), Math.max(...earlier)];
  const range = least === most ? `som mest ${swedishNumber(most)}` : `${swedishNumber(least)}–${swedishNumber(most)}`;
  return `${label}: ${swedishNumber(value)} liknar inte tidigare perioder (${range}).`;
}

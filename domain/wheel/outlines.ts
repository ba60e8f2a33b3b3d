/** The lines of a laid-out wheel as path texts, which SVG and PDF read alike. */
import { pointAt, type WheelLayout } from "./geometry.ts";

/** A month's piece of the ring. */
export function monthOutline({ radius }: WheelLayout, { from, to }: WheelLayout["months"][number]): string {
  const { inner, outer } = radius;
  const arc = (end: number, at: number, clockwise: 0 | 1) => `A${at} ${at} 0 0 ${clockwise} ${point(end, at)}`;
  return `M${point(from, outer)}${arc(to, outer, 1)}L${point(to, inner)}${arc(from, inner, 0)}Z`;
}

/** Where one month ends and the next begins, out to where the cells are. */
export function borderOutline({ months, radius }: WheelLayout): string {
  return months.map(({ from }) => rayOutline(from, radius.outer, radius.whole)).join("");
}

/** From each day to the column that stands for it; a straight one where it stands on its own day. */
export function leaderOutline({ leaders, radius }: WheelLayout): string {
  return leaders.map(({ from, to }) => `M${point(from, radius.outer)}L${point(to, radius.foot)}`).join("");
}

/** Straight outwards. */
export function rayOutline(angle: number, from: number, to: number): string {
  return `M${point(angle, from)}L${point(angle, to)}`;
}

/** A tenth is finer than anybody sees. */
export function shorten(number: number): string {
  return String(Math.round(number * 10) / 10);
}

function point(angle: number, radius: number): string {
  const { x, y } = pointAt(angle, radius);
  return `${shorten(x)} ${shorten(y)}`;
}

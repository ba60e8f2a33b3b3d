/** A goal in one line of the paper's table. */

/** In letters: what one line of the column holds. */
const LONGEST_GOAL = 30;

/** So much of a goal's title that one knows it, also among `others` that begin alike; it stands whole in the appendix. */
export function goalName(title: string, others: readonly string[]): string {
  const own = cutAt(title);
  if (!own.endsWith("…") || !others.some((other) => cutAt(other) === own)) return own;
  const words = title.split(" ");
  const alike = Math.max(...others.map((other) => sharedWords(words, other.split(" "))));
  return alike === words.length ? own : `… ${cutAt(words.slice(alike).join(" "))}`;
}

function cutAt(title: string): string {
  if (title.length <= LONGEST_GOAL) return title;
  const head = title.slice(0, LONGEST_GOAL);
  return `${head.slice(0, Math.max(head.lastIndexOf(" "), LONGEST_GOAL / 2))}\u00a0…`;
}

function sharedWords(words: readonly string[], others: readonly string[]): number {
  const first = words.findIndex((word, index) => word !== others[index]);
  return first === -1 ? words.length : first;
}

/** Numbers in sentences: words up to twelve, as Swedish writing rules have it. */

const COMMON = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/** `tre`, `13`; one is `en`, or `ett` with `neuter`. */
export function countWord(count: number, neuter = false): string {
  if (count === 1) return neuter ? "ett" : "en";
  return COMMON[count] ?? String(count);
}

/** `en sak`, `tre saker`. */
export function counted(count: number, one: string, many: string, neuter = false): string {
  return `${countWord(count, neuter)} ${count === 1 ? one : many}`;
}

/** First letter large, for the head of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}

/** Which language a page is in: Swedish, unless the reader's browser would rather have English. */

export type Language = "sv" | "en";

/** The first of ours in the order that `Accept-Language` wishes; Swedish where neither stands there. */
export function languageOf(accepted: string | undefined): Language {
  const wished = (accepted ?? "")
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((piece) => piece.trim().toLowerCase());
      const weight = parameters.find((piece) => piece.startsWith("q="))?.slice(2);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wished.find(({ language }) => language === "sv" || language === "en")?.language === "en" ? "en" : "sv";
}

import type { Item } from "../../domain/plan.ts";
import { useWords } from "../messages/spoken.ts";
import { Swedish } from "./swedish.tsx";

/** How often and by whom, in the plan's own words. */
export function Verbatim({ item }: { item: Item }) {
  const words = useWords().plan;
  const timeframe = <Swedish>{item.timeframe}</Swedish>;
  return (
    <p class="sub">
      {item.responsibleText === ""
        ? words.verbatimAlone(timeframe)
        : words.verbatim(timeframe, <Swedish>{item.responsibleText}</Swedish>, item.responsibleText.endsWith("."))}
    </p>
  );
}

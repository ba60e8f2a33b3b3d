/** The language of what stands around a component: the page's where it is translated, else Swedish. */
import { createContext, useContext } from "hono/jsx";
import { messagesIn } from "./index.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";

export const Spoken = createContext<Language>("sv");

export function useWords(): Messages {
  return messagesIn(useContext(Spoken));
}

/** The `lang` of the plan's own words and of people's, which are Swedish whatever the page is in. */
export function useSwedish(): "sv" | undefined {
  return useContext(Spoken) === "sv" ? undefined : "sv";
}

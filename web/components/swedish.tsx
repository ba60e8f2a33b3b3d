/** The plan's words, people's and the letters': Swedish whatever the page is in, and said to be. */
import type { Child } from "hono/jsx";
import { useSwedish } from "../messages/spoken.ts";

export function Swedish({ children }: { children?: Child }) {
  const lang = useSwedish();
  return lang === undefined ? <>{children}</> : <span lang={lang}>{children}</span>;
}

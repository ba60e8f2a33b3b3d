import type { Told as Sentence } from "../messages/told.ts";
import { Swedish } from "./swedish.tsx";

export function Told({ text }: { text: Sentence }) {
  return typeof text === "string" ? <>{text}</> : <Swedish>{text.swedish}</Swedish>;
}

import { en } from "./en.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";
import { sv } from "./sv.ts";

const IN: Readonly<Record<Language, Messages>> = { sv, en };

export function messagesIn(language: Language): Messages {
  return IN[language];
}

/** The way to the same page in the other language. */
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { LANGUAGE_PATH } from "../paths.ts";

export function LanguageSwitch({ language, path }: { language: Language; path: string }) {
  const other = language === "sv" ? "en" : "sv";
  return (
    <form method="post" action={LANGUAGE_PATH} class="language">
      <input type="hidden" name="tillbaka" value={path} />
      <button type="submit" class="quiet" name="sprak" value={other} lang={other}>
        {messagesIn(other).ownName}
      </button>
    </form>
  );
}

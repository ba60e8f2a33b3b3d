/** Who one is signed in as, and the way out. */
import type { Frame } from "../frame.ts";
import type { Messages } from "../messages/messages.ts";
import { SESSIONS_PATH, SIGN_OUT_PATH } from "../paths.ts";

export function SignedIn({ frame, words }: { frame: Frame; words: Messages }) {
  return (
    <form method="post" action={SIGN_OUT_PATH} class="who">
      <a href={SESSIONS_PATH}>{words.signedInAs(frame.person?.name)}</a>{" "}
      <button type="submit" class="quiet">
        {words.signOut}
      </button>
    </form>
  );
}

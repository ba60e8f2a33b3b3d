/** Short answers that many routes give. */
import type { Context } from "hono";
import type { Frame } from "../frame.ts";
import type { Typed } from "../forms/typed.ts";
import { languageHere, wordsHere } from "../speaking.ts";
import { MessagePage, SaveLaterPage } from "../pages/message.tsx";

export function noSuchPage(c: Context, frame?: Frame): Response | Promise<Response> {
  const { title, text, link } = wordsHere(c).plain.noSuchPage;
  const page = (
    <MessagePage title={title} text={text} language={languageHere(c)} link={{ href: "/", text: link }} {...(frame && { frame })} />
  );
  return c.html(page, 404);
}

/** A page of one person's own, on the machine of a local stack where nobody is chosen: elsewhere the gate has asked who it is. */
export function notSignedIn(c: Context, frame: Frame, status: 200 | 403): Response | Promise<Response> {
  return c.html(<MessagePage {...wordsHere(c).plain.chooseViewer} language={languageHere(c)} frame={frame} />, status);
}

/**
 * The same sentence for unknown, expired, revoked and another's: which one it is helps only a guesser. Where a form was sent, all that was
 * typed stands in it still, and goes through once the link has been opened again.
 */
export function deadLink(c: Context, typed?: Typed): Response | Promise<Response> {
  const { deadLink: dead, lapsedLink } = wordsHere(c).plain;
  const language = languageHere(c);
  if (typed) return c.html(<SaveLaterPage action={c.req.path} typed={typed} language={language} {...lapsedLink} />, 403);
  return c.html(<MessagePage {...dead} language={language} bare />, 404);
}

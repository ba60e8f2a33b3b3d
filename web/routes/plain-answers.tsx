/** Short answers that many routes give. */
import type { Context } from "hono";
import type { Frame } from "../frame.ts";
import type { Typed } from "../forms/typed.ts";
import { MessagePage, SaveLaterPage } from "../pages/message.tsx";

export function noSuchPage(c: Context, frame?: Frame): Response | Promise<Response> {
  const page = (
    <MessagePage
      title="Sidan finns inte"
      text="Adressen leder ingenstans. Kontrollera den, eller börja från planen."
      link={{ href: "/", text: "Till planen" }}
      {...(frame && { frame })}
    />
  );
  return c.html(page, 404);
}

/** A page of one person's own, on the machine of a local stack where nobody is chosen: elsewhere the gate has asked who it is. */
export function notSignedIn(c: Context, frame: Frame, status: 200 | 403): Response | Promise<Response> {
  const page = (
    <MessagePage
      title="Välj vem du tittar som"
      text="Den här sidan visar en persons saker. Välj en person överst på sidan."
      frame={frame}
    />
  );
  return c.html(page, status);
}

/**
 * The same sentence for unknown, expired, revoked and another's: which one it is helps only a guesser. Where a form was sent, all that was
 * typed stands in it still, and goes through once the link has been opened again.
 */
export function deadLink(c: Context, typed?: Typed): Response | Promise<Response> {
  if (typed) return c.html(SaveLaterPage({ action: c.req.path, typed, ...LAPSED }), 403);
  const page = (
    <MessagePage
      title="Länken gäller inte"
      text="Öppna länken i ditt mejl igen. Hjälper inte det är den för gammal, återkallad eller felskriven: ta den i ditt senaste mejl om samma sak, eller svara på mejlet och be om en ny."
      bare
    />
  );
  return c.html(page, 404);
}

const LAPSED = {
  title: "Öppna länken i mejlet igen",
  text: "Inget är sparat än. Det har gått för lång tid sedan du öppnade mejlet, eller så har länken återkallats. Öppna länken i mejlet på nytt, gå tillbaka hit och försök igen: det du skrev står kvar.",
};

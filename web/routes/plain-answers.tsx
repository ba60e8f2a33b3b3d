/** Short answers that many routes give. */
import type { Context } from "hono";
import type { Frame } from "../frame.ts";
import { MessagePage } from "../pages/message.tsx";

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

/** In the local stack the way on is the chooser; elsewhere there is none yet but the link in a mail. */
export function notSignedIn(c: Context, frame: Frame, status: 200 | 403): Response | Promise<Response> {
  const page = frame.local ? (
    <MessagePage
      title="Välj vem du tittar som"
      text="Den här sidan visar en persons saker. Välj en person överst på sidan."
      frame={frame}
    />
  ) : (
    <MessagePage
      title="Inloggning finns inte än"
      text="Den här sidan behöver veta vem du är. Öppna länken i ditt mejl för att rapportera eller bekräfta."
      frame={frame}
    />
  );
  return c.html(page, status);
}

/** The same sentence for unknown, expired and revoked: which one it is helps only a guesser. */
export function deadLink(c: Context): Response | Promise<Response> {
  const page = (
    <MessagePage
      title="Länken gäller inte"
      text="Länken är för gammal, återkallad eller felskriven. Öppna länken i ditt senaste mejl om samma sak, eller svara på mejlet och be om en ny."
      bare
    />
  );
  return c.html(page, 404);
}

import { Hono } from "hono";
import { html as markup, raw } from "hono/html";
import type { Child } from "hono/jsx";
import { INBOX_STYLE } from "./inbox-style.ts";
import { findLinks } from "./linked-text.ts";
import type { MailCatcher } from "./mail-catcher.ts";
import type { CaughtMail } from "./mail-store.ts";
import type { ReadMail } from "./read-mail.ts";

const PAGE_LENGTH = 100;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** A mail's HTML may show itself and open links, and nothing else: no script, no form, nothing fetched. */
const FRAME_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

/** The inbox of the mail catcher: all mails of the trial, whoever they are to. Reads only; to be served on loopback. */
export function inboxApp({ catcher }: { readonly catcher: Pick<MailCatcher, "listMails" | "readMail"> }): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    // The mails hold sign-in links: a foreign page that gives itself our address by DNS must not read them.
    if (!LOOPBACK_HOST.test(context.req.header("host") ?? "127.0.0.1"))
      return context.text("Inkorgen visas bara på den här datorn.", 421);
    await next();
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    if (!context.res.headers.has("Content-Security-Policy")) context.header("Content-Security-Policy", PAGE_POLICY);
    return undefined;
  });

  app.get("/", async (context) => {
    const mails = (await catcher.listMails()).toReversed();
    const to = context.req.query("till") ?? "";
    const page = Math.max(1, Number.parseInt(context.req.query("sida") ?? "1", 10) || 1);
    return context.html(<InboxPage mails={mails} to={to} page={page} />);
  });

  app.get("/mejl/:id", async (context) => {
    const read = await catcher.readMail(context.req.param("id"));
    return read === undefined ? context.html(<NoSuchMail />, 404) : context.html(<MailPage read={read} />);
  });

  app.get("/mejl/:id/html", async (context) => {
    const read = await catcher.readMail(context.req.param("id"));
    if (read?.html === undefined) return context.text("Det finns inget sådant mejl.", 404);
    context.header("Content-Security-Policy", FRAME_POLICY);
    return context.html(withTopLinks(read.html));
  });

  app.get("/mejl/:id/eml", async (context) => {
    const read = await catcher.readMail(context.req.param("id"));
    if (read === undefined) return context.text("Det finns inget sådant mejl.", 404);
    context.header("Content-Type", "message/rfc822");
    context.header("Content-Disposition", `attachment; filename="${read.mail.id}.eml"`);
    return context.body(new Uint8Array(read.raw));
  });

  return app;
}

/** Links leave the frame. A mail without a head gets one. */
function withTopLinks(html: string): string {
  const base = '<base target="_top">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

function Layout({ title, children }: { readonly title: string; readonly children: Child }) {
  return markup`<!doctype html>${(
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(INBOX_STYLE)}</style>
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )}`;
}

function InboxPage({ mails, to, page }: { readonly mails: readonly CaughtMail[]; readonly to: string; readonly page: number }) {
  const people = [...new Set(mails.flatMap((mail) => mail.to))].sort((one, other) => one.localeCompare(other, "sv"));
  const chosen = to === "" ? mails : mails.filter((mail) => mail.to.includes(to));
  const shown = chosen.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH);
  const address = (number: number): string =>
    `/?${new URLSearchParams({ ...(to === "" ? {} : { till: to }), sida: String(number) }).toString()}`;
  return (
    <Layout title={to === "" ? "Inkorgen" : `Inkorgen – ${to}`}>
      <h1>{answer(chosen.length, to)}</h1>
      <p class="soft">Alla mejl som Planvakt skickar på den här datorn hamnar här. Inget lämnar datorn.</p>
      <form method="get" action="/">
        <div>
          <label for="till">Visa mejl till</label>
          <select id="till" name="till">
            <option value="">alla</option>
            {people.map((person) => (
              <option value={person} selected={person === to}>
                {person}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">Visa</button>
        <a href={address(1)}>Hämta nya mejl</a>
      </form>
      {shown.length === 0 ? (
        <p>Här visas varje mejl så snart det har skickats.</p>
      ) : (
        <ol>
          {shown.map((mail) => (
            <li class="mail">
              <a href={`/mejl/${mail.id}`}>{mail.subject || "(utan ämne)"}</a>
              <div class="meta">
                <span>till {mail.to.join(", ")}</span>
                <time datetime={mail.date ?? mail.receivedAt}>{shortTime(mail.date ?? mail.receivedAt)}</time>
              </div>
            </li>
          ))}
        </ol>
      )}
      <nav class="pages" aria-label="Fler mejl">
        {page > 1 ? <a href={address(page - 1)}>Nyare mejl</a> : ""}
        {page * PAGE_LENGTH < chosen.length ? <a href={address(page + 1)}>Äldre mejl</a> : ""}
      </nav>
    </Layout>
  );
}

function MailPage({ read }: { readonly read: ReadMail }) {
  const { mail, html, text } = read;
  return (
    <Layout title={mail.subject || "(utan ämne)"}>
      <nav>
        <a href="/">Till inkorgen</a>
      </nav>
      <h1>{mail.subject || "(utan ämne)"}</h1>
      <dl>
        <dt>Till</dt>
        <dd>{mail.to.join(", ")}</dd>
        <dt>Från</dt>
        <dd>{mail.from || "(ingen avsändare)"}</dd>
        <dt>Skickat</dt>
        <dd>{longTime(mail.date ?? mail.receivedAt)}</dd>
      </dl>
      {html === undefined ? (
        ""
      ) : (
        <iframe
          title="Mejlet som det ser ut i ett mejlprogram"
          src={`/mejl/${mail.id}/html`}
          style={`--wide: ${frameHeight(text, WIDE)}rem; --narrow: ${frameHeight(text, NARROW)}rem`}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
        />
      )}
      {text === undefined ? (
        ""
      ) : (
        <details open={html === undefined}>
          <summary>Mejlet som ren text</summary>
          <pre>{findLinks(text).map((piece) => (piece.kind === "link" ? <a href={piece.url}>{piece.url}</a> : piece.text))}</pre>
        </details>
      )}
      <details>
        <summary>Mejlhuvudet</summary>
        <pre>{read.headers.map(({ name, value }) => `${name}: ${value}\n`).join("")}</pre>
      </details>
      {read.attachments.length === 0 ? "" : <p>Bilagor: {read.attachments.map((one) => one.name || one.contentType).join(", ")}</p>}
      <p>
        <a href={`/mejl/${mail.id}/eml`}>Spara mejlet som fil</a>
      </p>
    </Layout>
  );
}

/** Letters on a line of the frame: on a desk, and on the narrowest phone. */
const WIDE = 70;
const NARROW = 32;

/**
 * In rem. Without script a frame cannot take the height of what is in it, so the mail's text is asked how many rows it makes: enough
 * for each letter there is, with a few rows to spare.
 */
function frameHeight(text = "", columns: number): number {
  const rows = text.split("\n").map((line) => (line === "" ? 0.5 : Math.ceil(line.length / columns)));
  return Math.round(5 + rows.reduce((sum, count) => sum + count, 0) * 1.9);
}

function NoSuchMail() {
  return (
    <Layout title="Mejlet finns inte">
      <h1>Det finns inget sådant mejl.</h1>
      <p>
        Kanske har du börjat om med en ny datamapp. <a href="/">Till inkorgen</a>
      </p>
    </Layout>
  );
}

function answer(count: number, to: string): string {
  const whom = to === "" ? "" : ` till ${to}`;
  if (count === 0) return `Inga mejl${whom} har skickats än.`;
  return count === 1 ? `Ett mejl${whom} har skickats.` : `${String(count)} mejl${whom} har skickats.`;
}

const ZONE = "Europe/Stockholm";
const SHORT = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, weekday: "long", day: "numeric", month: "long", year: "numeric" });
const CLOCK = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });

const clock = (at: Date): string => CLOCK.format(at).replace(":", ".");
const shortTime = (at: string): string => SHORT.format(new Date(at)).replace(":", ".");
const longTime = (at: string): string => `${DAY.format(new Date(at))} kl. ${clock(new Date(at))}`;

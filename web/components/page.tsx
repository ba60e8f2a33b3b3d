/** The shell of every page: language, title, one main, a way past the menu. */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { FONT_PATH } from "../font.ts";
import type { Frame } from "../frame.ts";
import { yearOf } from "../../domain/calendar/civil-date.ts";
import { lettersPath, planPath, questionsPath, toConfirmPath, todoPath, yearPath } from "../paths.ts";
import { LocalBar } from "./local-bar.tsx";

export interface PageProps {
  readonly title: string;
  /** Absent on pages shown when nothing can be read. */
  readonly frame?: Frame;
  /** Behind a mail link: nothing but the matter itself. */
  readonly bare?: boolean;
  /** Something on the page must be corrected: said first in the title, where screen readers begin. */
  readonly faulty?: boolean;
  /** Reload after so many seconds. Never on a page with a form to fill in. */
  readonly refresh?: number;
  readonly wide?: boolean;
  readonly children?: Child;
}

export function Page(props: PageProps) {
  const { title, frame, bare, faulty, refresh, wide } = props;
  const local = bare === true ? undefined : frame?.local;
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang="sv">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          {refresh === undefined ? null : <meta http-equiv="refresh" content={String(refresh)} />}
          <title>{`${faulty === true ? "Rätta: " : ""}${title} – Planvakt`}</title>
          <link rel="preload" href={FONT_PATH} as="font" type="font/woff2" crossorigin="anonymous" />
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <a class="skip" href="#innehall">
            Hoppa till innehållet
          </a>
          {local && frame ? <LocalBar frame={frame} local={local} /> : null}
          <header class="top">
            <div class="column">
              <p class="brand">{bare === true ? "Planvakt" : <a href="/">Planvakt</a>}</p>
              {frame?.plan && bare !== true ? <Menu frame={frame} plan={frame.plan.id} /> : null}
            </div>
          </header>
          <main id="innehall" tabindex={-1} class={wide === true ? "column wide" : "column"}>
            {props.children}
          </main>
          <footer class="bottom">
            <div class="column">
              <p>
                {frame?.plan ? `${frame.plan.title}. ` : ""}
                {frame ? `Läget ${frame.today}. ` : ""}Planvakt minns planen så att det som ska göras blir gjort.
              </p>
            </div>
          </footer>
        </body>
      </html>
    </>
  );
}

function Menu({ frame, plan }: { frame: Frame; plan: string }) {
  const links = [
    { href: planPath(plan), text: "Planen" },
    { href: todoPath(plan), text: "Att göra" },
    { href: toConfirmPath(plan), text: "Att bekräfta" },
    { href: yearPath(plan, yearOf(frame.today)), text: "Årsuppföljning" },
    { href: questionsPath(plan), text: "Frågor" },
    { href: lettersPath(plan), text: "Utskick" },
  ];
  const here = frame.path.split("?")[0];
  return (
    <nav aria-label="Huvudmeny">
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href} aria-current={link.href === here ? "page" : undefined}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

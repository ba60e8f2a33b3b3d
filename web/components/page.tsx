/** The shell of every page: language, title, one main, a way past the menu. */
import { raw } from "hono/html";
import { Spoken } from "../messages/spoken.ts";
import type { Child } from "hono/jsx";
import { FONT_PATH } from "../font.ts";
import type { Frame } from "../frame.ts";
import { yearOf } from "../../domain/calendar/civil-date.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { Messages } from "../messages/messages.ts";
import {
  ACCESSIBILITY_PATH,
  calendarPath,
  eventsPath,
  lettersPath,
  meetingsPath,
  operationPath,
  peoplePath,
  planPath,
  questionsPath,
  searchPath,
  toConfirmPath,
  todoPath,
  yearPath,
} from "../paths.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { LocalBar } from "./local-bar.tsx";
import { SignedIn } from "./signed-in.tsx";

export interface PageProps {
  readonly title: string;
  /** The title is the plan's or people's own words. */
  readonly named?: boolean;
  /** Absent on pages shown when nothing can be read. */
  readonly frame?: Frame;
  /** Where there is no frame to say it. */
  readonly language?: Language;
  /** Behind a mail link: nothing but the matter itself. */
  readonly bare?: boolean;
  /** Something on the page must be corrected: said first in the title, where screen readers begin. */
  readonly faulty?: boolean;
  /** Reload after so many seconds. Never on a page with a form to fill in. */
  readonly refresh?: number;
  readonly wide?: boolean;
  /** Its content is in the frame's language; any other page's is in Swedish whatever the frame speaks. */
  readonly translated?: boolean;
  readonly children?: Child;
}

export function Page(props: PageProps) {
  const { title, frame, bare, faulty, refresh, wide } = props;
  const local = bare === true ? undefined : frame?.local;
  const language = frame?.language ?? props.language ?? "sv";
  const words = messagesIn(language);
  const swedish = language === "sv" ? undefined : "sv";
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          {refresh === undefined ? null : <meta http-equiv="refresh" content={String(refresh)} />}
          <title
            lang={props.named === true || props.translated !== true ? swedish : undefined}
          >{`${faulty === true ? `${words.correct}: ` : ""}${title} – Planvakt`}</title>
          <link rel="preload" href={FONT_PATH} as="font" type="font/woff2" crossorigin="anonymous" />
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <a class="skip" href="#innehall">
            {words.skip}
          </a>
          {local && frame ? (
            <Spoken.Provider value={language}>
              <LocalBar frame={frame} local={local} />
            </Spoken.Provider>
          ) : null}
          <header class="top">
            <div class="column">
              {frame?.plan ? (
                <p class="print-head">
                  <span lang={swedish}>{frame.plan.title}.</span> {words.asOf(frame.today)}
                </p>
              ) : null}
              <p class="brand">
                {bare === true ? "Planvakt" : <a href="/">Planvakt</a>}
                {frame?.site ? <span class="whose">{frame.site.name}</span> : null}
              </p>
              {frame?.signedIn && bare !== true ? <SignedIn frame={frame} words={words} /> : null}
              {frame?.plan && bare !== true ? <Menu frame={frame} plan={frame.plan.id} words={words} /> : null}
            </div>
          </header>
          <main
            id="innehall"
            tabindex={-1}
            class={wide === true ? "column wide" : "column"}
            lang={props.translated === true ? undefined : swedish}
          >
            <Spoken.Provider value={props.translated === true ? language : "sv"}>{props.children}</Spoken.Provider>
          </main>
          <footer class="bottom">
            <div class="column">
              <p>
                {frame?.plan ? <span lang={swedish}>{frame.plan.title}. </span> : null}
                {frame ? `${words.asOf(frame.today)} ` : ""}
                {words.tagline}
              </p>
              <p class="links">
                <a href={ACCESSIBILITY_PATH}>{words.accessibility}</a>
              </p>
              {/* Not where something is to be corrected: what was typed would not come along. */}
              {frame && faulty !== true ? <LanguageSwitch language={language} path={frame.path} /> : null}
            </div>
          </footer>
        </body>
      </html>
    </>
  );
}

function Menu({ frame, plan, words }: { frame: Frame; plan: string; words: Messages }) {
  const { menu } = words;
  const pages: ReadonlySet<string> | undefined = frame.pages;
  const mayOpen = ({ page }: { readonly page: string }): boolean => pages?.has(page) ?? true;
  const often = [
    { page: "oversikt", href: planPath(plan), text: menu.plan },
    { page: "att-gora", href: todoPath(plan), text: menu.todo },
    { page: "att-bekrafta", href: toConfirmPath(plan), text: menu.toConfirm },
    { page: "ar", href: yearPath(plan, yearOf(frame.today)), text: menu.year },
    { page: "kalender", href: calendarPath(plan), text: menu.calendar },
  ].filter(mayOpen);
  const seldom = [
    { page: "mote", href: meetingsPath(plan), text: menu.meeting },
    { page: "handelser", href: eventsPath(plan), text: menu.events },
    { page: "fragor", href: questionsPath(plan), text: menu.questions },
    { page: "personer", href: peoplePath(plan), text: menu.people },
    { page: "utskick", href: lettersPath(plan), text: menu.letters },
    { page: "drift", href: operationPath(plan), text: menu.operation },
  ].filter(mayOpen);
  const here = frame.path.split("?")[0];
  const rest = seldom.map((link) => <MenuLink {...link} here={here} />);
  // On one of them they are all in sight, and there is nothing to fold.
  const among = seldom.some(({ href }) => href === here);
  return (
    <>
      <nav aria-label={words.mainMenu}>
        <ul>
          {often.map((link) => (
            <MenuLink {...link} here={here} />
          ))}
          {among ? rest : null}
          {among || rest.length === 0 ? null : (
            <li>
              <details class="more">
                <summary>{menu.more}</summary>
                <ul>{rest}</ul>
              </details>
            </li>
          )}
        </ul>
      </nav>
      {mayOpen({ page: "sok" }) ? (
        <form method="get" action={searchPath(plan)} role="search" class="find">
          <label for="sok" class="unseen">
            {words.search}
          </label>
          <input type="search" id="sok" name="q" maxlength={200} />
          <button type="submit" class="quiet">
            {words.search}
          </button>
        </form>
      ) : null}
    </>
  );
}

function MenuLink({ href, text, here }: { href: string; text: string; here: string | undefined }) {
  return (
    <li>
      <a href={href} aria-current={href === here ? "page" : undefined}>
        {text}
      </a>
    </li>
  );
}

/** A real browser that reaches nothing but this machine, for as long as a file of tests runs. */
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { findProcess } from "../../local/process/process-identity.ts";
import { findChrome, type Chrome } from "./find-chrome.ts";

/** How somebody looks at a page. */
export interface Look {
  readonly width: number;
  readonly height?: number;
  readonly touch?: boolean;
  readonly dark?: boolean;
  /** The reader's own few colours instead of ours. */
  readonly forced?: boolean;
  /** Off for who has none, or whose network strips it. */
  readonly script?: boolean;
  readonly style?: boolean;
  /** What the browser asks for: `sv`, `en`. */
  readonly language?: string;
}

export const DESKTOP: Look = { width: 1200, height: 900 };
/** The narrowest phone in common use. */
export const PHONE: Look = { width: 360, height: 740, touch: true };

export interface TestBrowser {
  readonly chrome: Chrome;
  readonly version: string;
  /** A person's own window: no cookie of anybody else's. */
  open(look: Look): Promise<Page>;
  /** What no page may do, since the last time asked: a request to another machine, a script that failed, something the page's policy stopped. */
  takeFaults(): readonly string[];
  stop(): Promise<void>;
}

const FLAGS = [
  "--disable-gpu",
  "--disable-sync",
  // Whatever the browser itself would look up, by name or number, is nowhere.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  "--font-render-hinting=none",
];
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const WAIT_MS = 20_000;

export async function startBrowser(env: Readonly<Record<string, string | undefined>> = process.env): Promise<TestBrowser> {
  const chrome = await findChrome(env);
  const server = await chromium.launchServer({
    executablePath: chrome.path,
    headless: true,
    // The tests also run as root in a container, where the sandbox cannot be made; they open our own pages only.
    chromiumSandbox: false,
    host: "127.0.0.1",
    args: [...FLAGS],
    env: { ...env, ...chrome.env },
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const { pid } = server.process();
  let faults: string[] = [];
  return {
    chrome,
    version: browser.version(),
    async open(look) {
      const context = await browser.newContext(optionsOf(look));
      context.setDefaultTimeout(WAIT_MS);
      await context.route("**/*", async (route) => {
        const url = new URL(route.request().url());
        const ours = LOOPBACK.has(url.hostname) || ["data:", "blob:", "about:"].includes(url.protocol);
        if (!ours) faults.push(`asked for ${url.href}`);
        const bare = look.style === false && route.request().resourceType() === "stylesheet";
        await (ours && !bare ? route.continue() : route.abort());
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
    takeFaults() {
      const taken = faults;
      faults = [];
      return taken;
    },
    async stop() {
      await browser.close();
      await server.close();
      if (pid !== undefined && (await findProcess(pid)) !== undefined) {
        process.kill(pid, "SIGKILL");
        throw new Error(`The browser (process ${pid}) did not end when it was told to.`);
      }
    },
  };
}

function optionsOf(look: Look): BrowserContextOptions {
  return {
    viewport: { width: look.width, height: look.height ?? 900 },
    hasTouch: look.touch === true,
    isMobile: look.touch === true,
    colorScheme: look.dark === true ? "dark" : "light",
    forcedColors: look.forced === true ? "active" : "none",
    javaScriptEnabled: look.script !== false,
    locale: look.language ?? "sv-SE",
    timezoneId: "Europe/Stockholm",
    // A page that is caught between two states of a transition would be judged by neither.
    reducedMotion: "reduce",
  };
}

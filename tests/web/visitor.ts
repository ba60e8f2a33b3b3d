/** Somebody at a browser without a window: keeps cookies as browsers do, follows where pages lead, sends forms as they stand. */
import { LANGUAGE_PATH } from "../../web/paths.ts";

interface Kept {
  readonly origin: string;
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it ended, after every redirect. */
  readonly path: string;
  readonly origin: string;
}

export type Fetch = (request: Request) => Response | Promise<Response>;

interface Way {
  readonly method?: "GET" | "HEAD";
  /** Goes no further than to be told to go there. */
  readonly stopAt?: RegExp;
}

export class Visitor {
  readonly #fetch: Fetch;
  readonly #origin: string;
  #cookies: Kept[] = [];

  /** `fetch` answers for every origin that pages lead to. */
  constructor(fetch: Fetch, origin = "http://localhost") {
    this.#fetch = fetch;
    this.#origin = origin;
  }

  /** The cookies that would be sent to this address. */
  cookiesFor(address: string): string {
    const { origin, pathname } = new URL(address, this.#origin);
    return this.#cookies
      .filter((kept) => kept.origin === origin)
      .filter(({ path }) => pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  /** Gets a page and follows it to where it leads. */
  async open(address: string, way: Way = {}): Promise<Seen> {
    const url = new URL(address, this.#origin);
    return this.#follow(new Request(url, { method: way.method ?? "GET", headers: this.#headersFor(url.href) }), way.stopAt);
  }

  /** Sends a form from a page of the same site, and follows. */
  async send(
    address: string,
    fields: URLSearchParams | Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
    stopAt?: RegExp,
  ): Promise<Seen> {
    const url = new URL(address, this.#origin);
    const body = new URLSearchParams(fields).toString();
    const type = { "content-type": "application/x-www-form-urlencoded", origin: url.origin };
    const request = new Request(url, { method: "POST", body, headers: { ...this.#headersFor(url.href), ...type, ...headers } });
    return this.#follow(request, stopAt);
  }

  /** Puts a cookie there as if it had been given, as a thief would. */
  plant(path: string, name: string, value: string): void {
    this.#keep({ origin: this.#origin, name, value, path });
  }

  #headersFor(address: string): Record<string, string> {
    const cookie = this.cookiesFor(address);
    return cookie === "" ? {} : { cookie };
  }

  #keep(cookie: Kept): void {
    const { origin, name, path, value } = cookie;
    const others = this.#cookies.filter((kept) => kept.origin !== origin || kept.name !== name || kept.path !== path);
    this.#cookies = value === "" ? others : [...others, cookie];
  }

  async #follow(first: Request, stopAt?: RegExp): Promise<Seen> {
    let request = first;
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await this.#fetch(request);
      const { origin, pathname, search } = new URL(request.url);
      for (const line of response.headers.getSetCookie()) this.#keep(cookieOf(line, origin));
      const to = response.headers.get("location");
      const next = to === null ? undefined : new URL(to, request.url);
      if (next === undefined || response.status < 300 || response.status > 399 || stopAt?.test(next.href) === true) {
        const path = next === undefined ? pathname + search : next.pathname + next.search;
        return { status: response.status, headers: response.headers, text: await response.text(), path, origin };
      }
      const method = request.method === "HEAD" ? "HEAD" : "GET";
      request = new Request(next, { method, headers: this.#headersFor(next.href) });
    }
    throw new Error(`Led in circles from ${first.url}`);
  }
}

function cookieOf(line: string, origin: string): Kept {
  const [pair = "", ...attributes] = line.split(/;\s*/);
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice("path=".length) ?? "/";
  const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute) || /^expires=.* 1970 /i.test(attribute));
  const name = pair.slice(0, pair.indexOf("="));
  const value = pair.slice(pair.indexOf("=") + 1);
  return { origin, name, value: gone ? "" : value, path };
}

/** Every form that is sent by POST, with its fields as the page first shows them; the choice of language, which each page has, aside. */
export function formsIn(html: string, at: string): readonly { readonly action: string; readonly fields: URLSearchParams }[] {
  return (html.match(/<form[\s\S]*?<\/form>/g) ?? [])
    .filter((form) => /^<form[^>]*method="post"/.test(form))
    .map((form) => ({ action: attribute(form, "action") ?? at, fields: untouched(form) }))
    .filter(({ action }) => action !== LANGUAGE_PATH);
}

function untouched(form: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [input] of form.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const name = attribute(input, "name");
    const ticked = !/type="(?:checkbox|radio)"/.test(input) || / checked/.test(input);
    if (name !== undefined && ticked) fields.append(name, attribute(input, "value") ?? "");
  }
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields.append(attribute(tag, "name") ?? "", unescaped(text));
  for (const [, tag = "", options = ""] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? "";
    fields.append(attribute(tag, "name") ?? "", attribute(chosen, "value") ?? "");
  }
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Somebody at a browser without a window: keeps cookies as browsers do, follows where pages lead, sends forms as they stand. */

interface Kept {
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
}

type Fetch = (request: Request) => Response | Promise<Response>;

export class Visitor {
  readonly #fetch: Fetch;
  readonly #origin: string;
  #cookies: Kept[] = [];

  constructor(fetch: Fetch, origin = "http://localhost") {
    this.#fetch = fetch;
    this.#origin = origin;
  }

  /** The cookies that would be sent to this address. */
  cookiesFor(path: string): string {
    return this.#cookies
      .filter((kept) => path === kept.path || path.startsWith(kept.path.endsWith("/") ? kept.path : `${kept.path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  /** Gets a page and follows it to where it leads. */
  async open(path: string, method: "GET" | "HEAD" = "GET"): Promise<Seen> {
    return this.#follow(new Request(this.#origin + path, { method, headers: this.#headersFor(path) }));
  }

  /** Sends a form from one of our own pages, and follows. */
  async send(
    path: string,
    fields: URLSearchParams | Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const body = new URLSearchParams(fields).toString();
    const type = { "content-type": "application/x-www-form-urlencoded", origin: this.#origin };
    return this.#follow(
      new Request(this.#origin + path, { method: "POST", body, headers: { ...this.#headersFor(path), ...type, ...headers } }),
    );
  }

  /** Takes over a cookie's value for another address, as a thief would. */
  plant(path: string, name: string, value: string): void {
    this.#keep({ name, value, path });
  }

  #headersFor(path: string): Record<string, string> {
    const cookie = this.cookiesFor(new URL(path, this.#origin).pathname);
    return cookie === "" ? {} : { cookie };
  }

  #keep(cookie: Kept): void {
    const others = this.#cookies.filter((kept) => kept.name !== cookie.name || kept.path !== cookie.path);
    this.#cookies = cookie.value === "" ? others : [...others, cookie];
  }

  async #follow(first: Request): Promise<Seen> {
    let request = first;
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await this.#fetch(request);
      for (const line of response.headers.getSetCookie()) this.#keep(cookieOf(line));
      const to = response.headers.get("location");
      const { pathname, search } = new URL(request.url);
      if (to === null || response.status < 300 || response.status > 399)
        return { status: response.status, headers: response.headers, text: await response.text(), path: pathname + search };
      const next = new URL(to, request.url);
      if (next.origin !== this.#origin) throw new Error(`Led away to ${next.href}`);
      const method = request.method === "HEAD" ? "HEAD" : "GET";
      request = new Request(next, { method, headers: this.#headersFor(next.pathname) });
    }
    throw new Error(`Led in circles from ${first.url}`);
  }
}

function cookieOf(line: string): Kept {
  const [pair = "", ...attributes] = line.split("; ");
  const path = attributes.find((attribute) => attribute.startsWith("Path="))?.slice("Path=".length) ?? "/";
  const gone = attributes.includes("Max-Age=0");
  return { name: pair.slice(0, pair.indexOf("=")), value: gone ? "" : pair.slice(pair.indexOf("=") + 1), path };
}

/** Every form that is sent by POST, with its fields as the page first shows them. */
export function formsIn(html: string, at: string): readonly { readonly action: string; readonly fields: URLSearchParams }[] {
  return (html.match(/<form[\s\S]*?<\/form>/g) ?? [])
    .filter((form) => /^<form[^>]*method="post"/.test(form))
    .map((form) => ({ action: attribute(form, "action") ?? at, fields: untouched(form) }));
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

/** Asks a source over HTTPS: one GET, to a listed host, with an end to time and size. */
import { request as requestPlain, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { request as requestTls } from "node:https";
import { urlToHttpOptions } from "node:url";
import { endpointOf, endpointText, type Credentials, type HttpWay } from "../../domain/pulls/source.ts";
import { SourceFault } from "../../domain/pulls/source-fault.ts";
import { MOST_BYTES } from "../../documents/tables/limits.ts";
import { credentialOf, LIMIT_MS, type Asking } from "./asking.ts";
import { allowedAddress } from "./egress.ts";

/** Within a site an address moves once or twice; a circle has no end. */
const MOST_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The body of the answer. @throws SourceFault */
export async function getBytes(asking: Asking, way: HttpWay): Promise<Buffer> {
  const { source, limitMs = LIMIT_MS } = asking;
  const first = withQuery(way, asking);
  const headers = way.credentials === undefined ? {} : credentialHeaders(asking, way.credentials);
  const signal = AbortSignal.timeout(limitMs);
  let url = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await ask(asking, url, url.origin === first.origin ? headers : {}, signal);
    const { statusCode = 0, headers: answered } = response;
    if (!REDIRECTS.has(statusCode)) return bodyOf(asking, url, response, signal);
    response.destroy();
    url = redirected(source, url, answered.location);
  }
  throw new SourceFault(source, { kind: "redirected", to: endpointText(endpointOf(url)) });
}

function withQuery({ address, query }: HttpWay, { period }: Asking): URL {
  const url = new URL(address);
  const values: Readonly<Record<string, string>> = { firstDay: period.start, lastDay: period.end, period: period.key };
  for (const [name, value] of Object.entries(query)) {
    url.searchParams.append(
      name,
      value.replace(/\{(firstDay|lastDay|period)\}/g, (_, which: string) => values[which] ?? ""),
    );
  }
  return url;
}

function credentialHeaders(asking: Asking, by: Credentials): OutgoingHttpHeaders {
  switch (by.kind) {
    case "bearer":
      return { authorization: `Bearer ${credentialOf(asking, by.token)}` };
    case "basic": {
      const pair = `${credentialOf(asking, by.user)}:${credentialOf(asking, by.password)}`;
      return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
    }
    case "header":
      return { [by.name]: credentialOf(asking, by.value) };
  }
}

/** Only to the address that was checked: the name is not resolved again. */
async function ask(asking: Asking, url: URL, headers: OutgoingHttpHeaders, signal: AbortSignal): Promise<IncomingMessage> {
  const { source, egress, resolve, ca } = asking;
  const { address, family } = await allowedAddress(source, egress, endpointOf(url), resolve);
  const request = url.protocol === "https:" ? requestTls : requestPlain;
  return new Promise((done, failed) => {
    const fail = (error: unknown): void => failed(faultOf(asking, url, error, signal));
    try {
      const sent = request({
        ...urlToHttpOptions(url),
        method: "GET",
        headers: { accept: "text/csv, application/json", "accept-encoding": "identity", "user-agent": "planvakt", ...headers },
        signal,
        agent: false,
        ...(ca === undefined ? {} : { ca }),
        lookup: (_host, options, found) => {
          if (options.all === true) found(null, [{ address, family }]);
          else found(null, address, family);
        },
      });
      sent.once("response", done);
      sent.once("error", fail);
      sent.end();
    } catch (error) {
      // A credential that cannot be a header's value is told without it.
      fail(error);
    }
  });
}

/** To a listed host, and never from https to http: the next hop checks the host as the first did. */
function redirected(source: string, from: URL, location: string | undefined): URL {
  const to = location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (!to || (to.protocol !== "https:" && to.origin !== from.origin)) {
    throw new SourceFault(source, { kind: "redirected", to: to ? endpointText(endpointOf(to)) : "nowhere" });
  }
  return to;
}

async function bodyOf(asking: Asking, url: URL, response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const { source } = asking;
  const { statusCode: status = 0, headers } = response;
  const refuse = (trouble: ConstructorParameters<typeof SourceFault>[1]): never => {
    response.destroy();
    throw new SourceFault(source, trouble);
  };
  if (status === 401 || status === 403) refuse({ kind: "notLetIn", reason: `status ${status}` });
  if (status !== 200) refuse({ kind: "status", status });
  if (/^\s*text\/html\b/i.test(headers["content-type"] ?? "")) refuse({ kind: "signInPage" });
  if (headers["content-encoding"] !== undefined)
    refuse({ kind: "unreadable", reason: "it is packed, though we asked for it unpacked" });
  const tooLarge = { kind: "tooLarge", megabytes: MOST_BYTES / 1024 / 1024 } as const;
  if (Number(headers["content-length"] ?? 0) > MOST_BYTES) refuse(tooLarge);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) refuse(tooLarge);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof SourceFault ? error : faultOf(asking, url, error, signal);
  }
  return Buffer.concat(chunks);
}

const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|ERR_TLS|EPROTO|ERR_SSL/;

/** Of an error only its code: what else it says may hold what was sent. */
function faultOf({ source, limitMs = LIMIT_MS }: Asking, url: URL, error: unknown, signal: AbortSignal): SourceFault {
  if (signal.aborted) return new SourceFault(source, { kind: "tooSlow", seconds: limitMs / 1000 });
  const endpoint = endpointText(endpointOf(url));
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (CERTIFICATE.test(code)) return new SourceFault(source, { kind: "untrusted", endpoint, reason: code });
  if (code === "ERR_INVALID_CHAR")
    return new SourceFault(source, { kind: "notLetIn", reason: "the credential has a character no header may have" });
  return new SourceFault(source, { kind: "unreachable", endpoint, reason: code || "the connection broke" });
}

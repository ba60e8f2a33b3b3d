/** A real OpenID provider on loopback, reached as https as if a proxy stood before it. Whoever signs in is who they say: the claims of each account are a test's. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export const CLIENT_ID = "planvakt";
export const CLIENT_SECRET = "en-hemlighet-for-prov-som-ar-lang-nog";

/** What the provider says of the account that a name signs in to. */
export type Accounts = Map<string, Readonly<Record<string, string | boolean>>>;

export interface RunningProvider {
  readonly issuer: string;
  /** Asks the provider: its address is nobody's but this process's. */
  readonly ask: (request: Request) => Promise<Response>;
  stop(): Promise<void>;
}

/** `idToken`: whether the claims stand in the ID token, as Entra ID has them, or are asked for. */
export async function startProvider(accounts: Accounts, redirectUri: string, idToken: boolean): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `https://inloggning-${port}.kommun.example`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    cookies: { keys: ["prov"] },
    claims: { openid: ["sub", "tid", "oid"], email: ["email", "email_verified"] },
    conformIdTokenClaims: !idToken,
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) }),
  });
  provider.proxy = true;
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    issuer,
    async ask(request) {
      const { pathname, search, host } = new URL(request.url);
      const headers = new Headers(request.headers);
      headers.set("x-forwarded-host", host);
      headers.set("x-forwarded-proto", "https");
      const body = request.method === "POST" ? { body: await request.text() } : {};
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
        method: request.method,
        headers,
        redirect: "manual",
        ...body,
      });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

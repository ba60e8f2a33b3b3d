/** A real OpenID provider on loopback. Whoever signs in is who they say: the claims of each account are a test's. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export const CLIENT_ID = "planvakt";
export const CLIENT_SECRET = "en-hemlighet-for-prov-som-ar-lang-nog";

/** What the provider says of the account that a name signs in to. */
export type Accounts = Map<string, Readonly<Record<string, string | boolean>>>;

export interface RunningProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** `idToken`: whether the claims stand in the ID token, as Entra ID has them, or are asked for. */
export async function startProvider(accounts: Accounts, redirectUri: string, idToken: boolean): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

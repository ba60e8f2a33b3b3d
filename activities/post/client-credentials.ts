/** OAuth2 client credentials for an SMTP relay (Microsoft 365), which nodemailer does not ask for by itself. */
import type { SMTPPoolOptions } from "nodemailer";
import { PlanvaktError } from "../../domain/planvakt-error.ts";

export interface ClientCredentials {
  /** The mailbox that sends. */
  readonly user: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The tenant's token endpoint. */
  readonly tokenUrl: string;
  /** `https://outlook.office365.com/.default` for Microsoft 365. */
  readonly scope: string;
}

/** A relay that waits longer for a token has been given up by the greeting's time-out anyway. */
const TOKEN_MS = 15_000;

/** The `auth` of a relay. Tokens are fetched when a connection signs in and kept by nodemailer until they expire. */
export function clientCredentials(credentials: ClientCredentials): NonNullable<SMTPPoolOptions["auth"]> {
  return {
    type: "OAuth2",
    user: credentials.user,
    provisionCallback(_user, _renew, callback) {
      fetchToken(credentials).then(
        ({ token, expiresAt }) => callback(null, token, expiresAt),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    },
  };
}

async function fetchToken({
  clientId,
  clientSecret,
  tokenUrl,
  scope,
}: ClientCredentials): Promise<{ token: string; expiresAt: number }> {
  const response = await fetch(tokenUrl, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret, scope }),
    signal: AbortSignal.timeout(TOKEN_MS),
  });
  const answer: unknown = response.ok ? await response.json() : undefined;
  const fields = (typeof answer === "object" && answer !== null ? answer : {}) as Readonly<Record<string, unknown>>;
  const token = fields["access_token"];
  const seconds = Number(fields["expires_in"]);
  if (typeof token !== "string") {
    // The body of a refusal may repeat the secret: only the status is told.
    throw new PlanvaktError(
      `${tokenUrl} gave no token (HTTP ${response.status}); check the client id, its secret and its right to send`,
      {
        tokenUrl,
        status: response.status,
      },
    );
  }
  return { token, expiresAt: Date.now() + (Number.isFinite(seconds) ? seconds : 0) * 1000 };
}

/** The municipality's own sign-in (OpenID Connect): authorization code with PKCE, state and nonce, checked by openid-client. */
import * as client from "openid-client";
import type { Account } from "../client/sign-in.ts";

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Mail domains that this provider may vouch for: another municipality's people are not its to name. */
  readonly domains: readonly string[];
  /** The provider's directory is the municipality's own, so that its addresses count though it does not say they are verified. */
  readonly trustAddresses: boolean;
}

/** What has to be remembered until the provider answers. A browser keeps it for us, sealed. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Oidc {
  /** Where to send the browser, and what to remember. Throws where the provider cannot be reached. */
  start(redirectUri: string): Promise<{ readonly url: string; readonly pending: Pending }>;
  /** Whom the provider vouches for in its answer. Throws for an answer that is not to this question, or that it takes back. */
  finish(answer: URL, pending: Pending): Promise<Account>;
}

type Claims = Readonly<Record<string, unknown>>;

/** The provider is reached by https alone; `ask`: by another way than Node's own. */
export function createOidc(settings: OidcSettings, ask?: client.CustomFetch): Oidc {
  let found: Promise<client.Configuration> | undefined;
  // Asked when it is first needed, and again after it was away.
  const provider = (): Promise<client.Configuration> => {
    found ??= discover(settings, ask).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    async start(redirectUri) {
      const config = await provider();
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: "openid email",
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, pending };
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await provider();
      const tokens = await client.authorizationCodeGrant(config, answer, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error("the provider's answer has no ID token");
      const asks = claims["email"] === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
      const told = asks ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      return accountOf({ ...told, ...claims }, settings);
    },
  };
}

/**
 * Entra ID's `oid` is the person in the tenant `tid`; elsewhere it is the issuer's `sub`. An address may be given to somebody else
 * one day, so it only tells who it is the first time, and only where it is verified and the provider's to vouch for.
 */
export function accountOf(claims: Claims, { domains, trustAddresses }: Pick<OidcSettings, "domains" | "trustAddresses">): Account {
  const { tid, oid, iss, sub, email } = claims;
  const key = typeof tid === "string" && typeof oid === "string" ? `oidc:${tid}/${oid}` : `oidc:${String(iss)}#${String(sub)}`;
  if (typeof email !== "string") return { key };
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const verified = isVerified(claims) || (trustAddresses && claims["email_verified"] === undefined);
  return verified && domains.includes(domain) ? { key, address: email } : { key };
}

/** `xms_edov` is Entra ID's: the address lies in a domain that the tenant has proved to own. */
function isVerified({ email_verified, xms_edov }: Claims): boolean {
  return email_verified === true || xms_edov === true || xms_edov === 1 || xms_edov === "1" || xms_edov === "true";
}

function discover({ issuer, clientId, clientSecret }: OidcSettings, ask?: client.CustomFetch): Promise<client.Configuration> {
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, ask && { [client.customFetch]: ask });
}

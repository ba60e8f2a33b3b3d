/** Who is looking: sessions, the one-time links that mails carry, and accounts of the municipality's own sign-in. Real time throughout. */
import { isoInstant } from "../domain/calendar/instant.ts";
import { isAddress } from "../domain/address.ts";
import { bindIdentity, personsAt, personsOf, type PersonInPlan } from "../ledger/identities.ts";
import { inTransaction, type Ledger } from "../ledger/open.ts";
import { secretOf } from "../ledger/secrets.ts";
import { createSession, endSession, endSessionsOf, findSession, sessionsOf, SESSION_SECONDS } from "../ledger/sessions.ts";
import { isGoodSignInLink, makeSignInLink, useSignInLink, type SignInRequest } from "../ledger/sign-in-links.ts";
import { inLedgerOf } from "./reach.ts";
import { seal, unseal } from "./seal.ts";

export type { PersonInPlan } from "../ledger/identities.ts";
export type { SignInRequest } from "../ledger/sign-in-links.ts";

/** Begins the identity of one who signed in by a link; their address follows. */
export const BY_MAIL = "mail:";

/** A session that has begun: its token is the browser's to keep, and nobody else's. */
export interface NewSession {
  readonly token: string;
  readonly seconds: number;
}

export interface SessionView {
  readonly id: string;
  readonly by: "mail" | "account";
  /** Whom it is, plan by plan: in these and in no other is it anybody. */
  readonly persons: readonly PersonInPlan[];
}

/** A session in a list of one's own. */
export interface SessionLine {
  readonly id: string;
  readonly since: string;
  readonly lastSeen: string;
  /** The one that looks. */
  readonly own: boolean;
}

/** What the municipality's own sign-in has vouched for. */
export interface Account {
  /** Tenant and object id, or issuer and subject: never an address. */
  readonly key: string;
  /** Only where the provider says it is verified. */
  readonly address?: string;
}

export interface SigningIn {
  /** Makes a one-time link and returns its token. Undefined where nobody is to get a mail: unknown, not an address, or asked for too often. */
  requestLink(request: SignInRequest): Promise<string | undefined>;
  /** True while a one-time link can be used. Reading only. */
  isGoodLink(token: string): Promise<boolean>;
  /** Uses a one-time link up. Undefined where it is over or used, or its address is in no people list any more. */
  useLink(token: string): Promise<NewSession | undefined>;
  /** Undefined for an account that is nobody in any plan. */
  signIn(account: Account): Promise<NewSession | undefined>;
  /** Undefined for a token that is unknown, over or ended. */
  session(token: string): Promise<SessionView | undefined>;
  /** Every session of whoever this token belongs to, the newest first. */
  sessions(token: string): Promise<readonly SessionLine[]>;
  signOut(token: string): Promise<void>;
  /** Ends every session of whoever this token belongs to. */
  signOutEverywhere(token: string): Promise<void>;
  /** A text for the browser to keep, for so long and for this purpose. */
  sealed(purpose: string, content: unknown, seconds: number): Promise<string>;
  /** What was sealed; undefined where it is forged, for something else, or over. */
  unsealed(purpose: string, text: string): Promise<unknown>;
}

export function createSigningIn({ ledger }: { readonly ledger: Ledger }): SigningIn {
  const begin = async (identity: string): Promise<NewSession> => ({
    token: await createSession(ledger, identity),
    seconds: SESSION_SECONDS,
  });
  const identityOf = async (token: string): Promise<string | undefined> => (await findSession(ledger, token))?.identity;
  return {
    requestLink: (request) =>
      inLedgerOf(async () => {
        if (!isAddress(request.address)) return undefined;
        const token = await makeSignInLink(ledger, request);
        const known = await personsAt(ledger, request.address);
        return known.length > 0 ? token : undefined;
      }),
    isGoodLink: (token) => inLedgerOf(() => isGoodSignInLink(ledger, token)),
    useLink: (token) =>
      inLedgerOf(async () => {
        const address = await useSignInLink(ledger, token);
        if (address === undefined || (await personsAt(ledger, address)).length === 0) return undefined;
        return begin(BY_MAIL + address);
      }),
    signIn: ({ key, address }) =>
      inLedgerOf(async () => {
        if (address !== undefined) await inTransaction(ledger, (tx) => bindIdentity(tx, key, address));
        return (await personsOf(ledger, key)).length > 0 ? begin(key) : undefined;
      }),
    session: (token) =>
      inLedgerOf(async () => {
        const found = await findSession(ledger, token);
        if (!found) return undefined;
        const { id, identity } = found;
        if (!identity.startsWith(BY_MAIL)) return { id, by: "account", persons: await personsOf(ledger, identity) };
        return { id, by: "mail", persons: await personsAt(ledger, identity.slice(BY_MAIL.length)) };
      }),
    sessions: (token) =>
      inLedgerOf(async () => {
        const own = await findSession(ledger, token);
        const all = own ? await sessionsOf(ledger, own.identity) : [];
        return all.map(({ id, createdAt, seenAt }) => ({
          id,
          since: isoInstant(createdAt),
          lastSeen: isoInstant(seenAt),
          own: id === own?.id,
        }));
      }),
    signOut: (token) => inLedgerOf(() => endSession(ledger, token)),
    signOutEverywhere: (token) =>
      inLedgerOf(async () => {
        const identity = await identityOf(token);
        if (identity !== undefined) await endSessionsOf(ledger, identity);
      }),
    sealed: (purpose, content, seconds) =>
      inLedgerOf(async () => seal(await secretOf(ledger, "browser"), purpose, content, Date.now() + seconds * 1000)),
    unsealed: (purpose, text) => inLedgerOf(async () => unseal(await secretOf(ledger, "browser"), purpose, text, Date.now())),
  };
}

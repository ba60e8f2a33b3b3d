/** Signing in, kept in memory: sessions are whatever a test says they are. */
import type { SessionView, SigningIn } from "../../client/sign-in.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";

export interface MemorySignIn extends SigningIn {
  /** By token. */
  readonly running: Map<string, SessionView>;
}

export function memorySignIn(): MemorySignIn {
  const running = new Map<string, SessionView>();
  return {
    running,
    requestLink: () => Promise.resolve(undefined),
    isGoodLink: () => Promise.resolve(false),
    useLink: () => Promise.resolve(undefined),
    signIn: () => Promise.resolve(undefined),
    session: (token) => Promise.resolve(running.get(token)),
    sessions: () => Promise.resolve([]),
    signOut: (token) => {
      running.delete(token);
      return Promise.resolve();
    },
    signOutEverywhere: () => {
      running.clear();
      return Promise.resolve();
    },
    sealed: (_purpose, content) => Promise.resolve(JSON.stringify(content)),
    unsealed: (_purpose, text) => Promise.resolve(text === "" ? undefined : (JSON.parse(text) as unknown)),
  };
}

/** Begins a session of the person, and returns the header of a browser that has it. */
export function signedInAs(
  { signIn }: { readonly signIn: MemorySignIn },
  plan: PlanId,
  person: PersonId,
): { readonly cookie: string } {
  const token = `session-of-${person}`;
  signIn.running.set(token, { id: token, by: "mail", persons: [{ plan, person }] });
  return { cookie: `planvakt=${token}` };
}

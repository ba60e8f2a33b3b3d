/** The way in, and what one sees on it. */
import type { SessionLine } from "../../client/sign-in.ts";
import { FaultSummary, TextField, Tick } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { longInstant } from "../dates.ts";
import { CHOSEN } from "../forms/chosen.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { accountPath, SIGN_IN_PATH, SIGN_OUT_EVERYWHERE_PATH } from "../paths.ts";

interface SignInPageProps {
  readonly frame: Frame;
  /** Where to go after. */
  readonly then: string;
  readonly form: FormState;
  readonly byMail: boolean;
  readonly byAccount: boolean;
  /** Said above all: that a mail is on its way, that one has signed out. */
  readonly said?: string | undefined;
}

export function SignInPage({ frame, then, form, byMail, byAccount, said }: SignInPageProps) {
  const words = wordsOf(frame).plain.signIn;
  return (
    <Page title={words.title} frame={frame} faulty={form.faults.length > 0} translated>
      <h1>{words.title}</h1>
      <FaultSummary form={form} />
      {said === undefined ? null : (
        <p class="flash" role="status">
          {said}
        </p>
      )}
      <p class="answer">{byAccount ? words.byAccount : byMail ? words.byMail : words.notYet}</p>
      {byAccount ? (
        <p>
          <a class="button" href={accountPath(then)}>
            {words.account}
          </a>
        </p>
      ) : null}
      {byMail ? (
        <form method="post" action={SIGN_IN_PATH}>
          <input type="hidden" name="till" value={then} />
          <TextField form={form} name="epost" label={words.address} hint={words.addressHint} required />
          <button type="submit" class={byAccount ? "quiet" : "primary"}>
            {words.send}
          </button>
        </form>
      ) : null}
      <p class="note">{words.onlyAnswer}</p>
    </Page>
  );
}

/** Behind the link in the mail: nobody is signed in by having opened it, for scanners open links too. */
export function ConfirmSignInPage({ frame, action, then, form }: { frame: Frame; action: string; then: string; form: FormState }) {
  const words = wordsOf(frame).plain.signIn;
  return (
    <Page title={words.title} frame={frame} faulty={form.faults.length > 0} translated>
      <h1>{words.title}</h1>
      <FaultSummary form={form} />
      <p class="answer">{words.lasts}</p>
      <form method="post" action={action}>
        <input type="hidden" name="till" value={then} />
        <Tick form={form} name={CHOSEN} label={words.yes} />
        <button type="submit" class="primary">
          {words.title}
        </button>
      </form>
    </Page>
  );
}

export function SessionsPage({ frame, sessions }: { frame: Frame; sessions: readonly SessionLine[] }) {
  const { matters, plain } = wordsOf(frame);
  const words = plain.signIn.sessions;
  return (
    <Page title={words.title} frame={frame} translated>
      <h1>{words.title}</h1>
      <p class="answer">{words.answer(sessions.length)}</p>
      <ul class="lines">
        {sessions.map((session) => (
          <li>
            <p>
              {words.since(
                longInstant(session.since, matters.dates),
                session.own ? undefined : longInstant(session.lastSeen, matters.dates),
              )}
            </p>
          </li>
        ))}
      </ul>
      <form method="post" action={SIGN_OUT_EVERYWHERE_PATH}>
        <p>{words.lost}</p>
        <button type="submit" class="quiet">
          {words.everywhere}
        </button>
      </form>
    </Page>
  );
}

/** The way in, and what one sees on it. */
import type { SessionLine } from "../../client/sign-in.ts";
import { FaultSummary, TextField, Tick } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { longInstant } from "../dates.ts";
import { CHOSEN } from "../forms/chosen.ts";
import type { Frame } from "../frame.ts";
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
  return (
    <Page title="Logga in" frame={frame} faulty={form.faults.length > 0}>
      <h1>Logga in</h1>
      <FaultSummary form={form} />
      {said === undefined ? null : (
        <p class="flash" role="status">
          {said}
        </p>
      )}
      <p class="answer">{leadOf(byMail, byAccount)}</p>
      {byAccount ? (
        <p>
          <a class="button" href={accountPath(then)}>
            Logga in med kommunens konto
          </a>
        </p>
      ) : null}
      {byMail ? (
        <form method="post" action={SIGN_IN_PATH}>
          <input type="hidden" name="till" value={then} />
          <TextField
            form={form}
            name="epost"
            label="Din e-postadress"
            hint="Den adress som Planvakts mejl kommer till. Du får en länk som gäller i tio minuter."
            required
          />
          <button type="submit" class={byAccount ? "quiet" : "primary"}>
            Skicka en länk till mig
          </button>
        </form>
      ) : null}
      <p class="note">Ska du bara svara på ett mejl från Planvakt? Öppna länken i det. Då behöver du inte logga in.</p>
    </Page>
  );
}

function leadOf(byMail: boolean, byAccount: boolean): string {
  if (byAccount) return "Den här sidan är till för dem som har en roll i planen.";
  if (byMail) return "Skriv din e-postadress, så får du en länk att logga in med.";
  return "Inloggningen är inte igång än. Den som sköter Planvakt ställer in den.";
}

/** Behind the link in the mail: nobody is signed in by having opened it, for scanners open links too. */
export function ConfirmSignInPage({ frame, action, then, form }: { frame: Frame; action: string; then: string; form: FormState }) {
  return (
    <Page title="Logga in" frame={frame} faulty={form.faults.length > 0}>
      <h1>Logga in</h1>
      <FaultSummary form={form} />
      <p class="answer">Du loggas in på den här enheten i tolv timmar, eller tills du loggar ut.</p>
      <form method="post" action={action}>
        <input type="hidden" name="till" value={then} />
        <Tick form={form} name={CHOSEN} label="Ja, logga in mig här" />
        <button type="submit" class="primary">
          Logga in
        </button>
      </form>
    </Page>
  );
}

export function SessionsPage({ frame, sessions }: { frame: Frame; sessions: readonly SessionLine[] }) {
  return (
    <Page title="Dina inloggningar" frame={frame}>
      <h1>Dina inloggningar</h1>
      <p class="answer">
        Du är inloggad på {sentence(counted(sessions.length, "ställe", "ställen", "neuter")).toLocaleLowerCase("sv")}.
      </p>
      <ul class="lines">
        {sessions.map((session) => (
          <li>
            <p>
              Sedan {longInstant(session.since)}
              {session.own ? ", här" : `, senast använd ${longInstant(session.lastSeen)}`}
            </p>
          </li>
        ))}
      </ul>
      <form method="post" action={SIGN_OUT_EVERYWHERE_PATH}>
        <p>Har du tappat en telefon eller lämnat en dator? Logga ut överallt, även här.</p>
        <button type="submit" class="quiet">
          Logga ut överallt
        </button>
      </form>
    </Page>
  );
}

/** Does the relay answer: connects, greets and signs in as for a letter, and sends none. */
import { createTransport } from "nodemailer";
import { fault, fine, reasonOf, warning, type Examined } from "./finding.ts";

const ANSWER_MS = 10_000;

export interface RelayToExamine {
  /** `smtp://user:password@host:587`. */
  readonly url: string;
  readonly startIt: string;
  /** Where every letter goes instead, in a trial run. */
  readonly redirectAllTo?: string;
}

/** Examines the SMTP relay. No message is offered. */
export async function examineRelay({ url, startIt, redirectAllTo }: RelayToExamine): Promise<Examined> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const number = port ? Number(port) : secure ? 465 : 587;
  const where = `${hostname}:${number}`;
  const transport = createTransport({
    host: hostname,
    port: number,
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
  });
  try {
    await transport.verify();
    const redirected =
      redirectAllTo === undefined
        ? []
        : [
            warning(
              "redirect",
              `Every letter goes to ${redirectAllTo} and to nobody else.`,
              "Unset PLANVAKT_REDIRECT_ALL_TO when the trial is over, and restart the worker.",
            ),
          ];
    return {
      reached: true,
      findings: [
        fine("smtp", `The relay at ${where} takes mail${username ? ` from ${decodeURIComponent(username)}` : ""}.`),
        ...redirected,
      ],
    };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const refused = code === "EAUTH";
    const cure = refused ? "Correct user and password in PLANVAKT_SMTP_URL, and restart the worker." : startIt;
    const message = `The relay at ${where} ${refused ? "does not let us sign in" : "does not answer"}: ${reasonOf(error)}.`;
    return { reached: refused, findings: [fault("smtp", message, cure)] };
  } finally {
    transport.close();
  }
}

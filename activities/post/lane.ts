/** One connection to the relay that carries one message at a time, and knows how far each got. */
import { createTransport, type SMTPPoolOptions } from "nodemailer";
import { judgeFailure, type Outcome } from "./outcome.ts";

export interface Relay {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else STARTTLS where the relay offers it. */
  readonly secure: boolean;
  /** Refuse to send where the relay does not offer STARTTLS. */
  readonly requireTls?: boolean;
  /** nodemailer's own: `{ user, pass }`, or `{ type: "OAuth2", user, clientId, … }`. Absent: no sign-in. */
  readonly auth?: SMTPPoolOptions["auth"];
  readonly tls?: SMTPPoolOptions["tls"];
  /** For tests; the defaults are meant for use. */
  readonly timeoutsMs?: { readonly connection?: number; readonly greeting?: number; readonly socket?: number };
}

export interface RelayMessage {
  /** Sent byte for byte. */
  readonly raw: Buffer;
  readonly from: string;
  readonly to: string;
}

export interface LaneLog {
  readonly level: "warn" | "error";
  readonly message: string;
}

export interface Lane {
  send(message: RelayMessage): Promise<Outcome>;
  close(): void;
}

/** A relay in the same network answers at once; a slow one may queue us at its greeting. */
const CONNECTION_MS = 15_000;
const GREETING_MS = 30_000;
/** Content filters scan between the dot and the 250; giving up early would make a copy. RFC 5321 asks for ten minutes, a lease cannot wait so long. */
const SOCKET_MS = 120_000;

/** Opens no connection yet; the first message does. */
export function openLane(relay: Relay, onLog: (log: LaneLog) => void): Lane {
  const heard = listen(onLog);
  const transport = createTransport({
    host: relay.host,
    port: relay.port,
    secure: relay.secure,
    requireTLS: relay.requireTls ?? false,
    ...(relay.auth === undefined ? {} : { auth: relay.auth }),
    ...(relay.tls === undefined ? {} : { tls: relay.tls }),
    pool: true,
    maxConnections: 1,
    maxMessages: Infinity,
    // nodemailer must not send again by itself: whether that is allowed depends on how far the message got.
    maxRequeues: 0,
    connectionTimeout: relay.timeoutsMs?.connection ?? CONNECTION_MS,
    greetingTimeout: relay.timeoutsMs?.greeting ?? GREETING_MS,
    socketTimeout: relay.timeoutsMs?.socket ?? SOCKET_MS,
    // The conversation, without passwords and message bodies.
    transactionLog: true,
    logger: heard.logger,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let warm = false;

  async function attempt({ raw, from, to }: RelayMessage): Promise<Outcome> {
    heard.startMessage();
    try {
      const { response } = await transport.sendMail({ raw, envelope: { from, to: [to] } });
      return { kind: "accepted", response };
    } catch (error) {
      return judgeFailure(error, heard.bodyBegun());
    }
  }

  return {
    async send(message) {
      const first = await attempt(message);
      // A relay may drop a connection that has been idle; no byte of the message was sent, so a fresh one is tried once.
      const stale = warm && first.kind === "refused" && first.code === undefined;
      const outcome = stale ? await attempt(message) : first;
      warm = outcome.kind === "accepted";
      return outcome;
    },
    close: () => transport.close(),
  };
}

interface Conversation {
  readonly logger: NonNullable<Exclude<SMTPPoolOptions["logger"], boolean>>;
  startMessage(): void;
  bodyBegun(): boolean;
}

/**
 * nodemailer reports every cut as the same error; only its log shows whether the server had said go ahead after DATA
 * (354, or another 2xx/3xx, which nodemailer accepts too). Commands may be pipelined, so replies are matched in order.
 */
function listen(onLog: (log: LaneLog) => void): Conversation {
  let unanswered: string[] = [];
  let begun = false;
  return {
    startMessage() {
      // A reply still to come is the one to RSET after a refusal; nothing is sent before it.
      unanswered = [];
      begun = false;
    },
    bodyBegun: () => begun,
    logger: {
      debug(entry: { readonly tnx?: string }, line: string) {
        if (entry.tnx === "client") unanswered.push(line);
        if (entry.tnx === "server" && unanswered.shift() === "DATA") begun = /^[23]/.test(line);
      },
      info: () => undefined,
      trace: () => undefined,
      warn: (_entry: unknown, format: string, ...values: readonly unknown[]) =>
        onLog({ level: "warn", message: filled(format, values) }),
      error: (_entry: unknown, format: string, ...values: readonly unknown[]) =>
        onLog({ level: "error", message: filled(format, values) }),
    },
  };
}

function filled(format: string, values: readonly unknown[]): string {
  let next = 0;
  return format.replace(/%[sd]/g, () => String(values[next++]));
}

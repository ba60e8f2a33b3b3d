import { once } from "node:events";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { z } from "zod";
import { never } from "../../domain/planvakt-error.ts";
import { refuseProduction, type Environment } from "../refuse-production.ts";
import { ACCEPT, Refusal, type Answer, type Behaviour, type Envelope } from "./behaviour.ts";
import { openMailStore, type CaughtMail } from "./mail-store.ts";
import { readMail, type ReadMail } from "./read-mail.ts";

export interface MailCatcherOptions {
  /** Where the mails are kept: `<data folder>/mail`. */
  readonly folder: string;
  readonly env: Environment;
  /** A free port is taken when it is missing. */
  readonly port?: number;
  readonly behaviour?: Behaviour;
  /** Larger mails are refused with 552; 25 MB unless told, as most relays. */
  readonly limitBytes?: number;
}

/** A mail server on loopback that takes every mail for anyone and delivers none. */
export interface MailCatcher {
  readonly host: "127.0.0.1";
  readonly port: number;
  readonly folder: string;
  /** All caught mails, oldest first. */
  listMails(): Promise<readonly CaughtMail[]>;
  readMail(id: string): Promise<ReadMail | undefined>;
  /** From now on it behaves so; `{}` is well. */
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

const LIMIT_BYTES = 25_000_000;

/** Starts the mail catcher. Resolves when it takes mail. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  refuseProduction(options.env, "mail catcher", "the SMTP settings");
  const store = await openMailStore(options.folder);
  let behaviour: Behaviour = options.behaviour ?? {};

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const envelope = envelopeOf(session);
    await obey(await behaviour.duringBody?.(envelope), session);
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
    if (stream.sizeExceeded) throw new Refusal(552, "The mail is too large.");
    await obey(await behaviour.beforeKeeping?.(envelope), session);
    const kept = await store.keep({ ...envelope, receivedAt: new Date(), raw: Buffer.concat(chunks) });
    await obey(await behaviour.afterKeeping?.(envelope), session);
    return `kept as ${kept.id}`;
  };

  const obey = async (answer: Answer | undefined, session: SMTPServerSession): Promise<void> => {
    const wanted = answer ?? ACCEPT;
    switch (wanted.kind) {
      case "accept":
        return;
      case "refuse":
        throw new Refusal(wanted.code, wanted.message);
      case "cut":
        cut(server, session);
        // Nobody listens any more: no answer is given to the library either.
        await new Promise<never>(() => undefined);
        return;
      default:
        never(wanted);
    }
  };

  const server = new SMTPServer({
    banner: "Planvakt mail catcher",
    size: options.limitBytes ?? LIMIT_BYTES,
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 200,
    onRcptTo: (address, session, callback) => {
      void Promise.resolve(behaviour.onRecipient?.(address.address))
        .then((answer) => obey(answer, session))
        .then(
          () => callback(),
          (error: unknown) => callback(asError(error)),
        );
    },
    onData: (stream, session, callback) => {
      take(stream, session).then(
        (message) => callback(null, message),
        (error: unknown) => {
          // What is left of the body must flow off, or the answer never goes out.
          stream.resume();
          callback(asError(error));
        },
      );
    },
  });
  // A client that goes away in the middle is everyday life.
  server.on("error", () => undefined);
  const listening = server.listen(options.port ?? 0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("The mail catcher has no port.");
  return {
    host: "127.0.0.1",
    port: address.port,
    folder: store.folder,
    listMails: () => store.list(),
    readMail: (id) => readMail(store, id),
    behave: (next) => {
      behaviour = next;
    },
    stop: () => new Promise((done) => server.close(done)),
  };
}

function envelopeOf(session: SMTPServerSession): Envelope {
  const { mailFrom, rcptTo } = session.envelope;
  return { from: mailFrom === false ? "" : mailFrom.address, to: rcptTo.map(({ address }) => address) };
}

const openConnection = z.object({ id: z.string(), _socket: z.custom<{ destroy(): void }>() });

/** The library has no way to cut a connection; its connections carry their socket. */
function cut(server: SMTPServer, session: SMTPServerSession): void {
  for (const one of server.connections as Set<unknown>) {
    const connection = openConnection.safeParse(one);
    if (connection.success && connection.data.id === session.id) connection.data._socket.destroy();
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

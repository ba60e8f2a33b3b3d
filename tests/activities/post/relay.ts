/** A real SMTP server on a free loopback port that can be told to refuse or to hang up at any point. */
import type { Socket } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";

export type Mood =
  | { readonly kind: "accept" }
  | { readonly kind: "refuse"; readonly at: "mail" | "rcpt" | "data"; readonly code: number }
  | { readonly kind: "cut"; readonly at: "greeting" | "mail" | "rcpt" | "afterGoAhead" | "midBody" | "afterDot" };

export interface Caught {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

export interface TestRelay {
  readonly port: number;
  readonly caught: readonly Caught[];
  /** Connections taken so far. */
  readonly connections: () => number;
  /** How it behaves from now on. */
  feel(mood: Mood): void;
  /** Ends every connection, as a relay does to idle ones. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function openRelay(options: SMTPServerOptions = {}): Promise<TestRelay> {
  let mood: Mood = { kind: "accept" };
  let connections = 0;
  const caught: Caught[] = [];
  const sockets = new Map<number, Socket>();

  const cut = (session: SMTPServerSession): void => void sockets.get(session.remotePort)?.destroy();
  const isCut = (at: Extract<Mood, { kind: "cut" }>["at"]): boolean => mood.kind === "cut" && mood.at === at;
  const refusal = (at: Extract<Mood, { kind: "refuse" }>["at"]): Error | undefined =>
    mood.kind === "refuse" && mood.at === at
      ? Object.assign(new Error(`told to say ${mood.code}`), { responseCode: mood.code })
      : undefined;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    disableReverseLookup: true,
    onConnect(session, callback) {
      if (isCut("greeting")) cut(session);
      else callback();
    },
    onMailFrom(_address, session, callback) {
      if (isCut("mail")) cut(session);
      else callback(refusal("mail"));
    },
    onRcptTo(_address, session, callback) {
      if (isCut("rcpt")) cut(session);
      else callback(refusal("rcpt"));
    },
    onData(stream: SMTPServerDataStream, session, callback) {
      const chunks: Buffer[] = [];
      // The 354 is written right after this handler returns.
      if (isCut("afterGoAhead")) setImmediate(() => cut(session));
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (isCut("midBody")) cut(session);
      });
      stream.on("end", () => {
        if (mood.kind === "cut") {
          cut(session);
          return;
        }
        const refused = refusal("data");
        const { mailFrom, rcptTo } = session.envelope;
        if (refused === undefined) {
          const from = mailFrom === false ? "" : mailFrom.address;
          caught.push({ from, to: rcptTo.map((one) => one.address), raw: Buffer.concat(chunks) });
        }
        callback(refused);
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    connections += 1;
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.on("close", () => sockets.delete(port));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The test relay has no port");

  const hangUp = (): void => {
    for (const socket of sockets.values()) socket.destroy();
  };

  return {
    port: address.port,
    caught,
    connections: () => connections,
    feel(next) {
      mood = next;
      // Only a new connection is greeted.
      if (isCut("greeting")) hangUp();
    },
    hangUp,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

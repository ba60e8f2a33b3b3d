/** A source on loopback that answers as a test says, and remembers what it was asked. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { UNTRUSTED } from "./untrusted-certificate.ts";

export interface SourceServer {
  readonly port: number;
  readonly asked: readonly IncomingMessage[];
  readonly stop: () => Promise<void>;
}

/** Over TLS its certificate is one that nobody trusts. */
export async function startSource(answer: RequestListener, over: "http" | "https" = "http", port = 0): Promise<SourceServer> {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request);
    answer(request, response);
  };
  const server: Server = over === "http" ? createServer(listener) : createTlsServer(UNTRUSTED, listener);
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

/** Answers the same to everybody. */
export function always(body: string | Buffer, status = 200, type = "text/csv; charset=utf-8"): RequestListener {
  return (_request, response) => void response.writeHead(status, { "content-type": type }).end(body);
}

import { randomInt } from "node:crypto";
import { createServer, type Server } from "node:net";
import { isErrno } from "./whole-file.ts";

/**
 * Below the ports that Linux (from 32768) and macOS (from 49152) lend to outgoing connections: there a server that is down for a moment
 * can find its port taken by the near end of the very client that looks for it. Above those of well-known servers.
 */
const LOWEST_PORT = 20_000;
const BEYOND_PORT = 32_768;
const TRIES = 100;

/**
 * Chooses one free loopback port for each name. A remembered port is kept while nobody else uses it, so that addresses
 * stay the same from start to start; else another is drawn. All are held together, so no two names get the same.
 */
export async function choosePorts<Name extends string>(
  names: readonly Name[],
  remembered: Readonly<Partial<Record<Name, number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const held: Server[] = [];
  const chosen: Partial<Record<Name, number>> = {};
  try {
    // The remembered ones first: a port that is drawn must not be one that another name remembers.
    for (const name of names) {
      const port = remembered[name];
      const server = port === undefined ? undefined : await hold(port);
      if (server === undefined) continue;
      held.push(server);
      chosen[name] = portOf(server);
    }
    for (const name of names) {
      if (chosen[name] !== undefined) continue;
      const server = await holdAny();
      held.push(server);
      chosen[name] = portOf(server);
    }
  } finally {
    await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  }
  return chosen as Record<Name, number>;
}

async function holdAny(): Promise<Server> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const server = await hold(randomInt(LOWEST_PORT, BEYOND_PORT));
    if (server !== undefined) return server;
  }
  const range = `${String(LOWEST_PORT)}–${String(BEYOND_PORT - 1)}`;
  throw new Error(`${String(TRIES)} ports drawn from ${range} on 127.0.0.1 were all taken. Stop what holds them and start again.`);
}

async function hold(port: number): Promise<Server | undefined> {
  const server = createServer();
  return await new Promise((resolve, reject) => {
    server.once("error", (error) =>
      isErrno(error, "EADDRINUSE") || isErrno(error, "EACCES") ? resolve(undefined) : reject(error),
    );
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server without a port.");
  return address.port;
}

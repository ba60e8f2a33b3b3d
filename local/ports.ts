import { createServer, type Server } from "node:net";
import { isErrno } from "./whole-file.ts";

/**
 * Chooses one free loopback port for each name. A remembered port is kept while nobody else uses it, so that addresses
 * stay the same from start to start; else the system gives another. All are held together, so no two names get the same.
 */
export async function choosePorts<Name extends string>(
  names: readonly Name[],
  remembered: Readonly<Partial<Record<Name, number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const held: Server[] = [];
  const chosen: Partial<Record<Name, number>> = {};
  try {
    // The remembered ones first: a port given by the system must not take a port that another name remembers.
    for (const name of names) {
      const port = remembered[name];
      const server = port === undefined ? undefined : await hold(port);
      if (server === undefined) continue;
      held.push(server);
      chosen[name] = portOf(server);
    }
    for (const name of names) {
      if (chosen[name] !== undefined) continue;
      const server = await hold(0);
      if (server === undefined) throw new Error("No free port on 127.0.0.1.");
      held.push(server);
      chosen[name] = portOf(server);
    }
  } finally {
    await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  }
  return chosen as Record<Name, number>;
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

import { findOnPath, runProgram } from "../process/run-program.ts";
import { found, notFound, type Search, type WayAnswer } from "./engine.ts";
import { serverInCli } from "./server-version.ts";

/** The second way: the command line tool `temporal` on the PATH, of whatever version; the caller judges the version. */
export async function onPath({ env, signal }: Search): Promise<WayAnswer> {
  const way = "temporal on PATH";
  const program = await findOnPath("temporal", env);
  if (program === undefined) return notFound(way, "no program called temporal is there");
  const version = await serverVersionOf(program, env, signal);
  if (version === undefined) return notFound(way, `${program} --version names no server`);
  return found({ kind: "on-path", program, version });
}

/** The version of the server inside a `temporal` program, or undefined when it does not run or does not say. */
export async function serverVersionOf(program: string, env: Search["env"], signal: AbortSignal): Promise<string | undefined> {
  const { code, output } = await runProgram(program, ["--version"], { env, limitMillis: 15_000, signal });
  return code === 0 ? serverInCli(output) : undefined;
}

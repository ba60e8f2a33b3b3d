import { startStack } from "../../local/stack.ts";

/** Brings a stack up and waits to be killed: the test of what then happens runs it as a process of its own. */
const dataDir = process.argv[2] ?? "";
await startStack({ dataDir, settings: { env: process.env }, onProgress: () => undefined });
process.stdout.write("up\n");
setInterval(() => undefined, 60_000);

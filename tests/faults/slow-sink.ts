/** A mail sink in a process of its own, so that it can be killed: folder, port and how many milliseconds it thinks about each mail. */
import { setTimeout as pause } from "node:timers/promises";
import { startMailCatcher } from "../../local/mail-catcher/mail-catcher.ts";

const [folder = "", port = "0", thinks = "0"] = process.argv.slice(2);
const think = async (): Promise<{ kind: "accept" }> => {
  await pause(Number(thinks));
  return { kind: "accept" };
};
// It thinks on both sides of keeping a mail: killed on the one it loses it, on the other it has it and nobody knows.
await startMailCatcher({
  folder,
  env: process.env,
  port: Number(port),
  behaviour: Number(thinks) === 0 ? {} : { beforeKeeping: think, afterKeeping: think },
});
process.stdout.write("sink ready\n");

/** A test process that is stopped in the middle runs no `afterAll`: the servers that it started, each in a group of its own, are told here. */
import { runningChildren } from "../../local/process/child.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    // At once, without waiting: nobody gives this process time for more.
    for (const { pid } of runningChildren()) process.kill(pid, "SIGTERM");
    // Nobody listens any more: now it ends as it would have.
    process.kill(process.pid, signal);
  });
}

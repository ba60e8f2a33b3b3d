/** Every workflow a worker runs. */
export { apply } from "./apply.ts";
export { closeYear } from "./close-year.ts";
export { duty } from "./duty.ts";
export { inspect } from "./inspect.ts";
export { mailroom } from "./mailroom.ts";
export { occurrence } from "./occurrence.ts";
export { pull } from "./pull.ts";

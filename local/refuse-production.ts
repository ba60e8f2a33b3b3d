import { PlanvaktError } from "../domain/planvakt-error.ts";

/** The values of the environment, read once in `config/` and passed on. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The embedded parts keep their data in one folder of one machine, without copies and without encryption.
 * @throws {PlanvaktError} when NODE_ENV is `production`; names the setting that replaces the part.
 */
export function refuseProduction(env: Environment, part: string, instead: string): void {
  if (env["NODE_ENV"] !== "production") return;
  throw new PlanvaktError(
    `The embedded ${part} is for one machine and trial only, and NODE_ENV is production. Set ${instead} instead.`,
    {
      part,
      instead,
    },
  );
}

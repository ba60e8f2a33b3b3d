/** From when to when somebody holds a role or is away. */

/** Both days included; open where absent. */
export interface Times {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** True where the two have a day in common. */
export function overlap(a: Times, b: Times): boolean {
  return (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");
}

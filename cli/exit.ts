/** Exit codes, the same for every command. */
export const EXIT = {
  fine: 0,
  /** Faults were found, or an act was refused. */
  refused: 1,
  /** Misuse, or a stack that does not run. */
  misuse: 2,
} as const;

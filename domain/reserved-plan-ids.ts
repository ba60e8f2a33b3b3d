/**
 * Words that pages' addresses begin with where they are no plan's. A plan's own pages lie under `/<its id>`, so a plan that was called one of
 * these would have pages that nobody can reach.
 */
export const RESERVED_PLAN_IDS: readonly string[] = [
  "l",
  "m",
  "kal",
  "logga-in",
  "logga-ut",
  "inloggningar",
  "tillganglighet",
  "rundtur",
  "sprak",
  "visa-som",
  "tidsresa",
];

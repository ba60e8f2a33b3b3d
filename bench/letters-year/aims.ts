/** How much mail a year may cost a person: more, and it is no longer read. */
export interface Aim {
  readonly when: "done" | "left alone";
  readonly person: string;
  /** Envelopes in a year. */
  readonly most: number;
}

export const AIMS: readonly Aim[] = [
  { when: "done", person: "ifo-chef", most: 15 },
  { when: "done", person: "ledamot-barn-familj", most: 6 },
  { when: "done", person: "ledamot-vuxen", most: 6 },
  { when: "done", person: "ledamot-ekonomiskt-bistand", most: 6 },
  { when: "left alone", person: "ifo-chef", most: 30 },
  { when: "left alone", person: "forvaltningschef", most: 6 },
];

export function met({ most }: Aim, envelopes: number): boolean {
  return envelopes <= most;
}

/** How a municipality sets up its papers to the nämnd: which parts, in what order, under what headings. */

/** What a paper may hold. `assessment` is written by a person; the rest is made from the snapshot. */
export const PAPER_PARTS = ["proposal", "summary", "matter", "assessment", "basis", "recipients"] as const;

export type PaperPart = (typeof PAPER_PARTS)[number];

/** A nämnd decides on a proposal, from what the matter is and what the administration thinks of it. */
export const NEEDED_PARTS: readonly PaperPart[] = ["proposal", "matter", "assessment"];

export interface PaperTemplate {
  /** At the head of the first sheet: "Tjänsteskrivelse". */
  readonly kind: string;
  readonly sections: readonly { readonly part: PaperPart; readonly heading: string }[];
  /** Whom the decision is sent to. Absent: the roles of the plan that work with it. */
  readonly recipients?: readonly string[];
}

/** What a plan says of it; the rest is as usual. */
export type PaperSetup = Partial<PaperTemplate>;

/** The order that most Swedish municipalities use. */
export const USUAL_TEMPLATE: PaperTemplate = {
  kind: "Tjänsteskrivelse",
  sections: [
    { part: "proposal", heading: "Förslag till beslut" },
    { part: "summary", heading: "Sammanfattning" },
    { part: "matter", heading: "Ärendet" },
    { part: "assessment", heading: "Bedömning" },
    { part: "basis", heading: "Beslutsunderlag" },
    { part: "recipients", heading: "Beslutet skickas till" },
  ],
};

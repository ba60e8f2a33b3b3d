/** Everything that must fit together in a plan beyond the shape of each value. Each check reads the drafts and complains by path. */
import { unsoundCadences } from "./checks/cadences.ts";
import { unconfirmable } from "./checks/confirmers.ts";
import { unsoundDuties } from "./checks/duties.ts";
import { unsoundFigures } from "./checks/figures.ts";
import { unsoundChains } from "./checks/duty-chains.ts";
import { repeatedPersons, repeatedPlanIds } from "./checks/ids.ts";
import { unsoundPaper } from "./checks/paper.ts";
import { unsoundPeople } from "./checks/people.ts";
import { missingQuotations, wordsOutsideQuotation } from "./checks/quotations.ts";
import { unknownReferences } from "./checks/references.ts";
import { unsoundRoles } from "./checks/roles.ts";
import type { PeopleDraft, PlanDraft } from "./draft.ts";
import type { Complaint } from "./fault.ts";

/** What there is to check; absent where a file could not be read at all. */
export interface Drafts {
  readonly plan?: PlanDraft | undefined;
  readonly people?: PeopleDraft | undefined;
  /** The plan's own text, and the name of its file. */
  readonly source?: { readonly text: string; readonly file: string } | undefined;
}

/** What doesn't fit in `plan.yaml`. */
export function crossCheckPlan({ plan, people, source }: Drafts): Complaint[] {
  if (plan === undefined) return [];
  return [
    ...repeatedPlanIds(plan),
    ...unknownReferences(plan),
    ...unsoundRoles(plan),
    ...unsoundPaper(plan),
    ...unsoundDuties(plan),
    ...unsoundFigures(plan),
    ...unsoundCadences(plan),
    ...unsoundChains(plan),
    ...(people === undefined ? [] : unconfirmable(plan, people)),
    ...wordsOutsideQuotation(plan),
    ...(source === undefined ? [] : missingQuotations(plan, source.text, source.file)),
  ];
}

/** What doesn't fit in `people.yaml`. */
export function crossCheckPeople({ plan, people }: Drafts): Complaint[] {
  return people === undefined ? [] : [...repeatedPersons(people), ...unsoundPeople(people, plan)];
}

/** Whoever reported may not confirm; so each duty that is confirmed needs somebody else who can. */
import type { DutyEntry, PeopleDraft, PlanDraft } from "../draft.ts";
import type { Complaint } from "../fault.ts";
import { overlap, type Times } from "./times.ts";
import { defaultConfirm, responsibleOf } from "../responsibility.ts";

/** Duties whose report nobody could confirm: not the confirming role, and no manager above the one who reported. */
export function unconfirmable(plan: PlanDraft, people: PeopleDraft): Complaint[] {
  return plan.duties.flatMap((duty) => {
    const confirm = duty.is.confirm ?? defaultConfirm(duty.item.kind, duty.is.cadence?.kind, plan.top.workGroup);
    if (confirm === undefined || confirm === "none" || !plan.roles.some(({ is }) => is.id === confirm)) return [];
    const alone = reporters(duty, plan, people).find((reporter) => !othersConfirm(reporter, confirm, plan, people));
    if (alone === undefined) return [];
    const message =
      `Nobody could confirm it: ${alone.person} reports it and may not confirm it, nobody else holds ${confirm}, ` +
      `and nobody else stands above ${alone.role}. Add a holder or an escalatesTo, or write confirm: none.`;
    return [{ path: [...duty.path, "confirm"], value: confirm, message }];
  });
}

/** One holding of a responsible role: who would report, in which role, from when to when. */
interface Reporter extends Times {
  readonly person: string;
  readonly role: string;
}

function reporters(duty: DutyEntry, plan: PlanDraft, people: PeopleDraft): Reporter[] {
  const roles = responsibleOf(
    duty,
    plan.units.map(({ is }) => is),
  );
  return roles.flatMap((role) => holders(role, people).map((holder) => ({ ...holder, role })));
}

/** Somebody else in one of the asked roles at some time of the reporter's: a seat that ends one day will be filled again. */
function othersConfirm(reporter: Reporter, confirm: string, plan: PlanDraft, people: PeopleDraft): boolean {
  const asked = [confirm, ...above(reporter.role, plan)];
  return asked.some((role) => holders(role, people).some((other) => other.person !== reporter.person && overlap(other, reporter)));
}

/** The roles above, nearest first; above an outside party stands its contact. A circle ends where it closes. */
function above(role: string, plan: PlanDraft): string[] {
  const chain: string[] = [];
  const next = (id: string): string | undefined => {
    const found = plan.roles.find(({ is }) => is.id === id)?.is;
    return found?.escalatesTo ?? found?.contact;
  };
  for (let id = next(role); id !== undefined && !chain.includes(id); id = next(id)) chain.push(id);
  return chain;
}

function holders(role: string, { holdings }: PeopleDraft): (Times & { readonly person: string })[] {
  return holdings.flatMap(({ is }) =>
    is.role === role && is.person !== undefined ? [{ person: is.person, from: is.from, to: is.to }] : [],
  );
}

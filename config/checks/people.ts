/** Those who hold the roles are there, can be reached, and hold them at sensible times. */
import type { PeopleDraft, PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";
import { suggestion } from "../nearest-word.ts";
import { overlap, type Times } from "./times.ts";

/** What is wrong in `people.yaml`; without a readable plan its roles are not looked for. */
export function unsoundPeople(people: PeopleDraft, plan: PlanDraft | undefined): Complaint[] {
  return [
    ...unknownPersons(people),
    ...people.holdings.flatMap(({ path, is }) => [...backwards(path, "to", is), ...ownStandIn(path, is)]),
    ...people.absences.flatMap(({ path, is }) => [...backwards(path, "to", is), ...ownStandIn(path, is)]),
    ...overlappingAbsences(people),
    ...(plan === undefined ? overlappingHoldings(people, () => true) : againstPlan(people, plan)),
  ];
}

function unknownPersons({ persons, holdings, absences }: PeopleDraft): Complaint[] {
  const known = persons.flatMap(({ is }) => is.id ?? []);
  return [...holdings, ...absences].flatMap(({ path, is }) =>
    (["person", "standIn"] as const).flatMap((key) => {
      const to = is[key];
      if (to === undefined || known.includes(to)) return [];
      return [
        {
          path: [...path, key],
          value: to,
          message: `There is no such person. Expected one listed in persons:.${suggestion(to, known)}`,
        },
      ];
    }),
  );
}

function backwards(path: Path, key: string, { from, to }: Times): Complaint[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    { path: [...path, key], value: to, message: `It ends before it begins (from ${from}). Expected that day or a later one.` },
  ];
}

function ownStandIn(path: Path, is: { readonly person?: string | undefined; readonly standIn?: string | undefined }): Complaint[] {
  if (is.standIn === undefined || is.standIn !== is.person) return [];
  return [
    { path: [...path, "standIn"], value: is.standIn, message: "Nobody stands in for oneself. Name another person, or remove it." },
  ];
}

function overlappingAbsences({ absences }: PeopleDraft): Complaint[] {
  return absences.flatMap(({ path, is }, index) => {
    const earlier = absences.slice(0, index).find((other) => other.is.person === is.person && overlap(other.is, is));
    if (is.person === undefined || earlier === undefined) return [];
    return [{ path: [...path, "from"], value: is.from, message: `${is.person} is away then already. Make the two absences one.` }];
  });
}

function againstPlan(people: PeopleDraft, plan: PlanDraft): Complaint[] {
  const roles = plan.roles.flatMap(({ is }) => is.id ?? []);
  const groups = new Map(
    plan.roles.flatMap(({ is }) => (is.id !== undefined && is.convener !== undefined ? [[is.id, is.convener] as const] : [])),
  );
  return [
    ...people.holdings.flatMap(({ path, is }) => {
      if (is.role === undefined || roles.includes(is.role)) return [];
      const message = `There is no such role. Expected one listed in roles: of plan.yaml.${suggestion(is.role, roles)}`;
      return [{ path: [...path, "role"], value: is.role, message }];
    }),
    ...overlappingHoldings(people, (role) => groups.has(role as never)),
    ...[...groups].flatMap(([group, convener]) => conveners(people, group, convener)),
    ...ownerWithoutHolder(people, plan),
  ];
}

function overlappingHoldings({ holdings }: PeopleDraft, isGroup: (role: string) => boolean): Complaint[] {
  return holdings.flatMap(({ path, is }, index) => {
    if (is.role === undefined || is.person === undefined) return [];
    const same = holdings.slice(0, index).filter((other) => other.is.role === is.role && overlap(other.is, is));
    const clash = same.find((other) => other.is.person === is.person || !isGroup(is.role ?? ""));
    if (clash === undefined) return [];
    const message =
      clash.is.person === is.person
        ? `${is.person} holds ${is.role} then already. Make the two holdings one.`
        : `${clash.is.person ?? ""} holds ${is.role} then too. End that holding before, or give the role a convener in plan.yaml if several hold it.`;
    return [{ path: [...path, "from"], value: is.from, message }];
  });
}

/** Whoever convenes a group belongs to it: its letters would else go to somebody outside. */
function conveners({ holdings }: PeopleDraft, group: string, convener: string): Complaint[] {
  const members = new Set(holdings.flatMap(({ is }) => (is.role === group ? (is.person ?? []) : [])));
  if (members.size === 0) return [];
  const convening = holdings.filter(({ is }) => is.role === convener && is.person !== undefined);
  return convening.flatMap(({ path, is }) => {
    if (is.person === undefined || members.has(is.person)) return [];
    const message = `${is.person} convenes ${group} without being in it. Add a holding of ${group}, or let a member convene.`;
    return [{ path: [...path, "person"], value: is.person, message }];
  });
}

/** The last whom letters fall back on. */
function ownerWithoutHolder({ holdings }: PeopleDraft, { top, roles }: PlanDraft): Complaint[] {
  if (!roles.some(({ is }) => is.id === top.owner) || holdings.some(({ is }) => is.role === top.owner)) return [];
  return [
    { path: ["holdings"], message: `Nobody holds ${top.owner}, the plan's owner, to whom letters fall back. Add a holding of it.` },
  ];
}

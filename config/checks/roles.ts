/** Who stands above whom, who speaks for a group, who rings an outside party. */
import type { Entry, PlanDraft } from "../draft.ts";
import type { Complaint } from "../fault.ts";
import type { RoleFile } from "../plan-file.ts";

/** Ladders of roles that never end, groups without a convener, outside parties without a contact. */
export function unsoundRoles(plan: PlanDraft): Complaint[] {
  const roles = new Map(plan.roles.map((role) => [role.is.id, role]));
  const isOutside = (id: string | undefined): boolean => roles.get(id as RoleFile["id"])?.is.outside === true;
  return [
    ...cycles(plan),
    ...plan.roles.flatMap((role) => [...unsoundConvener(role, roles), ...unsoundOutside(role, isOutside)]),
    ...workGroupWithoutConvener(plan, roles),
    ...plan.duties.flatMap(({ path, is }) =>
      (is.asks ?? []).flatMap((to, index) => {
        if (!roles.has(to) || isOutside(to)) return [];
        const message = "Expected an outside party (a role with outside: true). Those of ours are named in responsible or with.";
        return [{ path: [...path, "asks", index], value: to, message }];
      }),
    ),
    ...plan.duties.flatMap(({ path, is }) =>
      (is.takesPart ?? []).flatMap((to, index) => {
        if (!isOutside(to)) return [];
        const message = "Expected a role of ours. An outside party is named in asks (it is asked too) or with (as text).";
        return [{ path: [...path, "takesPart", index], value: to, message }];
      }),
    ),
  ];
}

type Roles = ReadonlyMap<string | undefined, Entry<RoleFile>>;

/** One complaint a cycle, at the first of its roles in the file. */
function cycles(plan: PlanDraft): Complaint[] {
  const above = new Map(plan.roles.map(({ is }) => [is.id, is.escalatesTo]));
  const told = new Set<string>();
  return plan.roles.flatMap(({ path, is }) => {
    const chain: string[] = [];
    for (let role = is.id; role !== undefined && !chain.includes(role); role = above.get(role)) chain.push(role);
    const first = chain[0];
    const last = chain.at(-1);
    if (first === undefined || last === undefined || above.get(last as RoleFile["id"]) !== first || told.has(first)) return [];
    for (const role of chain) told.add(role);
    const message = `escalatesTo goes in a circle: ${[...chain, first].join(" → ")}. Let the topmost of them escalate to nobody.`;
    return [{ path: [...path, "escalatesTo"], value: is.escalatesTo, message }];
  });
}

function unsoundConvener({ path, is }: Entry<RoleFile>, roles: Roles): Complaint[] {
  if (is.convener === undefined || !roles.has(is.convener)) return [];
  const at = { path: [...path, "convener"], value: is.convener };
  if (is.convener === is.id) return [{ ...at, message: "A group can't convene itself. Give the convener a role of its own." }];
  const grouped = roles.get(is.convener)?.is.convener !== undefined;
  return grouped ? [{ ...at, message: "The convener is a group too. Name a role that one person holds." }] : [];
}

function unsoundOutside({ path, is }: Entry<RoleFile>, isOutside: (id: string | undefined) => boolean): Complaint[] {
  const complaints: Complaint[] = [];
  if (is.outside === true && is.contact === undefined) {
    const message = "Missing. An outside party needs a contact: the role of ours that rings when no answer comes.";
    complaints.push({ path: [...path, "contact"], message });
  }
  if (is.contact !== undefined && is.outside !== true) {
    const message = "Only an outside party has a contact. Add outside: true, or remove contact.";
    complaints.push({ path: [...path, "contact"], value: is.contact, message });
  }
  if (is.outside === true && is.escalatesTo !== undefined) {
    const message = "An outside party is never escalated. Remove escalatesTo; its contact is told instead.";
    complaints.push({ path: [...path, "escalatesTo"], value: is.escalatesTo, message });
  }
  for (const key of ["escalatesTo", "contact"] as const) {
    if (is.outside !== true && key === "contact") continue;
    if (!isOutside(is[key]) || (key === "escalatesTo" && is.outside === true)) continue;
    complaints.push({ path: [...path, key], value: is[key], message: "Expected a role of ours, not an outside party." });
  }
  return complaints;
}

function workGroupWithoutConvener({ top }: PlanDraft, roles: Roles): Complaint[] {
  const group = top.workGroup === undefined ? undefined : roles.get(top.workGroup);
  if (group === undefined || group.is.convener !== undefined) return [];
  const message = `The work group "${group.is.id ?? ""}" is held by several and needs a convener: the role that gets its letters.`;
  return [{ path: [...group.path, "convener"], message }];
}

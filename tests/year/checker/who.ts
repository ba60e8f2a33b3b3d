/** Who gets a role's letters on a day, from the words of the design and rows as they stand in the ledger. */
import type { Day } from "../../oracle/almanac.ts";
import type { Dump } from "./dump.ts";
import type { PlanText, RoleText } from "./plan-text.ts";

export interface Who {
  readonly person: string;
  readonly standInFor?: string;
}

type Rows = Pick<Dump, "holdings" | "absences">;

export class Register {
  readonly #plan: PlanText;
  readonly #rows: Rows;

  constructor(plan: PlanText, rows: Rows) {
    this.#plan = plan;
    this.#rows = rows;
  }

  role(id: string): RoleText {
    const found = this.#plan.roles.find((one) => one.id === id);
    if (!found) throw new RangeError(`The plan has no role ${id}`);
    return found;
  }

  /** "Holder on that day → stand-in if absent (one step) → the role's `escalatesTo` if vacant → the plan's owner." A group: its convener. */
  one(id: string, day: Day): Who {
    const { convener } = this.role(id);
    if (convener !== undefined) return this.one(convener, day);
    const [holder] = this.#holders(id, day);
    if (holder) return holder;
    const up = this.above(id) ?? this.role(id).contact;
    return this.one(up ?? this.#plan.owner, day);
  }

  /** "To all members": the convener first, and nobody twice. */
  all(id: string, day: Day): readonly Who[] {
    const first = this.one(id, day);
    if (this.role(id).convener === undefined) return [first];
    const everyone = [first, ...this.#holders(id, day)];
    return everyone.filter((who, index) => everyone.findIndex(({ person }) => person === who.person) === index);
  }

  /** "Manager = holder of the role's `escalatesTo`; if that is the responsible, one further up." */
  manager(id: string, responsible: string, day: Day): Who | undefined {
    for (let up = this.above(id); up !== undefined; up = this.above(up)) {
      const who = this.one(up, day);
      if (who.person !== responsible) return who;
    }
    return undefined;
  }

  above(id: string): string | undefined {
    const { escalatesTo, convener } = this.role(id);
    return escalatesTo ?? (convener === undefined ? undefined : this.role(convener).escalatesTo);
  }

  #holders(id: string, day: Day): readonly Who[] {
    const on = ({ from, to }: { readonly from: Day; readonly to?: Day }): boolean => from <= day && (to === undefined || day <= to);
    return this.#rows.holdings
      .filter((one) => one.role === id && on(one))
      .map(({ person, standIn }) => {
        const absence = this.#rows.absences.find((one) => one.person === person && on(one));
        const instead = absence && (absence.standIn ?? standIn);
        return instead === undefined ? { person } : { person: instead, standInFor: person };
      });
  }
}

/** Papers of several shapes: what every form of the paper is tried on, and what veraPDF is given. */
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import type { YearSnapshot } from "../../../domain/closing/snapshot.ts";
import type { Plan } from "../../../domain/plan.ts";
import { LONGEST_ASSESSMENT } from "../../../domain/closing/decide-paper.ts";
import type { PaperMatter } from "../../../domain/closing/paper-matter.ts";
import { frozen, threePapers, vingaker } from "../../domain/closing/lived-year.ts";

const APPROVED = civilDate("2027-11-22");

export const ASSESSMENT = `Arbetet följer planen i allt väsentligt. De aktiviteter som är försenade gäller främst utbildning, där enheterna har haft svårt att frigöra tid under hösten.

Förvaltningen bedömer att de kvarstående aktiviteterna kan göras före årets slut och föreslår ingen ändring av planen i år.`;

const WORDS = "Socialtjänstlagstiftningsharmoniseringsuppföljningsarbetsgruppssammankallandebefattningsbeskrivningen";

/** The plan with one action of one duty. */
function little(): Plan {
  const plan = vingaker();
  const [goal] = plan.goals;
  const item = plan.items.find(({ id }) => id === "1.8");
  return { ...plan, goals: goal ? [goal] : [], items: item ? [item] : [], questions: [] };
}

/** The longest plan we have, with titles, roles and readings that fill their cells many times over. */
function long(): Plan {
  const plan = vingaker();
  return {
    ...plan,
    title: `${plan.title} och hedersrelaterat våld och förtryck, med ${WORDS}`,
    roles: plan.roles.map((role) => ({ ...role, title: `${role.title} ${WORDS}/tillförordnad` })),
    items: plan.items.map((item) => ({
      ...item,
      title: `${item.title} ${WORDS}`,
      duties: item.duties.map((duty) => ({
        ...duty,
        title: `${duty.title} enligt ${WORDS} – Zofia Wałęsa-skolan 😀 (${WORDS})`,
        ...(duty.reading === undefined ? {} : { reading: `${duty.reading} `.repeat(item.id === "1.6" ? 40 : 3) }),
      })),
    })),
  };
}

/** As much as a body can hold: more late ones, figures and laws than it shows, each of the longest kind. */
function full(matter: YearSnapshot): YearSnapshot {
  const [item, ...items] = matter.items;
  const [row] = item?.rows ?? [];
  const [figure] = matter.figures;
  const [law] = matter.legal;
  if (!item || !row || !figure || !law) throw new Error("The snapshot to fill is empty");
  const times = <T>(one: T): readonly T[] => Array.from({ length: 9 }, () => one);
  const rows = times({ ...row, state: "late" as const });
  return { ...matter, items: [{ ...item, rows }, ...items], figures: times(figure), legal: times(law) };
}

export function paperShapes(): Readonly<Record<string, PaperMatter>> {
  const { first, second, supplement } = threePapers();
  const [few, wide] = [frozen({ plan: little() }), frozen({ plan: long(), lastYear: frozen({ plan: long(), year: 2025 }) })];
  const stands = (checksum: string) => ({ kind: "frozen", checksum }) as const;
  return {
    first: { snapshot: first.snapshot, standing: stands(first.checksum), assessment: ASSESSMENT },
    second: {
      snapshot: second.snapshot,
      standing: { ...stands(second.checksum), approvedOn: APPROVED },
      assessment: ASSESSMENT,
    },
    supplement: { snapshot: supplement.snapshot, standing: stands(supplement.checksum) },
    draft: { snapshot: second.snapshot, standing: { kind: "draft" } },
    full: { snapshot: full(second.snapshot), standing: stands(second.checksum), assessment: ASSESSMENT },
    few: { snapshot: few.snapshot, standing: stands(few.checksum), assessment: "Allt är gjort." },
    long: {
      snapshot: wide.snapshot,
      standing: stands(wide.checksum),
      assessment: `${ASSESSMENT} `.repeat(5).slice(0, LONGEST_ASSESSMENT),
    },
  };
}

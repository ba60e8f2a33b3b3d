/** A figure's kind, its categories and what it is weighed by fit each other, and what is pulled can be. */
import type { PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";
import type { DutyFile, FigureFile } from "../plan-file.ts";

export function unsoundFigures({ duties }: PlanDraft): Complaint[] {
  return duties.flatMap(({ path, is }) => {
    const figures = is.evidence?.figures ?? [];
    return [
      ...figures.flatMap((figure, index) => unsoundFigure(figure, figures, [...path, "evidence", "figures", index])),
      ...unsoundPull(is, [...path, "evidence", "pull"]),
    ];
  });
}

/** What comes the morning after a period must have somewhere to go: figures of the whole duty, asked for once the period is over. */
function unsoundPull({ evidence, cadence, parts, perUnit, responsible }: Partial<DutyFile>, path: Path): Complaint[] {
  if (evidence?.pull === undefined) return [];
  const complaint = (message: string): Complaint => ({ path, message });
  const divided = perUnit === true || (parts?.length ?? 0) > 1 || (responsible?.length ?? 0) > 1;
  const dues = cadence?.kind === "every" ? [cadence.due, ...Object.values(cadence.dueIn ?? {})] : [];
  return [
    ...(evidence.figures === undefined ? [complaint("There are no figures to pull. Add figures, or leave this out.")] : []),
    ...(divided
      ? [
          complaint(
            "What is pulled is for the whole duty, and this one is reported in parts. Make a duty of each, or leave this out.",
          ),
        ]
      : []),
    ...(cadence !== undefined && (cadence.kind !== "every" || dues.some((due) => (due?.after ?? 0) < 1))
      ? [
          complaint(
            "Figures are pulled when their period is over, and this is due before that. Expected every with a due that has after: 1 or more.",
          ),
        ]
      : []),
  ];
}

function unsoundFigure(figure: FigureFile, figures: readonly FigureFile[], path: Path): Complaint[] {
  const { kind = "number", categories, weight } = figure;
  const complaints: Complaint[] = [];
  if (kind === "categories" && categories === undefined) {
    const message =
      "Missing. Expected at least two categories, each with id and label, none so narrow that it points somebody out.";
    complaints.push({ path: [...path, "categories"], message });
  }
  if (kind !== "categories" && categories !== undefined) {
    complaints.push({ path: [...path, "kind"], value: kind, message: "Expected kind: categories beside a list of categories." });
  }
  const ids = (categories ?? []).map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return;
    const message = `The category "${id}" is already there. Expected a category only once.`;
    complaints.push({ path: [...path, "categories", index, "id"], value: id, message });
  });
  if (weight === undefined) return complaints;
  if (kind !== "share") {
    complaints.push({
      path: [...path, "weight"],
      value: weight,
      message: "Only a share is weighed. Leave this out, or write kind: share.",
    });
  }
  if (!figures.some((other) => other.id === weight && (other.kind ?? "number") === "number")) {
    const message = "There is no such number. Expected the id of a figure of the same duty whose kind is number.";
    complaints.push({ path: [...path, "weight"], value: weight, message });
  }
  return complaints;
}

/** A figure's kind, its categories and what it is weighed by fit each other. */
import type { PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";
import type { FigureFile } from "../plan-file.ts";

export function unsoundFigures({ duties }: PlanDraft): Complaint[] {
  return duties.flatMap(({ path, is }) => {
    const figures = is.evidence?.figures ?? [];
    return figures.flatMap((figure, index) => unsoundFigure(figure, figures, [...path, "evidence", "figures", index]));
  });
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

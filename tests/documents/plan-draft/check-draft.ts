import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPlan, type PlanCheck } from "../../../config/check.ts";
import type { DraftedPlan } from "../../../documents/plan-draft/draft-plan.ts";
import { writeDraft } from "../../../documents/plan-draft/write-draft.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";

/** What `check` says of the draft's folder. */
export function checkDraft(plan: DraftedPlan): PlanCheck {
  const folder = mkdtempSync(join(tmpdir(), "planvakt-draft-"));
  try {
    const files = writeDraft(plan, { from: "plan.docx", today: "2026-11-23" });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text as string);
    return checkPlan(folder, civilDate("2026-11-23"), () => 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A plan's versions. All of it is for reading. */
import { Hono, type Context } from "hono";
import type { PlanId } from "../../domain/ids.ts";
import { tellChanges } from "../../domain/revision/told-changes.ts";
import { writeRevisedDocx } from "../../documents/revision/write-docx.ts";
import { writeRevisedHtml } from "../../documents/revision/write-html.ts";
import { TYPES } from "../../documents/paper/forms.ts";
import { frameOf, type WebDeps } from "../frame.ts";
import { OneVersionPage, VersionsPage } from "../pages/versions.tsx";
import { noSuchPage } from "./plain-answers.tsx";

export function versionRoutes(deps: WebDeps): Hono {
  const { versions: kept } = deps.planvakt;
  const app = new Hono();

  app.get("/:plan/versioner", async (c) => {
    const plan = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, plan);
    const versions = frame.plan ? await kept.list(plan) : [];
    const newest = versions.at(-1);
    if (!newest) return noSuchPage(c, frame);
    // The last step where nobody has chosen.
    const [from, to] = [c.req.query("fran") ?? versions.at(-2)?.version, c.req.query("till") ?? newest.version];
    if (from === undefined) return c.html(<VersionsPage frame={frame} plan={plan} versions={versions} />);
    const [before, after] = [await kept.read(plan, from), await kept.read(plan, to)];
    if (!before || !after) return noSuchPage(c, frame);
    const compared = { before, after, changes: tellChanges(before, after) };
    return c.html(<VersionsPage frame={frame} plan={plan} versions={versions} compared={compared} />);
  });

  const revised = (as: "docx" | "html") => async (c: Context) => {
    const plan = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, plan);
    const [from, to] = [c.req.query("fran") ?? "", c.req.query("till") ?? ""];
    const [before, after] = frame.plan ? [await kept.read(plan, from), await kept.read(plan, to)] : [];
    if (!before || !after) return noSuchPage(c, frame);
    c.header("Content-Disposition", `attachment; filename="${plan}-${fileSafe(after.version)}-andringar.${as}"`);
    if (as === "html") return c.html(writeRevisedHtml(before, after));
    c.header("Content-Type", TYPES.docx);
    return c.body(await writeRevisedDocx(before, after, new Date(`${frame.today}T12:00:00Z`)));
  };
  app.get("/:plan/versioner/andringar.docx", revised("docx"));
  app.get("/:plan/versioner/andringar.html", revised("html"));

  app.get("/:plan/versioner/:version", async (c) => {
    const plan = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, plan);
    const content = frame.plan ? await kept.read(plan, c.req.param("version")) : undefined;
    const version = (await kept.list(plan)).find((one) => one.version === content?.version);
    if (!content || !version) return noSuchPage(c, frame);
    return c.html(<OneVersionPage frame={frame} plan={content} version={version} />);
  });
  return app;
}

function fileSafe(text: string): string {
  return text.replaceAll(/[^\w.-]/g, "-");
}

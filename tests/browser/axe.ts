/** What axe finds against WCAG 2.2 AA on a page as it stands. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { z } from "zod";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const findings = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ target: z.array(z.unknown()), html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** One line for each place that breaks a rule. Frames are judged on their own. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  const options = { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"], preload: false, iframes: false };
  const found = findings.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`));
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${help}\n  ${html}\n  ${failureSummary.replaceAll("\n", "\n  ")}`),
  );
}

/** The ways in which a page is looked at; each has colours of its own. */
const MODES = ["light", "dark", "print", "forced colours"] as const;

/** In one way only: where the colours have been judged already. */
export async function violationsInLight(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return violationsOn(page);
}

/** None is what everybody wants. */
export async function violationsInEveryMode(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const mode of MODES) {
    await page.emulateMedia({
      media: mode === "print" ? "print" : "screen",
      colorScheme: mode === "dark" ? "dark" : "light",
      forcedColors: mode === "forced colours" ? "active" : "none",
    });
    found.push(...(await violationsOn(page)).map((line) => `[${mode}] ${line}`));
  }
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  return found;
}

/** The revised plan as one HTML file that stands by itself: readable on a screen, by a screen reader and on paper, without colour. */
import type { Plan } from "../../domain/plan.ts";
import { revisedPlan, type Block } from "./revised-plan.ts";
import type { Piece } from "./words.ts";

const STYLE = `
body { font: 1.05rem/1.5 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f22; background: #fff; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; } h2 { margin-top: 2.5rem; } h3 { margin-top: 1.75rem; }
p { margin: 0.4rem 0; white-space: pre-line; } .item { margin-left: 1.25rem; }
b { font-weight: 600; }
ins { text-decoration: underline; text-decoration-thickness: 0.12em; text-underline-offset: 0.15em; }
del { text-decoration: line-through; text-decoration-thickness: 0.1em; color: #555; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { margin: 20mm; @bottom-right { content: counter(page); } }
`;

const MARKS = "Det som är infogat är understruket och det som är struket är genomstruket.";

/** The same two versions, the same text. */
export function writeRevisedHtml(before: Plan, after: Plan): string {
  const blocks = revisedPlan(before, after, MARKS).map(blockIn).join("\n");
  const title = quoted(`${after.title}, version ${after.version}`);
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks}
</main>
</body>
</html>
`;
}

const ELEMENT: Readonly<Record<Block["kind"], string>> = { title: "h1", heading: "h2", subheading: "h3", text: "p", item: "p" };

function blockIn({ kind, label, pieces }: Block): string {
  const element = ELEMENT[kind];
  const words = pieces.map(pieceIn).join("");
  const said = label === undefined ? "" : element === "p" ? `<b>${quoted(label)}:</b> ` : `${quoted(label)} `;
  return `<${element}${kind === "item" ? ' class="item"' : ""}>${said}${words}</${element}>`;
}

/** Screen readers say neither element by themselves. */
function pieceIn({ kind, text }: Piece): string {
  switch (kind) {
    case "same":
      return quoted(text);
    case "inserted":
      return `<ins><span class="unseen"> infogat: </span>${quoted(text)}<span class="unseen"> slut på infogat </span></ins>`;
    case "struck":
      return `<del><span class="unseen"> struket: </span>${quoted(text)}<span class="unseen"> slut på struket </span></del>`;
  }
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function quoted(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

/** The style of the paper as a page: on a screen one sheet, on paper A4 with table heads on each sheet. */
import type { Block, Paper } from "./paper.ts";

/** All of the style in one element, and nothing in attributes: a page that allows this text by its hash allows nothing else. */
export function paperStyle({ sections, appendices }: Paper): string {
  const blocks: readonly Block[] = [...sections, ...appendices].flatMap((part) => part.blocks);
  const shares = new Set(blocks.flatMap((block) => (block.kind === "table" ? block.table.columns.map(({ share }) => share) : [])));
  return `${STYLE}${[...shares].map((share) => `.${shareClass(share)}{width:${share}%}\n`).join("")}`;
}

/** The class of a column that takes so much of a table's width. */
export function shareClass(share: number): string {
  return `part-${share}`;
}

const STYLE = `
:root{color:#1d2327;background:#fff;font:11pt/1.45 "Source Sans 3","Source Sans Pro",Calibri,Arial,sans-serif}
body{max-width:46rem;margin:2rem auto;padding:0 1rem}
header{display:flex;justify-content:space-between;gap:2rem;flex-wrap:wrap}
header p{margin:0}
.municipality{font-size:1.2em;font-weight:600}
.mark{color:#9b1c1c;font-weight:600}
main{border-top:1px solid #b9bdc1;margin-top:1rem;padding-top:1rem}
h1{font-size:1.75em;line-height:1.2;margin:.2em 0 .4em}
h2{font-size:1.2em;margin:1.4em 0 .3em}
h3{font-size:1em;margin:1.2em 0 .3em}
p,ul,ol{margin:0 0 .6em;max-width:40rem}
.quiet,small,caption{color:#565b61;font-size:.88em}
.legend span{margin-right:1em;white-space:nowrap}
.symbol{width:.75em;height:.75em;vertical-align:-.03em}
.wheel .symbol{width:10px;height:10px}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.9em;line-height:1.3;margin:0 0 1em}
caption{text-align:left;padding-bottom:.3em}
th,td{padding:.25em .4em;text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid #b9bdc1;overflow-wrap:break-word;hyphens:auto}
thead th{font-weight:600;border-bottom:2px solid #565b61}
.group th{font-weight:600;background:#f1efe8}
.total>*{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums}
.signatures{display:flex;flex-wrap:wrap;gap:1rem 4rem;margin:3rem 0 1rem}
footer{margin-top:2rem;border-top:1px solid #b9bdc1;color:#565b61;font-size:.75em;overflow-wrap:anywhere}
.wheel{display:block;width:100%;max-width:46rem;height:auto;margin:1em auto}
.wheel text{font-size:13px;text-anchor:middle;fill:#1d2327}
.wheel .beside{text-anchor:start;fill:#565b61}
.wheel .year{font-size:40px;font-weight:600}
.wheel .month{fill:#f1efe8;stroke:#b9bdc1}
.wheel .line{stroke:#b9bdc1;stroke-width:.75}
.wheel .leader{stroke:#565b61;stroke-width:.75}
.wheel rect{fill:#fff;stroke:#b9bdc1}
.wheel .late rect{stroke:#1d2327;stroke-width:1.6}
.wheel .late text{font-weight:600}
@media (max-width:40rem){
body{margin:1rem auto}
table{font-size:.8em}
th,td{padding:.25em .2em}
}
@page{size:A4;margin:20mm 20mm 22mm 25mm}
@media print{
body{max-width:none;margin:0;padding:0}
thead{display:table-header-group}
tr,li{break-inside:avoid}
h2,h3,.group{break-after:avoid}
.appendix{break-before:page}
.wheel{break-inside:avoid;break-after:page;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.group th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

/** All pictures on one page, so that they are looked at beside each other. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FOLDER } from "./pictures.ts";

/** Long pages are cut off below; a picture leads to itself, whole. */
const STYLE = `
body { font: 16px system-ui, sans-serif; margin: 1.5rem; background: #8a8f93; }
h2 { font-size: 1rem; margin: 2rem 0 0.5rem; }
div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; }
a { flex: none; }
img { display: block; height: 40rem; width: auto; max-width: 40rem; object-fit: cover; object-position: top; }
img[src*="phone"] { width: 18rem; }`;

/** Writes `screenshots/index.html` of the files by their titles, and answers with its path. */
export async function hangAll(taken: ReadonlyMap<string, readonly string[]>): Promise<string> {
  const path = join(FOLDER, "index.html");
  const rows = [...taken].map(([title, files]) => `<h2>${title}</h2>\n<div>${files.map(frame).join("")}</div>`);
  await writeFile(
    path,
    `<!DOCTYPE html>\n<meta charset="utf-8">\n<title>Planvakt in pictures</title>\n<style>${STYLE}\n</style>\n${rows.join("\n")}\n`,
  );
  return path;
}

function frame(file: string): string {
  return file.endsWith(".pdf")
    ? `<a href="${file}">PDF</a>`
    : `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`;
}

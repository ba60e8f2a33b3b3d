/** The paper as one page of HTML with a print style of its own: nothing is fetched, so it reads the same from a file in ten years. */
import { FROZEN_WORDS } from "../../domain/closing/snapshot.ts";
import type { Block, Cell, Paper, Section, Table, TableRow } from "./paper.ts";
import { quoted as text } from "./html-text.ts";
import { symbolHtml } from "./html-symbol.ts";
import { wheelHtml } from "./html-wheel.ts";
import { paperStyle, shareClass } from "./html-style.ts";

export function writeHtml(paper: Paper): string {
  const { title, municipality, office, kind, date, dnr, meetingDay, to, mark, footer } = paper;
  const facts = [kind, date, dnr === undefined ? "" : `Dnr ${dnr}`, meetingDay === undefined ? "" : `Sammanträde ${meetingDay}`];
  return [
    '<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title>`,
    `<style>${paperStyle(paper)}</style>\n</head>\n<body>`,
    `<header><div><p class="municipality">${text(municipality)}</p><p>${text(office)}</p></div><div>${each(facts.filter(Boolean), (fact) => `<p>${text(fact)}</p>`)}</div></header>`,
    `<p>Till ${text(to)}</p>`,
    mark === undefined ? "" : `<p class="mark">${text(mark)}</p>`,
    `<main>\n<h1>${text(title)}</h1>`,
    ...paper.sections.map((section) => sectionHtml(section, "")),
    `<div class="signatures">${each(paper.signatures, (role) => `<p>${text(role)}</p>`)}</div>`,
    ...paper.appendices.map((appendix) => sectionHtml(appendix, ' class="appendix"')),
    `</main>\n<footer><p>${text(footer)}</p></footer>\n</body>\n</html>\n`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function sectionHtml({ heading, blocks }: Section, attributes: string): string {
  return `<section${attributes}>\n<h2>${text(heading)}</h2>\n${each(blocks, blockHtml)}</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h3>${text(block.text)}</h3>\n`;
    case "paragraph":
      return `<p${block.quiet ? ' class="quiet"' : ""}>${text(block.text)}</p>\n`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${each(block.items, (item) => `<li>${text(item)}</li>`)}</${tag}>\n`;
    }
    case "legend":
      return `<p class="quiet legend">${each(block.states, (state) => `<span>${symbolHtml(state)} ${FROZEN_WORDS[state].word}</span> `)}</p>\n`;
    case "wheel":
      return wheelHtml(block.wheel);
    case "table":
      return tableHtml(block.table);
    default:
      return block satisfies never;
  }
}

function tableHtml({ description, columns, rows }: Table): string {
  const number = (index: number) => (columns[index]?.numbers ? ' class="number"' : "");
  const widths = each(columns, ({ share }) => `<col class="${shareClass(share)}">`);
  const head = columns.map((column, index) => `<th scope="col"${number(index)}>${text(column.head)}</th>`).join("");
  const rowHtml = (row: TableRow): string => {
    if (row.kind === "group") return `<tr class="group"><th scope="row" colspan="${columns.length}">${text(row.text)}</th></tr>\n`;
    const cells = row.cells.map((cell, index) =>
      index === 0 ? `<th scope="row">${cellHtml(cell)}</th>` : `<td${number(index)}>${cellHtml(cell)}</td>`,
    );
    return `<tr${row.total ? ' class="total"' : ""}>${cells.join("")}</tr>\n`;
  };
  return `<table>\n<caption>${text(description)}</caption>\n<colgroup>${widths}</colgroup>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${each(rows, rowHtml)}</tbody>\n</table>\n`;
}

function cellHtml(cell: Cell): string {
  return cell
    .map(({ text: words, state, quiet }) => {
      const shown = `${state === undefined ? "" : `${symbolHtml(state)} `}${text(words)}`;
      return quiet ? `<small>${shown}</small>` : state === "late" ? `<strong>${shown}</strong>` : shown;
    })
    .join("<br>");
}

/** The word beside it is what is read out. */

function each<T>(items: readonly T[], write: (item: T) => string): string {
  return items.map(write).join("");
}

/** The paper as a Word document that can be worked on: the same paper and instant, the same bytes. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  BorderStyle,
  type FileChild,
} from "docx";
import type { Paper } from "../paper.ts";
import { blockOf } from "./blocks.ts";
import { coreProperties } from "./core-properties.ts";
import { GREY, INNER_WIDTH, NUMBERING, PAGE, RULE, SIZE, STYLES, styled } from "./styles.ts";
import { withoutTimes } from "../zip-times.ts";

/** `at`: what the file's own dates say. Nothing in it comes from a clock. */
export async function writeDocx(paper: Paper, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: paper.title,
    creator: authorOf(paper),
    lastModifiedBy: "Planvakt",
    description: paper.footer,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: PAGE.width, height: PAGE.height }, margin: MARGIN } },
        headers: { first: new Header({ children: [new Paragraph({})] }), default: new Header({ children: [runningHead(paper)] }) },
        footers: { first: foot(paper), default: foot(paper) },
        children: [...letterhead(paper), ...bodyOf(paper)],
      },
    ],
  });
  const core = {
    path: "docProps/core.xml",
    data: coreProperties({ title: paper.title, author: authorOf(paper), description: paper.footer }, at),
  };
  return withoutTimes(await Packer.toBuffer(document, undefined, [core]));
}

const MARGIN = { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom, header: 560, footer: 560 };

/** Whose paper it is to the left, what it is to the right of the same lines. */
function letterhead({ municipality, office, kind, date, dnr, meetingDay, to, mark }: Paper): readonly FileChild[] {
  const right = [date, dnr === undefined ? "" : `Dnr ${dnr}`, meetingDay === undefined ? "" : `Sammanträde ${meetingDay}`];
  const [first = "", ...others] = right.filter((text) => text !== "");
  const line = (left: TextRun, text: TextRun) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.LEFT, position: Math.round(INNER_WIDTH * 0.62) }],
      spacing: { after: 0, line: 264 },
      children: [left, styled({ text: "\t", size: SIZE.head }), text],
    });
  const small = (text: string) => styled({ text, size: SIZE.head });
  return [
    line(styled({ text: municipality, bold: true, size: SIZE.municipality }), styled({ text: kind, bold: true, size: SIZE.head })),
    line(small(office), small(first)),
    ...others.map((text) => line(small(""), small(text))),
    new Paragraph({
      spacing: { before: 160, after: mark === undefined ? 240 : 60 },
      ...(mark === undefined ? UNDERLINED : {}),
      children: [small(`Till ${to}`)],
    }),
    ...(mark === undefined
      ? []
      : [
          new Paragraph({
            spacing: { after: 240 },
            ...UNDERLINED,
            children: [styled({ text: mark, bold: true, color: "9b1c1c" })],
          }),
        ]),
  ];
}

const UNDERLINED = { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 6 } } };

function bodyOf(paper: Paper): readonly FileChild[] {
  const heading = (text: string, pageBreakBefore = false) =>
    new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore, children: [new TextRun(text)] });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(paper.title)] }),
    // The last part stands with those who sign: never a sheet with nothing but their roles.
    ...paper.sections.flatMap((section, at) => [
      heading(section.heading),
      ...section.blocks.flatMap((block) => blockOf(block, at === paper.sections.length - 1)),
    ]),
    signatures(paper),
    ...paper.appendices.flatMap((appendix) => [
      heading(appendix.heading, true),
      ...appendix.blocks.flatMap((block) => blockOf(block)),
    ]),
  ];
}

function signatures({ signatures: roles }: Paper): Paragraph {
  // Each gets room by its length, and a little air.
  const letters = roles.map((role) => role.length + 8);
  const whole = letters.reduce((sum, count) => sum + count, 0);
  const positions = roles.slice(1).map((_, index) => letters.slice(0, index + 1).reduce((sum, count) => sum + count, 0) / whole);
  return new Paragraph({
    spacing: { before: 640, after: 0 },
    tabStops: positions.map((share) => ({ type: TabStopType.LEFT, position: Math.round(INNER_WIDTH * share) })),
    children: [styled({ text: roles.join("\t"), size: SIZE.head })],
  });
}

function runningHead({ municipality, dnr, title, mark }: Paper): Paragraph {
  const texts = [mark, municipality, dnr === undefined ? undefined : `dnr ${dnr}`, title].filter((text) => text !== undefined);
  return new Paragraph({
    spacing: { after: 200 },
    children: [styled({ text: texts.join(" · "), size: SIZE.quiet, color: GREY })],
  });
}

/** The checksum on a line of its own: in a wide typeface it would push the page's number down. */
function foot({ footer }: Paper): Footer {
  const [when = "", ...checksum] = footer.split(/ (?=Kontrollsumma )/);
  const small = (look: { readonly text: string } | { readonly children: readonly string[] }) =>
    styled({ ...look, size: 14, color: GREY });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: INNER_WIDTH }],
        spacing: { after: 0 },
        children: [small({ text: when }), small({ children: ["\tSida ", PageNumber.CURRENT, " (", PageNumber.TOTAL_PAGES, ")"] })],
      }),
      ...checksum.map((text) => new Paragraph({ spacing: { after: 0 }, children: [small({ text })] })),
    ],
  });
}

function authorOf({ office, municipality }: Paper): string {
  return `${office}, ${municipality}`;
}

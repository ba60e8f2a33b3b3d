/** The shape of `site.yaml`: whose installation it is, and how that looks. */
import { z } from "zod";
import { contrast, parseColour, READABLE, type Colour } from "../domain/contrast.ts";
import type { Site } from "../domain/site.ts";
import { address, day, list, text } from "./fields.ts";
import { record } from "./shape.ts";

/** What the accent is written on: `--paper` and `--paper-deep` of web/style.css. */
export const GROUNDS = { light: ["#fbfaf7", "#f1efe8"], dark: ["#16191b", "#202527"] } as const;

/** What is written on the accent. */
const INKS: readonly Colour[] = ["#ffffff", "#0d1f27"];

const colour = (scheme: keyof typeof GROUNDS) =>
  z.string({ error: 'Expected a colour, written in quotes as "#14556b".' }).transform((written, context): Colour => {
    const parsed = parseColour(written);
    const poorest = parsed === undefined ? undefined : poorestOn(parsed, GROUNDS[scheme]);
    if (parsed === undefined) {
      context.addIssue({ code: "custom", message: 'Expected a colour, written in quotes as "#14556b".' });
    } else if (poorest !== undefined && poorest.ratio < READABLE) {
      const { ratio, ground } = poorest;
      const way = scheme === "light" ? "darker" : "lighter";
      context.addIssue({
        code: "custom",
        message: `Its contrast on the ${scheme} pages' ${ground} is ${ratio.toFixed(2)}:1, and text needs ${READABLE}:1. Choose a ${way} one.`,
      });
    }
    return parsed ?? "#000000";
  });

export const siteFile = record("site.yaml", {
  name: text("the municipality's name"),
  accent: record("accent", { light: colour("light"), dark: colour("dark") }),
  accessibility: record("accessibility", {
    answer: text("one sentence: how far all can use the pages"),
    sections: list(
      "sections",
      record("a section", { heading: text("a heading"), paragraphs: list("paragraphs", text("a paragraph"), 1) }),
      1,
    ),
    contact: record("contact", { email: address, phone: text("a telephone number").optional() }),
    reviewedOn: day("the day it was last gone through"),
  }),
});

/** The ink on each accent is the one that can be read better. */
export function siteOf({ name, accent, accessibility }: z.output<typeof siteFile>): Site {
  const withInk = (one: Colour) => ({
    accent: one,
    ink: INKS.toSorted((a, b) => contrast(b, one) - contrast(a, one))[0] ?? "#000000",
  });
  const { phone, email } = accessibility.contact;
  return {
    name,
    colours: { light: withInk(accent.light), dark: withInk(accent.dark) },
    accessibility: { ...accessibility, contact: { email, ...(phone === undefined ? {} : { phone }) } },
  };
}

function poorestOn(written: Colour, grounds: readonly Colour[]): { readonly ratio: number; readonly ground: Colour } | undefined {
  return grounds.map((ground) => ({ ground, ratio: contrast(written, ground) })).sort((a, b) => a.ratio - b.ratio)[0];
}

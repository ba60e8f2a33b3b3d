import type { FiguresWords, SeriesSaid } from "./figures.ts";
import { say, sayAll } from "./say.ts";

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });

export const figuresEn: FiguresWords = {
  number: (value) => NUMBER.format(value),
  percent: (value) => PERCENT.format(value),
  file: {
    title: "Hand in figures from a file",
    lead: "The file is read and shown to you. Nothing is saved until you have seen the figures and handed them in.",
    link: "Hand in the figures from a file (CSV or Excel)",
    asks: (period, periodColumn, columns) =>
      say`The file must have a row for ${period} in the column “${periodColumn}”, and the ${columns.length === 1 ? "column" : "columns"} ${sayAll(
        columns.map((column) => say`“${column}”`),
        "and",
      )}.`,
    kinds: "CSV or Excel (.xlsx), at most 4 MB. Only counts, never anything about a single person.",
    choose: "File",
    chooseHead: "Choose a file",
    read: "Read the file",
    another: "Read another file",
    none: "Choose a file first.",
    tooLarge: {
      title: "The file is too large",
      text: "The file is larger than 4 MB and was not read. A quarter's figures need far less: save only the sheet that is needed, without pictures, and try again. Nothing was saved.",
    },
    over: "What was read from the file is no longer valid. Choose the file again.",
    faults: (name, count) => say`${count === 1 ? "One fault" : `${count} faults`} in ${name}. Mend and read the file again.`,
    nothingRead: "Nothing was saved. All faults of the file are listed here.",
    readOf: (name, count) => say`${count === 1 ? "One figure" : `${count} figures`} read from ${name}.`,
    notSaved: "Nothing is saved yet.",
    checksum: (sha) => `The file's checksum begins ${sha}. It is kept with your name and the time; the file itself is not.`,
    remarks: "Worth knowing",
    caption: "What was read, beside what stands already",
    figure: "Figure",
    inFile: "In the file",
    at: "Cell",
    stands: "Stands already",
    standsNothing: "nothing",
    earlier: "Earlier",
    earlierNothing: "nothing",
    by: (name, instant) => `${name}, ${instant}`,
    isItRight: "Is it right?",
    sure: "Yes, the figures are right",
    handIn: "Hand in the figures",
    mayNot: (reason) => say`You can read a file here but not hand in the figures: ${reason}`,
    conflict: "Your figures are kept below, beside what counts now.",
  },
  pull: {
    pulled: (title, instant, figures) => say`Fetched from ${title} ${instant}: ${sayAll(figures, "and")}.`,
    change: "Is it right? Hand the figures in as they stand, or change what is wrong first. Nothing has been handed in yet.",
    failed: (title, instant, why) => say`The figures could not be fetched from ${title} (last tried ${instant}). ${why}`,
    byHand: "Write them yourself, or wait: Planvakt tries again.",
    again: "A later try brought nothing; what stands here is what came then.",
    link: "Fetch the figures from the source now",
    head: "Fetch from the source",
    now: "Fetch now",
    help: "What comes then stands in the form. Nothing is handed in until you have seen it and reported.",
    notFetched: "Nothing was fetched: the period is not over, is reported already, or is not yours to report.",
  },
  year: {
    title: (year) => `The year's figures ${year}`,
    link: "The year's figures, quarter by quarter",
    allIn: (periods) => `All ${periods} parts are in or excused. The summary can be handed in.`,
    waits: (missing, periods) =>
      `${missing} of ${periods} parts ${missing === 1 ? "is" : "are"} missing. The summary can be handed in when they are reported or excused.`,
    waitsFor: "What is missing",
    canBeReported: "Hand in the summary",
    periods: "What is in or not needed",
    period: "Period",
    figure: "Figure",
    standing: { in: "● In", excused: "– Excused", before: "– Before the start", missing: "◐ Missing" },
    perPeriod: "The figures",
    source: (source) => say`Source: ${source}.`,
    said,
    caption: (label, year) => say`${label}, ${year} and the year before`,
    sum: "Sum",
    ofYear: "Whole year",
    missing: (because) => say`missing: ${because}`,
    nothing: "–",
    unknown: "cannot be worked out",
    groupOnly: "The quarters' figures are shown to the work group only: they may be about few people.",
    published: "The year's sums",
    publishedOn: (day) => `As they stand in the committee's paper, frozen ${day}.`,
    notPublished: "The year's sums are shown here once the committee's paper is frozen.",
    fewerThan: (limit) => `fewer than ${limit}`,
    withheld: "not shown",
    small: "Small numbers are not shown, so that nobody can be recognised.",
  },
};

function said({ year, total, incomplete, lastTotal, difference, by, share, most }: SeriesSaid): string {
  if (total === undefined) return share ? `The share for ${year} cannot be worked out yet.` : `No figures for ${year} yet.`;
  const than = { more: share ? "higher" : "more", fewer: share ? "lower" : "fewer", same: "" };
  const beside =
    difference === undefined || lastTotal === undefined
      ? ""
      : difference === "same"
        ? ", the same as the year before"
        : share
          ? `, ${than[difference]} than the year before (${lastTotal})`
          : `, ${by ?? ""} ${than[difference]} than the year before`;
  const head = share ? `In ${year} the share is ${total}` : `In ${year} the sum is ${total}`;
  const top = most === undefined ? "" : ` Highest: ${most.value}.`;
  return `${head}${beside}.${top}${incomplete ? " One or more periods lack a figure and are not counted." : ""}`;
}

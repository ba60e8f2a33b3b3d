/** The story in the order in which it happens, and who tells it. */
import { DESKTOP, PHONE } from "./browser.ts";
import type { PagesGround } from "./ground.ts";
import { keyboard, touch } from "./hand.ts";
import { answer, askForMore, confirm, reportUndoAndReport, seeTheYear, type Teller } from "./story.ts";

interface Stage {
  readonly what: string;
  /** The day, at nine in the morning, when the posting of eight o'clock has come. */
  readonly on: string;
  readonly act: (teller: Teller) => Promise<void>;
}

/** Asked on a Monday: the question goes out at the next full hour but for the ten minutes in which it may be undone. */
export const STAGES: readonly Stage[] = [
  { what: "the letter leads to the form; a report is sent, undone and sent again", on: "2032-04-05", act: reportUndoAndReport },
  { what: "another of the group asks for more, through a letter of their own", on: "2032-04-12", act: askForMore },
  { what: "the question comes as a letter, and is answered", on: "2032-04-13", act: answer },
  { what: "another member confirms", on: "2032-04-19", act: confirm },
  { what: "the year status shows it", on: "2032-04-19", act: seeTheYear },
];

export const TELLERS: readonly { readonly how: string; readonly teller: (ground: PagesGround) => Teller }[] = [
  {
    how: "by keyboard alone",
    teller: (ground) => ({
      ground,
      take: async () => keyboard(await ground.browser.open(DESKTOP)),
      duty: "Lämna Relationsvåldsteamets uppgifter",
      figure: /^Ärenden gällande våld i nära relation/,
    }),
  },
  {
    how: "by touch, 360 pixels wide, where no script runs",
    teller: (ground) => ({
      ground,
      take: async () => touch(await ground.browser.open({ ...PHONE, script: false })),
      duty: "Hämta kvartalets statistik från Treserva",
      figure: /^Ärenden gällande våld i nära relation i Treserva/,
    }),
  },
];

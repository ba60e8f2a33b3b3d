/** What pages say that say one plain thing, and the way in. */
import type { Capacity } from "../../domain/capacities.ts";

export interface PlainWords {
  readonly noSuchPage: {
    readonly title: string;
    readonly text: string;
    readonly link: string;
  };
  readonly chooseViewer: {
    readonly title: string;
    readonly text: string;
  };
  readonly deadLink: {
    readonly title: string;
    readonly text: string;
  };
  readonly lapsedLink: {
    readonly title: string;
    readonly text: string;
  };
  readonly away: {
    readonly title: string;
    readonly text: string;
  };
  readonly awayToRead: {
    readonly title: string;
    readonly text: string;
  };
  readonly signedOut: {
    readonly title: string;
    readonly text: string;
  };
  readonly tooMuch: {
    readonly title: string;
    readonly text: string;
  };
  readonly refused: string;
  readonly foreignForm: string;
  readonly unreadable: string;
  readonly ourFault: {
    readonly title: string;
    readonly text: (reference: string) => string;
  };
  readonly forbidden: {
    readonly read: string;
    readonly act: string;
    readonly readBy: (who: readonly string[]) => string;
    readonly actBy: (who: readonly string[]) => string;
    readonly home: string;
    readonly capacity: Readonly<Record<Capacity, string>>;
  };
  readonly kept: {
    readonly note: string;
    readonly reason: string;
    readonly due: string;
    readonly answer: string;
    readonly text: string;
    readonly figure: (name: string) => string;
    readonly row: (name: string) => string;
  };
  readonly again: string;
  readonly accessibility: {
    readonly title: string;
    readonly responsible: (name: string) => string;
    readonly contact: string;
    readonly mail: string;
    readonly ring: (phone: string) => string;
    readonly reviewed: (day: string) => string;
  };
  readonly signIn: {
    readonly title: string;
    readonly byAccount: string;
    readonly byMail: string;
    readonly notYet: string;
    readonly account: string;
    readonly address: string;
    readonly addressHint: string;
    readonly send: string;
    readonly onlyAnswer: string;
    readonly lasts: string;
    readonly yes: string;
    readonly sent: string;
    readonly out: string;
    readonly writeAddress: string;
    readonly tick: string;
    readonly usedUp: {
      readonly title: string;
      readonly text: string;
      readonly again: string;
    };
    readonly notThrough: {
      readonly title: string;
      readonly silent: string;
      readonly unusable: string;
      readonly again: string;
    };
    readonly nobody: {
      readonly title: string;
      readonly text: string;
    };
    readonly sessions: {
      readonly title: string;
      readonly answer: (count: number) => string;
      readonly since: (instant: string, last: string | undefined) => string;
      readonly lost: string;
      readonly everywhere: string;
    };
  };
}

/** What the page of calendar subscriptions says. */
import type { Inset, Said } from "./say.ts";

export interface FeedsWords {
  readonly title: string;
  readonly heading: string;
  readonly made: string;
  readonly ended: string;
  readonly none: string;
  readonly answer: (count: number) => string;
  readonly what: string;
  readonly choose: string;
  readonly all: string;
  readonly role: (role: Inset) => Said;
  readonly make: string;
  readonly fresh: string;
  readonly copy: string;
  readonly open: string;
  readonly secret: string;
  readonly yours: string;
  readonly madeOn: (day: string) => string;
  readonly empty: string;
  readonly end: string;
  readonly endOf: (what: string, day: string) => string;
  readonly lost: string;
  readonly howTo: string;
  readonly outlook: string;
  readonly iphone: string;
  readonly android: string;
  readonly delay: string;
}

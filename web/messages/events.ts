/** What the page of events says: what happened, and what that sets off. */
import type { Inset, Said } from "./say.ts";

export interface EventsWords {
  readonly title: string;
  readonly answer: string;
  /** Nobody has anything to tell of here: whom it is for. */
  readonly none: string;
  readonly what: string;
  readonly choose: string;
  readonly on: string;
  readonly onHelp: string;
  readonly reference: string;
  readonly referenceHelp: string;
  readonly look: string;
  readonly fault: { readonly what: string; readonly on: string; readonly reference: string };
  readonly preview: string;
  /** "Gå igenom planen med nyanställd ska vara klart senast …" */
  readonly due: (title: Inset, day: string) => Said;
  readonly happened: (day: string, reference: Inset) => Said;
  readonly open: string;
  readonly change: string;
  readonly already: (reference: Inset) => Said;
  readonly toIt: string;
}

/** Swedish for what the inspection and the alarms name in English. A kind nobody named is shown as it is. */
import type { StuckThing } from "../client/operation-view.ts";

const ALARMS: Readonly<Record<string, string>> = {
  vacantRole: "Ingen innehade rollen när ett mejl skulle skrivas",
  letterGivenUp: "Ett mejl gick inte att få fram",
  mailGivenUp: "Ett mejl gick inte att få fram",
};

const DRIFTS: Readonly<Record<string, string>> = {
  notRunning: "Var inte igång",
  overdue: "Hade inte vaknat i tid",
  wakeDiffers: "Skulle vakna vid en annan tid än kalendern säger",
};

const STUCK: Readonly<Record<StuckThing["kind"], string>> = {
  duty: "Aktiviteten",
  occurrence: "Perioden",
  mailroom: "Postrummet för",
};

export const alarmWord = (kind: string): string => ALARMS[kind] ?? kind;
export const driftWord = (kind: string): string => DRIFTS[kind] ?? kind;
export const stuckWord = (kind: StuckThing["kind"]): string => STUCK[kind];

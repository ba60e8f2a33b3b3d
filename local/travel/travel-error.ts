import { isoInstant, type Instant } from "../../domain/calendar/instant.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";

/** A journey that was refused or stopped. The message is Swedish: the page on which one travels shows it. */
export class TravelError extends PlanvaktError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, details, cause);
    this.name = "TravelError";
  }
}

/** `2027-03-28 kl. 08.00`, the clock of Stockholm. */
export function spokenInstant(instant: Instant): string {
  const iso = isoInstant(instant);
  return `${iso.slice(0, 10)} kl. ${iso.slice(11, 13)}.${iso.slice(14, 16)}`;
}

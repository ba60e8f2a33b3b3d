/** The letters still to come if nobody acts: those written and waiting for their posting, and those yet to be written. */
import { addDuration } from "../domain/calendar/duration.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import type { IsoDuration } from "../domain/plan.ts";
import type { Planvakt } from "./planvakt.ts";
import type { LetterRow, PreviewLetter } from "./views.ts";

/** In the order and shape of `preview`, up to the end of the day that lies `within` (`P60D`) from now. */
export async function lettersAhead(
  { clock, letters, coming }: Pick<Planvakt, "clock" | "letters" | "coming">,
  plan: PlanId,
  within: IsoDuration,
): Promise<readonly PreviewLetter[]> {
  const until = addDuration(dateAt(clock.now()), within);
  const waiting = (await letters(plan)).filter(({ state, postAt }) => state === "written" && postAt.slice(0, 10) <= until);
  return [...waiting.map(asForeseen), ...(await coming(plan, until))].toSorted(inOrder);
}

/** What became of a letter, or will, is left out. */
function asForeseen({
  postAt,
  plan,
  duty,
  occurrence,
  action,
  period,
  part,
  step,
  role,
  person,
  subject,
}: LetterRow): PreviewLetter {
  return {
    postAt,
    plan,
    ...(duty === undefined ? {} : { duty }),
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(action === undefined ? {} : { action }),
    ...(period === undefined ? {} : { period }),
    ...(part === undefined ? {} : { part }),
    step,
    role,
    person,
    subject,
  };
}

function inOrder(a: PreviewLetter, b: PreviewLetter): number {
  const [first, second] = [keysOf(a), keysOf(b)];
  const at = first.findIndex((key, index) => key !== second[index]);
  return Date.parse(a.postAt) - Date.parse(b.postAt) || (at === -1 ? 0 : (first[at] ?? "") < (second[at] ?? "") ? -1 : 1);
}

function keysOf({ duty = "", person, occurrence = "", part = "", step }: PreviewLetter): readonly string[] {
  return [duty, person, occurrence, part, step];
}

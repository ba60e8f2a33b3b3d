/** Figures that a source gave, as they stand in the form of a report: where they come from, and that nothing is handed in yet. */
import type { OccurrenceView } from "../../client/views.ts";
import { inSentence } from "../../domain/letters/phrases.ts";
import { longInstant } from "../dates.ts";
import { written } from "../forms/report-fields.ts";
import { one, type Typed } from "../forms/typed.ts";
import { useWords } from "../messages/spoken.ts";
import type { FormState } from "./fields.tsx";
import { Swedish } from "./swedish.tsx";

type Pull = NonNullable<OccurrenceView["pull"]>;

/** As many as one takes in at a glance; all of them stand in their fields. */
const SAID = 4;

/** The report's fields as the proposal fills them in. */
export function proposedFields({ id, figures }: NonNullable<Pull["proposal"]>): Typed {
  const fields = Object.entries(figures).map(([key, value]) => [`figure.${key}`, [written(value)]] as const);
  return { ...Object.fromEntries(fields), pulled: [id] };
}

/** What to know of the pull above the figures' fields. */
export function PulledFigures({
  form,
  figures,
  pull,
}: {
  readonly form: FormState;
  readonly figures: OccurrenceView["figures"];
  readonly pull: Pull | undefined;
}) {
  const { figures: words, matters } = useWords();
  const { proposal, failed } = pull ?? {};
  const shown = one(form.typed, "pulled");
  if (proposal && shown !== "") {
    const said = figures.flatMap(({ id, label }) => {
      const value = proposal.figures[id];
      return value === undefined ? [] : [<Swedish>{`${inSentence(label)} ${written(value)}`}</Swedish>];
    });
    return (
      <>
        <input type="hidden" name="pulled" value={shown} />
        <p>
          {words.pull.pulled(<Swedish>{proposal.title}</Swedish>, longInstant(proposal.at, matters.dates), said.slice(0, SAID))}
        </p>
        <p class="note">
          {words.pull.change} {failed ? words.pull.again : null}
        </p>
      </>
    );
  }
  if (!failed) return null;
  return (
    <p class="note">
      {words.pull.failed(
        <Swedish>{failed.title}</Swedish>,
        longInstant(failed.at, matters.dates),
        <Swedish>{failed.text}</Swedish>,
      )}{" "}
      {words.pull.byHand}
    </p>
  );
}

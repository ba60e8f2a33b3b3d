/** The closing of the sample plan's 2026, frozen per stoppdatum: the paper's own rules over an array. */
import type { ActResult } from "../../client/views.ts";
import type { ClosingView, Years } from "../../client/year-views.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant } from "../../domain/calendar/instant.ts";
import { closingsOf } from "../../domain/closing/calendar.ts";
import { decidePaper, mayWithPaper } from "../../domain/closing/decide-paper.ts";
import { assessmentOf, evolvePaper, UNWRITTEN, type Paper, type PaperCommand } from "../../domain/closing/paper.ts";
import { takeSnapshot } from "../../domain/closing/take-snapshot.ts";
import { dutiesOf } from "../../domain/plan.ts";
import { yearStatus } from "../../domain/year-status.ts";
import { frozenChecksum } from "../../ledger/frozen-checksum.ts";
import { PLAN, SAMPLE_DIRECTORY, SAMPLE_PLAN } from "./sample-plan.ts";

const TODAY = civilDate("2027-01-18");
const FROZEN_ON = civilDate("2026-12-30");

const SNAPSHOT = takeSnapshot({
  plan: SAMPLE_PLAN,
  status: yearStatus(SAMPLE_DIRECTORY, 2026, instantAt(FROZEN_ON, 13), [], new Map()),
  kind: "stop",
  closingDay: FROZEN_ON,
  answered: new Set(),
  legal: [],
  figures: [],
});
const CHECKSUM = frozenChecksum(SNAPSHOT);

/** `away`: what it throws when it cannot be reached. */
export function memoryYears(away: () => void): Years {
  let paper: Paper = UNWRITTEN;
  const answered = new Map<string, ActResult>();
  const told = <T extends { readonly by: string; readonly at: number }>({ by, ...rest }: T) => ({
    ...rest,
    byName: by,
    at: isoInstant(instantAt(TODAY, 10)),
  });
  return {
    matters: (plan, year, as) => {
      if (plan !== PLAN) return Promise.resolve(undefined);
      const may = (kind: PaperCommand["kind"]) => as !== undefined && mayWithPaper(SAMPLE_DIRECTORY, as, kind, TODAY);
      const closings = closingsOf(SAMPLE_PLAN, year).map(({ kind, at, closingDay }): ClosingView => {
        const frozen = year === 2026 && kind === "stop";
        return {
          kind,
          at: isoInstant(at),
          closingDay,
          may: { freeze: false, write: frozen && may("write"), approve: frozen && may("approve"), decide: frozen && may("decide") },
          ...(frozen
            ? {
                frozen: {
                  at: isoInstant(instantAt(FROZEN_ON, 13)),
                  checksum: CHECKSUM,
                  version: "1",
                  counts: { confirmed: 3, late: 1 },
                  firstDraft: "Tre av årets aktiviteter är klara, av fyra. En är försenad.",
                },
                paper: {
                  stage: paper.stage,
                  versions: paper.versions.map(told),
                  ...(paper.submitted ? { submitted: told(paper.submitted) } : {}),
                  ...(paper.approved ? { approved: told(paper.approved) } : {}),
                  ...(paper.sentBack ? { sentBack: told(paper.sentBack) } : {}),
                  ...(paper.decision ? { decision: paper.decision } : {}),
                },
              }
            : {}),
        };
      });
      const readings = dutiesOf(SAMPLE_PLAN).flatMap(({ id, title, reading }) =>
        reading === undefined ? [] : [{ at: id, title, reading }],
      );
      return Promise.resolve({ plan, year, closings, toGoThrough: { readings, questions: SAMPLE_PLAN.questions, legal: [] } });
    },
    frozen: (plan, year, kind) => {
      if (plan !== PLAN || year !== 2026 || kind !== "stop") return Promise.resolve(undefined);
      const assessment = assessmentOf(paper);
      return Promise.resolve({
        snapshot: SNAPSHOT,
        standing: { kind: "frozen", checksum: CHECKSUM, ...(paper.approved ? { approvedOn: TODAY } : {}) },
        ...(assessment === undefined ? {} : { assessment }),
      });
    },
    draft: (plan) => Promise.resolve(plan === PLAN ? { snapshot: SNAPSHOT, standing: { kind: "draft" } } : undefined),
    freeze: () => Promise.resolve({ ok: false, reason: "Året är redan fryst. Det som är fryst ändras aldrig." }),
    act: (_plan, _year, _kind, command, commandId = "") => {
      away();
      const before = answered.get(commandId);
      if (before) return Promise.resolve(before);
      const decision = decidePaper(SAMPLE_DIRECTORY, paper, command, { now: instantAt(TODAY, 10), frozenOn: FROZEN_ON });
      if ("refused" in decision)
        return Promise.resolve({ ok: false, reason: decision.refused, ...(decision.field && { field: decision.field }) });
      paper = decision.events.reduce(evolvePaper, paper);
      const result: ActResult = { ok: true, state: "reported", event: decision.events.at(-1)?.kind ?? "unchanged" };
      answered.set(commandId, result);
      return Promise.resolve(result);
    },
  };
}

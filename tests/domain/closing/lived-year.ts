/** Years of Vingåker's plan in which things were done, late and left: what snapshots and papers are tried on. */
import { readPlan } from "../../../config/read-plan.ts";
import { civilDate, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant } from "../../../domain/calendar/instant.ts";
import { parseRecordNumber, type FrozenDecision, type FrozenYear, type RecordNumber } from "../../../domain/closing/snapshot.ts";
import { takeSnapshot, type Freezing } from "../../../domain/closing/take-snapshot.ts";
import type { DutyProgress } from "../../../domain/duty.ts";
import type { DutyId } from "../../../domain/ids.ts";
import { dutiesOf, type Plan } from "../../../domain/plan.ts";
import { yearStatus, type StatusDuty, type StatusItem, type YearStatus } from "../../../domain/year-status.ts";
import { frozenChecksum } from "../../../ledger/frozen-checksum.ts";

/** Who acted in these years: none of it may be seen in a snapshot. */
export const PERSONS = ["anna-andersson", "Bertil Persson", "c.svensson@vingaker.example"] as const;
/** What somebody typed. */
export const TYPED = "Kajsa på enheten är sjuk";

const BEGUN = civilDate("2025-11-24");

export function vingaker(): Plan {
  const reading = readPlan("config/plans/vingaker");
  if (!reading.ok) throw new Error("Vingåker's plan has faults");
  return reading.plan;
}

/** What became of the row with this number, counted over the whole year: five in seven done, the rest each in its way. */
function lived(row: StatusDuty, index: number, day: CivilDate): StatusDuty {
  if (row.state === undefined || row.due === undefined) return row;
  const at = (daysEarly: string) => isoInstant(instantAt(civilDate(daysEarly), 10));
  const [anna, bertil, carl] = PERSONS;
  const reported = { reportedAt: at(row.due < day ? row.due : day), reportedBy: anna };
  const parts = row.parts && {
    parts: row.parts.map((part, place) =>
      place === 0
        ? { ...part, state: "reported" as const, reportedAt: reported.reportedAt, reportedBy: carl }
        : { ...part, state: "open" as const },
    ),
  };
  if (row.due > day) return index % 5 === 0 ? { ...row, state: "open", ...parts } : row;
  switch (index % 7) {
    case 1:
      return { ...row, state: "open", late: true, ...parts };
    case 3:
      return { ...row, state: "reported", ...reported };
    case 5:
      return index % 2 === 0
        ? { ...row, state: "excused", reason: TYPED }
        : {
            ...row,
            state: "confirmed",
            ...reported,
            confirmedAt: reported.reportedAt,
            confirmedBy: bertil,
            moved: { from: "2026-03-31", times: 2 },
          };
    default:
      return { ...row, state: "confirmed", ...reported, confirmedAt: reported.reportedAt, confirmedBy: bertil };
  }
}

function livedStatus(plan: Plan, year: number, day: CivilDate): YearStatus {
  const begunAt = instantAt(BEGUN, 12);
  const progress = new Map<DutyId, DutyProgress>(dutiesOf(plan).map(({ id }) => [id, { begunOn: BEGUN, begunAt }]));
  const status = yearStatus({ plan, people: { persons: [], holdings: [], absences: [] } }, year, instantAt(day, 13), [], progress);
  let index = 0;
  const each = (items: readonly StatusItem[]) =>
    items.map((item) => ({ ...item, duties: item.duties.map((row) => lived(row, index++, day)) }));
  return { ...status, actions: each(status.actions), meetings: each(status.meetings), rules: each(status.rules) };
}

function recordNumber(text: string): RecordNumber {
  const number = parseRecordNumber(text);
  if (number === undefined) throw new Error(`${text} is no registration number`);
  return number;
}

const DECIDED: FrozenDecision = {
  date: civilDate("2026-12-16"),
  section: recordNumber("§ 112"),
  dnr: recordNumber("SN 2026/87"),
  outcome: "approved",
};

type Differing = Partial<Freezing> & { readonly year?: number; readonly day?: CivilDate };

export function frozen(differing: Differing = {}): FrozenYear {
  const plan = differing.plan ?? vingaker();
  const { year = 2026, day = civilDate("2026-11-20"), kind = "stop" } = differing;
  const snapshot = takeSnapshot({
    plan,
    status: livedStatus(plan, year, day),
    kind,
    closingDay: day,
    answered: new Set(),
    legal: [],
    figures: [],
    ...differing,
  });
  return { snapshot, checksum: frozenChecksum(snapshot) };
}

/** 2026 and 2027 per stoppdatum, and the supplement to 2027. */
export function threePapers(): { readonly first: FrozenYear; readonly second: FrozenYear; readonly supplement: FrozenYear } {
  const plan = vingaker();
  const first = frozen({ plan });
  const dnr = recordNumber("SN 2027/91");
  const second = frozen({
    plan,
    year: 2027,
    day: civilDate("2027-11-19"),
    meetingDay: civilDate("2027-12-15"),
    dnr,
    lastYear: { ...first, decision: DECIDED },
    legal: [
      { reference: "Socialtjänstlagen (2025:400)", checkedOn: civilDate("2027-10-04") },
      { reference: "HSLF-FS 2022:39 Våld i nära relationer" },
    ],
    figures: [
      {
        figure: "arenden",
        label: "Ärenden där våld i nära relation har uppmärksammats",
        unit: "ärenden",
        source: "Treserva",
        total: { kind: "exactly", value: 1234 },
        lastYear: { kind: "exactly", value: 97 },
      },
      {
        figure: "barn",
        label: "Barn som har fått stöd",
        unit: "barn",
        source: "Relationsvåldsteamet",
        total: { kind: "fewerThan", limit: 5 },
        lastYear: { kind: "withheld" },
      },
      { figure: "kontakter", label: "Nya kontakter", unit: "personer", total: { kind: "missing" } },
    ],
  });
  const supplement = frozen({
    plan,
    year: 2027,
    day: civilDate("2028-02-18"),
    kind: "final",
    dnr,
    lastYear: { ...first, decision: DECIDED },
    stop: { ...second, decision: { ...DECIDED, date: civilDate("2027-12-15"), section: recordNumber("§ 131") } },
  });
  return { first, second, supplement };
}

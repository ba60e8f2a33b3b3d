/** The year as a wheel: twelve months, today, and a link for every occurrence on its last day. The table below says the same. */
import { yearOf, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { STATE_WORDS, type ShownState } from "../../domain/occurrence/state-words.ts";
import { useWords } from "../messages/spoken.ts";
import { occurrencePath } from "../paths.ts";
import { angleOf, CELL_HEIGHT, insideCell, layWheel, pointAt, type Cell, type WheelLayout } from "../../domain/wheel/geometry.ts";
import { borderOutline, leaderOutline, monthOutline, rayOutline, shorten } from "../../domain/wheel/outlines.ts";
import type { YearMark } from "../wheel/marks.ts";
import { Badge } from "./state-mark.tsx";
import { StatePaths } from "./state-symbol.tsx";

interface YearWheelProps {
  readonly year: number;
  readonly marks: readonly YearMark[];
  readonly today: CivilDate;
}

export function YearWheel({ year, marks, today }: YearWheelProps) {
  const layout = layWheel(year, marks);
  const { matters, year: yearWords } = useWords();
  const words = yearWords.wheel;
  const { whole } = layout.radius;
  const rounded = [-whole, -whole, 2 * whole, layout.height].map((number) => number.toFixed(0)).join(" ");
  const before = layout.beside.find(({ when }) => when === "before");
  const after = layout.beside.find(({ when }) => when === "after");
  const shown = (Object.keys(STATE_WORDS) as ShownState[]).filter((state) => marks.some((mark) => mark.shown === state));
  return (
    <figure class="wheel">
      <svg viewBox={rounded} width={(2 * whole).toFixed(0)} role="group" aria-label={words.name(year)}>
        <defs>
          <rect
            id="ruta"
            x={shorten(-layout.cellLength / 2)}
            y={-CELL_HEIGHT / 2}
            width={shorten(layout.cellLength)}
            height={CELL_HEIGHT}
            rx="3"
          />
        </defs>
        <g aria-hidden="true">
          {/* Under the months, whose names it would cross. */}
          {yearOf(today) === year ? <Today layout={layout} today={today} /> : null}
          <Months layout={layout} />
          <path class="wheel-border" d={borderOutline(layout)} />
          <path class="wheel-leader" d={leaderOutline(layout)} />
          <text class="wheel-year" y="14">
            {year}
          </text>
        </g>
        {before ? <Beside group={before} year={year} marks={marks} /> : null}
        {layout.cells.map((cell, index) => (cell ? <MarkLink mark={marks[index]} cell={cell} /> : null))}
        {after ? <Beside group={after} year={year} marks={marks} /> : null}
      </svg>
      <figcaption>
        {words.help} {yearOf(today) === year ? `${words.line(matters.dates.long(today))} ` : ""}
        {words.below}
        <ul class="wheel-legend">
          {shown.map((state) => (
            <li>
              <Badge shown={state} />
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Months({ layout }: { layout: WheelLayout }) {
  const words = useWords().year.wheel;
  const { months, radius } = layout;
  return (
    <>
      {months.map((month) => {
        const { x, y } = pointAt((month.from + month.to) / 2, (radius.inner + radius.outer) / 2);
        return (
          <>
            <path class="wheel-month" d={monthOutline(layout, month)} />
            <text class="wheel-month-name" x={shorten(x)} y={shorten(y + 4)}>
              {words.shortMonths[month.month - 1]}
            </text>
          </>
        );
      })}
    </>
  );
}

function Today({ layout: { radius }, today }: { layout: WheelLayout; today: CivilDate }) {
  const angle = angleOf(today);
  const { x, y } = pointAt(angle, radius.inner - 30);
  return (
    <>
      <path class="wheel-today" d={rayOutline(angle, radius.inner - 12, radius.whole)} />
      <text class="wheel-today-name" x={shorten(x)} y={shorten(y + 4)}>
        {useWords().year.wheel.today}
      </text>
    </>
  );
}

function Beside({
  group: { when, heading, cells },
  year,
  marks,
}: {
  group: WheelLayout["beside"][number];
  year: number;
  marks: readonly YearMark[];
}) {
  const words = useWords().year.wheel;
  return (
    <>
      <text class="wheel-beside" x={shorten(heading.x)} y={shorten(heading.y + 5)} aria-hidden="true">
        {when === "before" ? words.before(year) : words.after(year)}
      </text>
      {cells.map((cell) => (
        <MarkLink mark={marks[cell.index]} cell={cell} />
      ))}
    </>
  );
}

function MarkLink({ mark, cell }: { mark: YearMark | undefined; cell: Cell }) {
  if (!mark) return null;
  const { x, y, turned } = cell;
  const inside = insideCell(mark.label);
  const { matters, year } = useWords();
  const day = `${matters.dates.dayAndMonth(mark.due)} ${mark.due.slice(0, 4)}`;
  return (
    <a
      href={occurrencePath(mark.occurrence)}
      class={`mark-${mark.shown}`}
      transform={`translate(${shorten(x)} ${shorten(y)})${turned === 0 ? "" : `rotate(${shorten(turned)})`}`}
    >
      <title>{year.wheel.mark({ item: mark.label, title: mark.title, day, state: matters.states[mark.shown] })}</title>
      <use href="#ruta" />
      <g transform={`translate(${shorten(inside.symbol)} -5)`}>
        <StatePaths shown={mark.shown} />
      </g>
      <text x={shorten(inside.label)} y="5">
        {mark.label}
      </text>
    </a>
  );
}

/** A figure over the periods of a year as bars, the year before as a dashed line. What it shows is said in a sentence and stands in a table. */
import { scaleBand, scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { FigureSeries, SeriesPeriod } from "../../client/figure-views.ts";
import { useSwedish } from "../messages/spoken.ts";

interface QuarterChartProps {
  readonly series: FigureSeries;
  /** The sentence that says the same. */
  readonly label: string;
  /** A value as it stands on its bar. */
  readonly write: (value: number) => string;
  /** What the dashed line is. */
  readonly lastYear: string;
}

const WIDTH = 560;
const HEIGHT = 220;
const EDGE = { top: 28, bottom: 26, side: 8 } as const;

export function QuarterChart({ series, label, write, lastYear }: QuarterChartProps) {
  const { periods } = series;
  const lang = useSwedish();
  const most = Math.max(...periods.flatMap(({ value = 0, lastYear: before = 0 }) => [value, before]), 0);
  if (most === 0) return null;
  const across = scaleBand<number>()
    .domain(periods.map((_, index) => index))
    .range([EDGE.side, WIDTH - EDGE.side])
    .padding(0.35);
  const up = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]);
  const middle = (index: number): number => (across(index) ?? 0) + across.bandwidth() / 2;
  const dashed = line<{ readonly period: SeriesPeriod; readonly index: number }>()
    .defined(({ period }) => period.lastYear !== undefined)
    .x(({ index }) => middle(index))
    .y(({ period }) => up(period.lastYear ?? 0))
    .digits(1);
  const points = periods.map((period, index) => ({ period, index }));
  const hasBefore = periods.some((period) => period.lastYear !== undefined);
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} role="img" aria-label={label}>
      {points.map(({ period, index }) => (
        <>
          {period.value === undefined ? null : (
            <>
              <rect
                class="bar"
                x={short(across(index) ?? 0)}
                y={short(up(period.value))}
                width={short(across.bandwidth())}
                height={short(HEIGHT - EDGE.bottom - up(period.value))}
              />
              <text x={short(middle(index))} y={short(up(period.value) - 6)}>
                {write(period.value)}
              </text>
            </>
          )}
          <text class="bar-name" x={short(middle(index))} y={HEIGHT - 8} lang={lang}>
            {period.label.replace(/ 20\d\d$/, "")}
          </text>
        </>
      ))}
      <path class="bars-floor" d={`M${EDGE.side},${HEIGHT - EDGE.bottom}H${WIDTH - EDGE.side}`} />
      {hasBefore ? (
        <>
          <path class="bars-before" d={dashed(points) ?? ""} />
          {points.map(({ period, index }) =>
            period.lastYear === undefined ? null : (
              <circle class="bars-before-point" cx={short(middle(index))} cy={short(up(period.lastYear))} r="4" />
            ),
          )}
          <text class="bars-key" x={WIDTH - EDGE.side} y="12">
            ◦ – – {lastYear}
          </text>
        </>
      ) : null}
    </svg>
  );
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

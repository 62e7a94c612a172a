import type { ReactNode } from 'react';
import { CartesianGrid, Line, LineChart as Lines, XAxis, YAxis } from 'recharts';
import { ChartFigure, type ChartProps } from './ChartFigure';
import { Legend } from './Legend';
import { lookOf, type SeriesLook } from './look';
import { MarkShape } from './MarkShape';

/**
 * How something went over time; with `levels`, in steps. Every figure is in its table too. Nothing moves, and nothing
 * shows only under the mouse.
 */
export function LineChart<R>(props: ChartProps<R>): ReactNode {
  const { rows, series, rowName, levels } = props;
  const looks = series.map((one, at) => lookOf(at, one.meaning));
  const points = rows.map((row) => ({ name: rowName(row), values: series.map((one) => one.value(row)) }));
  return (
    <ChartFigure
      {...props}
      legend={<Legend series={series} sample={(at) => looks[at] && <Stroke look={looks[at]} />} />}
    >
      <Lines
        responsive
        width="100%"
        height="100%"
        data={points}
        margin={{ top: 12, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" stroke="var(--edge)" tickLine={false} minTickGap={16} padding={{ left: 12, right: 12 }} />
        {levels ? (
          <YAxis
            width={64}
            stroke="var(--edge)"
            tickLine={false}
            domain={[0, levels.length - 1]}
            ticks={levels.map((_, at) => at)}
            tickFormatter={(at: number) => levels[at] ?? ''}
            interval={0}
          />
        ) : (
          <YAxis width={40} stroke="var(--edge)" tickLine={false} allowDecimals={false} domain={[0, 'auto']} />
        )}
        {series.map((one, at) => {
          const look = looks[at] ?? lookOf(at, one.meaning);
          return (
            <Line
              key={one.id}
              name={one.name}
              dataKey={(point: (typeof points)[number]) => point.values[at] ?? null}
              type={levels ? 'stepAfter' : 'linear'}
              stroke={look.colour}
              strokeWidth={2}
              {...(look.dashes === undefined ? {} : { strokeDasharray: look.dashes })}
              dot={({ cx, cy, value, index }: { cx?: number; cy?: number; value?: unknown; index?: number }) => (
                <g key={index}>
                  {typeof cx === 'number' && typeof cy === 'number' && typeof value === 'number' && (
                    <MarkShape mark={look.mark} x={cx} y={cy} colour={look.colour} />
                  )}
                </g>
              )}
              activeDot={false}
              isAnimationActive={false}
            />
          );
        })}
      </Lines>
    </ChartFigure>
  );
}

/** Line and mark of a series for the key. */
function Stroke({ look }: { look: SeriesLook }): ReactNode {
  return (
    <svg width={32} height={12} aria-hidden="true">
      <path d="M0 6h32" stroke={look.colour} strokeWidth={2} strokeDasharray={look.dashes} />
      <MarkShape mark={look.mark} x={16} y={6} colour={look.colour} />
    </svg>
  );
}

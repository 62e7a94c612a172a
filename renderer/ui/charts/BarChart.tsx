import { useId, type ReactNode } from 'react';
import { Bar, BarChart as Bars, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import { ChartFigure, type ChartProps } from './ChartFigure';
import { FillPattern } from './FillPattern';
import { Legend } from './Legend';
import { lookOf, type SeriesLook } from './look';

/** More bars than this have no room for their numbers; the table has them all. */
const roomForNumbers = 24;

export interface BarChartProps<R> extends Omit<ChartProps<R>, 'levels'> {
  /** One bar a row, its series upon each other; otherwise side by side. */
  stacked?: boolean;
}

/** How much of each there was. Every figure is in its table too; where there is room, on its bar as well. */
export function BarChart<R>({ stacked = false, ...props }: BarChartProps<R>): ReactNode {
  const { rows, series, rowName } = props;
  const id = useId();
  const looks = series.map((one, at) => lookOf(at, one.meaning));
  const patternOf = (at: number) => `${id}-${at}`;
  const points = rows.map((row) => ({ name: rowName(row), values: series.map((one) => one.value(row)) }));
  const numbers = rows.length * (stacked ? 1 : series.length) <= roomForNumbers;
  return (
    <ChartFigure
      {...props}
      legend={<Legend series={series} sample={(at) => looks[at] && <Fill id={`${id}-key-${at}`} look={looks[at]} />} />}
    >
      <Bars
        responsive
        width="100%"
        height="100%"
        data={points}
        margin={{ top: 20, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <defs>
          {looks.map((look, at) => (
            <FillPattern key={patternOf(at)} id={patternOf(at)} fill={look.fill} colour={look.colour} />
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" stroke="var(--edge)" tickLine={false} minTickGap={8} />
        <YAxis width={40} stroke="var(--edge)" tickLine={false} allowDecimals={false} domain={[0, 'auto']} />
        {series.map((one, at) => (
          <Bar
            key={one.id}
            name={one.name}
            dataKey={(point: (typeof points)[number]) => point.values[at] ?? null}
            fill={`url(#${patternOf(at)})`}
            stroke={looks[at]?.colour ?? 'var(--ink)'}
            maxBarSize={36}
            {...(stacked ? { stackId: 'all' } : {})}
            isAnimationActive={false}
          >
            {numbers && !stacked && <LabelList position="top" />}
          </Bar>
        ))}
      </Bars>
    </ChartFigure>
  );
}

/** The fill of a series for the key. Its pattern is its own, since an id names one thing. */
function Fill({ id, look }: { id: string; look: SeriesLook }): ReactNode {
  return (
    <svg width={14} height={14} aria-hidden="true">
      <defs>
        <FillPattern id={id} fill={look.fill} colour={look.colour} />
      </defs>
      <rect x={0.5} y={0.5} width={13} height={13} fill={`url(#${id})`} stroke={look.colour} />
    </svg>
  );
}

import { type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'

export interface ChartSeries {
  readonly name: string
  readonly values: readonly number[]
}

export interface ColumnChartProps {
  readonly title: string
  /** What stands below each column. */
  readonly labels: readonly string[]
  /** One behind the other, the widest first: each is a part of the one before, such as sign-ups of views. */
  readonly series: readonly ChartSeries[]
  /** The heading of the labels in the table. */
  readonly labelName: string
  readonly tableName: string
  readonly format: (value: number) => string
}

const TONES = ['fill-accent/30', 'fill-accent', 'fill-ink'] as const
const DOTS = ['bg-accent/30', 'bg-accent', 'bg-ink'] as const
const WIDTHS = [0.82, 0.5, 0.26] as const
const HIGH = 100

/** A round number at or above the greatest, so that the lines of the chart stand at numbers one can say. */
export const niceMost = (greatest: number): number => {
  if (greatest <= 4) return 4
  const unit = 10 ** Math.floor(Math.log10(greatest))
  return ([1, 2, 2.5, 5, 10].find(step => step * unit >= greatest) ?? 10) * unit
}

const Columns = ({ series, labels, most }: Pick<ColumnChartProps, 'series' | 'labels'> & { readonly most: number }) => (
  <svg
    viewBox={`0 0 ${Math.max(1, labels.length)} ${HIGH}`}
    preserveAspectRatio="none"
    className="absolute inset-0 size-full"
    aria-hidden="true"
  >
    {series.map(({ name, values }, layer) =>
      values.map((value, index) => {
        const wide = WIDTHS[layer] ?? 0.2
        const high = (value / most) * HIGH
        return (
          <rect
            key={`${name}-${labels[index]}`}
            x={index + (1 - wide) / 2}
            y={HIGH - high}
            width={wide}
            height={high}
            className={TONES[layer]}
          >
            <title>{`${labels[index]}: ${name} ${value}`}</title>
          </rect>
        )
      }),
    )}
  </svg>
)

const Table = ({ series, labels, labelName, tableName, title, format }: ColumnChartProps) => (
  <details className="text-small">
    <summary className="min-h-9 content-center font-semibold text-muted hover:text-ink">{tableName}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by the keyboard */}
    <section aria-label={title} className="max-h-80 overflow-auto" tabIndex={0}>
      <table className="tabular w-full text-left">
        <thead className="sticky top-0 bg-paper">
          <tr>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {labelName}
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="py-2 pr-4 text-right font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-4 font-normal">
                {label}
              </th>
              {series.map(({ name, values }) => (
                <td key={name} className="py-1.5 pr-4 text-right">
                  {format(values[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
)

/** Columns over time, with the same figures as a table for whoever reads rather than looks. */
export const ColumnChart = (props: ColumnChartProps) => {
  const { title, labels, series, format } = props
  const id = useId()
  const most = niceMost(Math.max(0, ...series.flatMap(({ values }) => values)))
  const middle = labels[Math.floor((labels.length - 1) / 2)]
  return (
    <figure aria-labelledby={id} className="flex flex-col gap-3">
      <figcaption id={id} className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <span className="font-semibold">{title}</span>
        {series.map(({ name }, layer) => (
          <span key={name} className="flex items-center gap-1.5 text-small text-muted">
            <span className={cx('size-2.5 rounded-full', DOTS[layer])} />
            {name}
          </span>
        ))}
      </figcaption>
      <div className="tabular grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-small text-muted" aria-hidden="true">
        <div className="flex h-48 flex-col justify-between text-right leading-none">
          <span>{format(most)}</span>
          <span>{Number.isInteger(most / 2) ? format(most / 2) : ''}</span>
          <span>0</span>
        </div>
        <div className="relative h-48 border-y border-line">
          <div className="absolute inset-x-0 top-1/2 border-t border-dashed border-line" />
          <Columns series={series} labels={labels} most={most} />
        </div>
        <div className="col-start-2 flex justify-between gap-2 pt-2">
          <span>{labels[0]}</span>
          {labels.length > 6 ? <span>{middle}</span> : null}
          {labels.length > 1 ? <span>{labels.at(-1)}</span> : null}
        </div>
      </div>
      <Table {...props} />
    </figure>
  )
}

/** Things by size: a list of words, bars and numbers. */
export const BarList = ({
  items,
  format,
  empty,
}: {
  readonly items: readonly {
    readonly key: string
    readonly label: ReactNode
    readonly value: number
    readonly of?: number | null
  }[]
  readonly format: (value: number) => string
  readonly empty: string
}) => {
  const most = Math.max(1, ...items.map(({ value, of }) => of ?? value))
  if (items.length === 0) return <p className="text-muted">{empty}</p>
  return (
    <ul className="flex flex-col gap-3">
      {items.map(({ key, label, value, of }) => (
        <li key={key} className="flex flex-col gap-1">
          <span className="flex justify-between gap-4">
            <span className="min-w-0 truncate">{label}</span>
            <span className="tabular font-semibold">
              {format(value)}
              {of ? <span className="font-normal text-muted"> / {format(of)}</span> : null}
            </span>
          </span>
          <span aria-hidden="true" className="relative block h-2 overflow-hidden rounded-full bg-sunken">
            {of ? (
              <span className="absolute inset-y-0 left-0 bg-line" style={{ width: `${(of / most) * 100}%` }} />
            ) : null}
            <span
              className="absolute inset-y-0 left-0 rounded-full bg-accent"
              style={{ width: `${(value / most) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

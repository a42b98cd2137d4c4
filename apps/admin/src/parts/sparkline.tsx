import { cx } from '@flow/ui/components'

const WIDTH = 96
const HEIGHT = 20
const INSET = 2

/** A small curve of how a number went. It repeats what stands beside it, so nothing is read out. */
export const Sparkline = ({ series }: { readonly series: readonly number[] }) => {
  const low = Math.min(...series)
  const span = Math.max(...series) - low
  const x = (index: number) => INSET + (index / (series.length - 1)) * (WIDTH - 2 * INSET)
  const y = (value: number) =>
    span === 0 ? HEIGHT / 2 : HEIGHT - INSET - ((value - low) / span) * (HEIGHT - 2 * INSET)
  const path = series.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} className="block shrink-0" aria-hidden="true">
      {series.length > 1 ? (
        <polyline
          points={path}
          className={cx('fill-none', span === 0 ? 'stroke-line' : 'stroke-accent')}
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ) : null}
    </svg>
  )
}

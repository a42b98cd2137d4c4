import type { NotificationPreferences } from '@flow/contracts'
import { LockKeyhole } from 'lucide-react'
import { boxOf, CHANNELS, type Channel, grouped } from './preferences-form.ts'
import { useNotificationWords } from './words.ts'

type Row = NotificationPreferences['items'][number]

const Box = ({ row: { type, channels, locked }, channel }: { readonly row: Row; readonly channel: Channel }) => {
  const words = useNotificationWords()
  const set = channels[channel]
  if (set === undefined)
    return (
      <td className="max-md:hidden">
        <span className="sr-only">{words.preferences.notOffered}</span>
      </td>
    )
  const box = boxOf(type, channel)
  return (
    <td className="p-0">
      {set && !locked ? <input type="hidden" name="was" value={box} /> : null}
      <label className="flex min-h-11 items-center gap-2.5 rounded-small pr-2 hover:bg-sunken md:justify-center md:pr-0 has-disabled:cursor-not-allowed has-disabled:hover:bg-transparent">
        <input
          type="checkbox"
          name="on"
          value={box}
          defaultChecked={set}
          disabled={locked}
          className="size-6 shrink-0 accent-accent"
        />
        <span className="md:sr-only">{words.channels[channel]}</span>
        <span className="sr-only">{`(${words.types[type]})`}</span>
      </label>
    </td>
  )
}

const TypeRow = ({ row }: { readonly row: Row }) => {
  const { types, preferences } = useNotificationWords()
  const note = row.locked ? preferences.always : row.digest ? preferences.digestMark : null
  return (
    <tr className="border-line max-md:grid max-md:grid-cols-2 max-md:gap-x-3 max-md:rounded-panel max-md:border max-md:bg-surface max-md:p-4 md:border-t">
      <th scope="row" className="text-left font-medium max-md:col-span-2 max-md:pb-1 md:py-2.5 md:pr-3">
        {types[row.type]}
        {note ? (
          <span className="flex items-center gap-1.5 text-small font-normal text-muted">
            {row.locked ? <LockKeyhole className="size-3.5 shrink-0" aria-hidden="true" /> : null}
            {note}
          </span>
        ) : null}
      </th>
      {CHANNELS.map(channel => (
        <Box key={channel} row={row} channel={channel} />
      ))}
    </tr>
  )
}

/** Types by channels: a table where there is room, on a phone a card for each type. */
export const PreferenceTable = ({ rows }: { readonly rows: readonly Row[] }) => {
  const words = useNotificationWords()
  return (
    <table className="w-full border-collapse max-md:block">
      <caption className="sr-only">{words.preferences.table}</caption>
      <thead className="sticky top-18 z-10 bg-paper max-md:sr-only">
        <tr className="text-small">
          <th scope="col" className="py-3 text-left font-medium text-muted">
            {words.preferences.what}
          </th>
          {CHANNELS.map(channel => (
            <th key={channel} scope="col" className="w-22 px-1 py-3 text-center font-medium text-muted">
              {words.channels[channel]}
            </th>
          ))}
        </tr>
      </thead>
      {grouped(rows).map(([group, members]) => (
        <tbody key={group} className="max-md:flex max-md:flex-col max-md:gap-3">
          <tr className="max-md:block">
            <th scope="rowgroup" colSpan={5} className="display pt-7 pb-2 text-left text-lead max-md:block">
              {words.groups[group]}
            </th>
          </tr>
          {members.map(row => (
            <TypeRow key={row.type} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

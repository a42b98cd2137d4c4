import type { PasskeyView } from '@flow/contracts'
import { Button, inputClass } from '@flow/ui/components'
import { KeyRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { LiveButton } from '../live-button.tsx'
import { useMoment } from '../moments.ts'
import { useSettingsWords } from '../words.ts'
import type { Done } from './passkeys-action.ts'

type RowFetcher = ReturnType<typeof useFetcher<Done | Refusal>>

const Rename = ({ passkey, fetcher }: { readonly passkey: PasskeyView; readonly fetcher: RowFetcher }) => {
  const { settings, security } = useSettingsWords()
  return (
    <fetcher.Form method="post" className="flex w-full gap-2">
      <input type="hidden" name="intent" value="rename" />
      <input type="hidden" name="id" value={passkey.id} />
      <input
        name="label"
        aria-label={security.keys.name}
        defaultValue={passkey.label}
        required
        maxLength={80}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: one asked to write here
        autoFocus
        className={inputClass}
      />
      <Button type="submit" busy={fetcher.state !== 'idle'}>
        {settings.save}
      </Button>
    </fetcher.Form>
  )
}

/** A passkey by its name; it can take another, or go. */
export const PasskeyRow = ({ passkey }: { readonly passkey: PasskeyView }) => {
  const { keys } = useSettingsWords().security
  const moment = useMoment()
  const fetcher: RowFetcher = useFetcher<Done | Refusal>()
  const [renaming, rename] = useState(false)
  useEffect(() => {
    if (fetcher.data && 'done' in fetcher.data) rename(false)
  }, [fetcher.data])
  const used = passkey.lastUsedAt ? keys.used(moment(passkey.lastUsedAt)) : keys.neverUsed
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line px-4 py-3 last:border-0">
      <KeyRound className="size-6 shrink-0 text-muted" aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-semibold">{passkey.label}</p>
        <p className="tabular text-small text-muted">{`${keys.since(moment(passkey.createdAt))} · ${used}`}</p>
      </div>
      <fetcher.Form method="post" className="flex gap-1">
        <input type="hidden" name="id" value={passkey.id} />
        <LiveButton
          tone="quiet"
          size="small"
          aria-label={keys.renameLabel(passkey.label)}
          aria-expanded={renaming}
          onClick={() => rename(!renaming)}
        >
          {keys.rename}
        </LiveButton>
        <Button
          type="submit"
          name="intent"
          value="remove"
          tone="danger"
          size="small"
          disabled={fetcher.state !== 'idle'}
          aria-label={keys.removeLabel(passkey.label)}
        >
          {keys.remove}
        </Button>
      </fetcher.Form>
      {renaming ? <Rename passkey={passkey} fetcher={fetcher} /> : null}
    </li>
  )
}

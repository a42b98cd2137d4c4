import type { OwnProfile } from '@flow/contracts'
import { Avatar, Button, buttonClass, Notice } from '@flow/ui/components'
import { Camera } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { useAwake, useMessages } from '../../../site/site.ts'
import { Panel } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

const LARGEST = 8 * 1024 * 1024
const TYPES = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

/** The chosen file as the page can show it, before it is sent anywhere. */
const usePreview = (file: File | undefined): string | undefined => {
  const [shown, show] = useState<string>()
  useEffect(() => {
    if (!file) return show(undefined)
    const url = URL.createObjectURL(file)
    show(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  return shown
}

/** One's face: chosen, looked at, and only then sent. */
export const Photo = ({ me }: { readonly me: OwnProfile }) => {
  const { profile } = useSettingsWords().settings
  const { codes } = useMessages().errors
  const id = useId()
  const fetcher = useFetcher<Refusal | { saved: true }>()
  const [file, choose] = useState<File>()
  const tooLarge = file !== undefined && file.size > LARGEST
  const preview = usePreview(tooLarge ? undefined : file)
  const busy = fetcher.state !== 'idle'
  const refusal = fetcher.data && 'faults' in fetcher.data ? fetcher.data : undefined
  const fault = tooLarge ? codes.too_large : refusal && (refusal.faults.form ?? refusal.message)
  useEffect(() => {
    if (fetcher.data && 'saved' in fetcher.data) choose(undefined)
  }, [fetcher.data])
  return (
    <Panel title={profile.photo} text={profile.photoHint}>
      {fault && !busy ? <Notice tone="danger">{fault}</Notice> : null}
      <fetcher.Form
        method="post"
        encType="multipart/form-data"
        className="flex flex-wrap items-center gap-5"
        key={me.avatarUrl ?? 'none'}
      >
        {preview ? (
          <img src={preview} alt={profile.preview} className="size-24 shrink-0 rounded-full object-cover" />
        ) : (
          <Avatar person={me} size="large" />
        )}
        <div className="flex flex-wrap gap-2">
          <input
            id={id}
            type="file"
            name="photo"
            accept={TYPES}
            required
            disabled={!useAwake()}
            onChange={event => choose(event.currentTarget.files?.[0])}
            className="peer sr-only"
          />
          <label
            htmlFor={id}
            className={buttonClass(
              'plain',
              'medium',
              'cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
            )}
          >
            <Camera className="size-4.5" aria-hidden="true" />
            {profile.choosePhoto}
          </label>
          {preview ? (
            <Button type="submit" busy={busy}>
              {profile.usePhoto}
            </Button>
          ) : null}
          {me.avatarUrl && !preview ? (
            <Button type="submit" name="intent" value="remove-photo" formNoValidate tone="quiet" busy={busy}>
              {profile.removePhoto}
            </Button>
          ) : null}
        </div>
      </fetcher.Form>
    </Panel>
  )
}

import { settingsMessages } from '@flow/ui'
import { Notice, TextField } from '@flow/ui/components'
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { useAwake, useMessages } from '../../../site/site.ts'
import { LiveButton } from '../live-button.tsx'
import { Panel, RoomTitle, useBackToSecurity } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'
import { PasskeyRow } from './passkey-row.tsx'
import { passkeysAction } from './passkeys-action.ts'
import { useMakePasskey } from './use-make-passkey.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return { passkeys: await orTrouble(visit.api.passkeys()) }
}

export const action = passkeysAction

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { security } = settingsMessages[site?.language ?? 'en']
  return headOf(site, { title: security.passkeys, path: '/settings/security/passkeys', hidden: true })
}

const Add = () => {
  const { keys } = useSettingsWords().security
  const { optional } = useMessages().common
  const { make, busy, added, missed, refusal, dialog } = useMakePasskey()
  return (
    <Panel title={keys.add}>
      {refusal && !busy ? <Notice tone="danger">{refusal.faults.credential ?? refusal.message}</Notice> : null}
      {missed && !busy ? <Notice tone="info">{keys[missed]}</Notice> : null}
      {added ? <Notice tone="good">{keys.added}</Notice> : null}
      <form
        className="flex max-w-md flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          make(String(new FormData(event.currentTarget).get('label') ?? '').trim())
        }}
      >
        <TextField
          label={keys.name}
          name="label"
          note={optional}
          hint={keys.nameHint}
          maxLength={80}
          autoComplete="off"
        />
        <LiveButton type="submit" size="large" busy={busy} className="self-start">
          <KeyRound className="size-5" aria-hidden="true" />
          {keys.add}
        </LiveButton>
      </form>
      {dialog}
    </Panel>
  )
}

const Passkeys = () => {
  const { security } = useSettingsWords()
  const { passkeys } = useLoaderData<typeof loader>()
  const supported = !useAwake() || browserSupportsWebAuthn()
  return (
    <>
      <RoomTitle title={security.passkeys} text={security.keys.text} back={useBackToSecurity()} />
      {passkeys.length > 0 ? (
        <ul className="rounded-card border border-line bg-surface">
          {passkeys.map(passkey => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{security.keys.none}</p>
      )}
      {supported ? <Add /> : <Notice tone="info">{security.keys.unsupported}</Notice>}
    </>
  )
}

export default Passkeys

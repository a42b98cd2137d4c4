import { settingsMessages } from '@flow/ui'
import { Notice } from '@flow/ui/components'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useFetcher, useLoaderData } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { orTrouble, requireMe } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { useConfirmed } from '../confirm/use-confirmed.tsx'
import { LiveButton } from '../live-button.tsx'
import { Panel, RoomTitle, useBackToSecurity } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'
import { BackupCodes } from './backup-codes.tsx'
import { CodeStep } from './code-step.tsx'
import { SetUp } from './set-up.tsx'
import { type Codes, type Setup, twoFactorAction } from './two-factor-action.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return orTrouble(visit.api.twoFactor())
}

export const action = twoFactorAction

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { security } = settingsMessages[site?.language ?? 'en']
  return headOf(site, { title: security.twoFactor, path: '/settings/security/two-factor', hidden: true })
}

type CodeFetcher = ReturnType<typeof useFetcher<Codes | Refusal>>

const faultOf = ({ data, state }: CodeFetcher) =>
  state === 'idle' && data && 'faults' in data ? (data.faults.code ?? data.message) : undefined

/** It is off: explains it, and begins. */
const Begin = ({ fetcher }: { readonly fetcher: CodeFetcher }) => {
  const { two } = useSettingsWords().security
  const begun = useConfirmed<Setup | Refusal>()
  const { answer } = begun
  if (answer && 'qr' in answer) return <SetUp setup={answer} fetcher={fetcher} fault={faultOf(fetcher)} />
  return (
    <>
      {answer ? <Notice tone="danger">{answer.message}</Notice> : null}
      <LiveButton size="large" busy={begun.busy} onClick={() => begun.send({ intent: 'begin' })} className="self-start">
        {two.begin}
      </LiveButton>
      {begun.dialog}
    </>
  )
}

/** It is on: new backup codes, or off again, each by a code. */
const IsOn = ({ left, codes }: { readonly left: number; readonly codes: CodeFetcher }) => {
  const { two } = useSettingsWords().security
  const off = useFetcher<Codes | Refusal>()
  return (
    <>
      <p className="flex items-center gap-3 rounded-card bg-good-soft px-5 py-4 font-semibold text-good">
        <ShieldCheck className="size-6 shrink-0" aria-hidden="true" />
        <span>
          {two.isOn} <span className="font-normal">{two.left(left)}.</span>
        </span>
      </p>
      <Panel title={two.newCodes} text={two.newCodesText}>
        <CodeStep fetcher={codes} intent="codes" label={two.codeFor} submit={two.newCodes} fault={faultOf(codes)} />
      </Panel>
      <Panel title={two.turnOff} text={two.turnOffText}>
        <CodeStep fetcher={off} intent="disable" label={two.codeFor} submit={two.turnOff} fault={faultOf(off)} danger />
      </Panel>
    </>
  )
}

const TwoFactor = () => {
  const { security } = useSettingsWords()
  const { enabled, backupCodesLeft } = useLoaderData<typeof loader>()
  const fetcher = useFetcher<Codes | Refusal>()
  const [kept, keep] = useState<readonly string[]>()
  const codes = fetcher.data && 'codes' in fetcher.data ? fetcher.data.codes : undefined
  return (
    <>
      <RoomTitle title={security.twoFactor} text={security.two.text} back={useBackToSecurity()} />
      {codes && codes !== kept ? (
        <BackupCodes codes={codes} onKept={() => keep(codes)} />
      ) : enabled ? (
        <IsOn left={backupCodesLeft} codes={fetcher} />
      ) : (
        <Begin fetcher={fetcher} />
      )}
    </>
  )
}

export default TwoFactor

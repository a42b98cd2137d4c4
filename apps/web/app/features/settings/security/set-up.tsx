import type { useFetcher } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { useAccountWords } from '../../account/words.ts'
import { CopyButton } from '../copy-button.tsx'
import { Panel } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'
import { CodeStep } from './code-step.tsx'
import type { Codes, Setup } from './two-factor-action.ts'

/** The key as one types it: in groups of four. */
const grouped = (secret: string) => secret.replace(/.{4}(?=.)/g, '$& ')

interface SetUpProps {
  readonly setup: Setup
  readonly fetcher: ReturnType<typeof useFetcher<Codes | Refusal>>
  readonly fault: string | undefined
}

/** The app takes the secret by its camera or by hand, and proves by a first code that it has it. */
export const SetUp = ({ setup, fetcher, fault }: SetUpProps) => {
  const { two } = useSettingsWords().security
  return (
    <>
      <Panel title={two.scan}>
        <div className="flex flex-wrap items-center gap-6">
          <img
            src={setup.qr}
            alt={two.qr}
            width={208}
            height={208}
            className="size-52 rounded-card border border-line bg-white [image-rendering:pixelated]"
          />
          <div className="flex min-w-0 flex-1 basis-56 flex-col items-start gap-3">
            <p className="text-muted">{two.byHand}</p>
            <code data-secret className="rounded-control bg-sunken px-4 py-3 leading-6 break-words">
              {grouped(setup.secret)}
            </code>
            <CopyButton text={setup.secret} label={two.copyKey} />
          </div>
        </div>
      </Panel>
      <Panel title={two.thenType}>
        <CodeStep fetcher={fetcher} intent="enable" label={useAccountWords().code} submit={two.turnOn} fault={fault} />
      </Panel>
    </>
  )
}

import type { Webhook } from '@flow/contracts'
import { organiserMessages } from '@flow/ui'
import { Button, Notice } from '@flow/ui/components'
import { type LoaderFunctionArgs, type MetaFunction, useFetcher, useLoaderData } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { orTrouble, requireMe } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { ConfirmButton } from '../../../site/confirm-button.tsx'
import { headOf, siteOf } from '../../../site/head.ts'
import { useMessages } from '../../../site/site.ts'
import { Panel } from '../../settings/panel.tsx'
import { OrganiserPage } from '../organiser-page.tsx'
import { useOrganiserWords } from '../words.ts'
import { Deliveries } from './deliveries.tsx'
import { Secret } from './secret.tsx'
import { type Changed, changeWebhook } from './webhook-actions.ts'
import { WebhookFields } from './webhook-fields.tsx'
import { WebhookState } from './webhook-state.tsx'

const SHOWN = 20
const STATES = ['delivered', 'waiting', 'failed'] as const

type ChangeFetcher = ReturnType<typeof useFetcher<Changed | Refusal>>

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const id = params.webhookId ?? ''
  const asked = new URL(request.url).searchParams.get('show')
  const status = STATES.find(one => one === asked)
  const [webhook, deliveries] = await orTrouble(
    Promise.all([visit.api.webhook(id), visit.api.deliveries(id, { ...(status ? { status } : {}), limit: SHOWN })]),
  )
  return { webhook, deliveries, status: status ?? null }
}

export const action = changeWebhook

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: organiserMessages[site?.language ?? 'en'].webhooks.title, hidden: true })
}

const Standing = ({ webhook, fetcher }: { readonly webhook: Webhook; readonly fetcher: ChangeFetcher }) => {
  const { webhooks: words } = useOrganiserWords()
  const intent = fetcher.formData?.get('intent')
  const active = webhook.status === 'active'
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <WebhookState webhook={webhook} />
        <fetcher.Form method="post" className="flex flex-wrap gap-2">
          {active ? (
            <Button type="submit" name="intent" value="test" tone="ink" size="small" busy={intent === 'test'}>
              {words.test}
            </Button>
          ) : null}
          <Button type="submit" name="intent" value={active ? 'pause' : 'resume'} tone="plain" size="small">
            {active ? words.pause : words.resume}
          </Button>
        </fetcher.Form>
      </div>
      {webhook.status === 'disabled' ? <Notice tone="danger">{words.disabledText}</Notice> : null}
    </>
  )
}

const Settings = ({ webhook, fetcher }: { readonly webhook: Webhook; readonly fetcher: ChangeFetcher }) => {
  const { webhooks: words } = useOrganiserWords()
  const { common } = useMessages()
  const { data } = fetcher
  const refusal = data && 'faults' in data ? data : undefined
  return (
    <Panel title={words.settings}>
      <fetcher.Form method="post" className="flex max-w-2xl flex-col gap-5">
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        <WebhookFields webhook={webhook} refusal={refusal} />
        <div className="flex items-center gap-4">
          <Button type="submit" name="intent" value="save" busy={fetcher.formData?.get('intent') === 'save'}>
            {common.save}
          </Button>
          <span role="status" className="font-medium text-good">
            {data && 'done' in data && data.done === 'saved' && fetcher.state === 'idle' ? common.saved : null}
          </span>
        </div>
      </fetcher.Form>
    </Panel>
  )
}

const Ending = ({ fetcher }: { readonly fetcher: ChangeFetcher }) => {
  const { webhooks: words } = useOrganiserWords()
  const link = 'min-h-11 rounded-full border px-5 font-semibold'
  return (
    <Panel title={words.secret} text={words.renewText}>
      <fetcher.Form method="post" className="flex flex-wrap gap-3">
        <ConfirmButton
          name="intent"
          value="renew"
          sure={words.sure}
          className={`${link} border-line-strong/50 bg-surface hover:border-ink`}
        >
          {words.renew}
        </ConfirmButton>
        <ConfirmButton
          name="intent"
          value="remove"
          sure={words.sure}
          className={`${link} border-danger/50 text-danger hover:bg-danger-soft`}
        >
          {words.remove}
        </ConfirmButton>
      </fetcher.Form>
    </Panel>
  )
}

const WebhookRoute = () => {
  const { webhooks: words } = useOrganiserWords()
  const { webhook, deliveries, status } = useLoaderData<typeof loader>()
  const settings = useFetcher<Changed | Refusal>()
  const standing = useFetcher<Changed | Refusal>()
  const ending = useFetcher<Changed | Refusal>()
  const renewed = ending.data && 'secret' in ending.data ? ending.data.secret : undefined
  return (
    <OrganiserPage
      back={{ to: '/organise/webhooks', label: words.title }}
      title={webhook.description || new URL(webhook.url).host}
      text={webhook.url}
    >
      <Standing webhook={webhook} fetcher={standing} />
      {renewed ? <Secret secret={renewed} note={words.renewedText} /> : null}
      <Deliveries webhook={webhook} first={deliveries} status={status} />
      <Settings webhook={webhook} fetcher={settings} />
      <Ending fetcher={ending} />
    </OrganiserPage>
  )
}

export default WebhookRoute

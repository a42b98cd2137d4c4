import type { Webhook } from '@flow/contracts'
import { organiserMessages } from '@flow/ui'
import { Button, Empty, Notice } from '@flow/ui/components'
import { ChevronRight } from 'lucide-react'
import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { orTrouble, requireMe } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { useFaultFocus } from '../../../site/use-fault-focus.ts'
import { Panel } from '../../settings/panel.tsx'
import { OrganiserPage } from '../organiser-page.tsx'
import { useOrganiserWords } from '../words.ts'
import { Secret } from './secret.tsx'
import { addWebhook, type Made } from './webhook-actions.ts'
import { WebhookFields } from './webhook-fields.tsx'
import { WebhookState } from './webhook-state.tsx'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return { webhooks: (await orTrouble(visit.api.webhooks())).items }
}

export const action = addWebhook

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { webhooks } = organiserMessages[site?.language ?? 'en']
  return headOf(site, { title: webhooks.title, path: '/organise/webhooks', hidden: true })
}

const Row = ({ webhook }: { readonly webhook: Webhook }) => {
  const { webhooks: words } = useOrganiserWords()
  return (
    <Link
      to={`/organise/webhooks/${webhook.id}`}
      className="flex min-h-18 items-center gap-4 px-4 py-3 transition-colors hover:bg-sunken md:px-5"
    >
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="truncate font-semibold">{webhook.description || webhook.url}</span>
        <span className="truncate text-small text-muted">
          {webhook.description ? `${webhook.url} · ` : ''}
          {words.toldOf(webhook.events.length)}
        </span>
      </span>
      <WebhookState webhook={webhook} />
      <ChevronRight className="size-5 shrink-0 text-faint max-sm:hidden" aria-hidden="true" />
    </Link>
  )
}

const Add = ({ answer }: { readonly answer: Made | Refusal | undefined }) => {
  const { webhooks: words } = useOrganiserWords()
  const busy = useNavigation().state === 'submitting'
  const refusal = answer && 'faults' in answer ? answer : undefined
  const made = answer && 'secret' in answer ? answer.id : 'none'
  return (
    <Panel title={words.add} text={words.addText}>
      <Form
        key={made}
        ref={useFaultFocus(refusal)}
        method="post"
        className="flex max-w-2xl flex-col gap-5"
        preventScrollReset
      >
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        <WebhookFields refusal={refusal} />
        <Button type="submit" size="large" busy={busy} className="self-start">
          {words.add}
        </Button>
      </Form>
    </Panel>
  )
}

const Webhooks = () => {
  const { webhooks: words, title } = useOrganiserWords()
  const { webhooks } = useLoaderData<typeof loader>()
  const answer = useActionData<Made | Refusal>()
  const [none = '', noneText = ''] = words.none
  return (
    <OrganiserPage back={{ to: '/organise', label: title }} title={words.title} text={words.text}>
      {answer && 'secret' in answer ? <Secret secret={answer.secret} /> : null}
      {webhooks.length > 0 ? (
        <ul className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-surface">
          {webhooks.map(webhook => (
            <li key={webhook.id}>
              <Row webhook={webhook} />
            </li>
          ))}
        </ul>
      ) : (
        <Empty title={none} text={noneText} drawing={{ seed: 'webhooks-4', category: 'tech' }} />
      )}
      <Add answer={answer} />
    </OrganiserPage>
  )
}

export default Webhooks

import { type UpdateWebhook, WEBHOOK_EVENTS } from '@flow/contracts'
import { type ActionFunctionArgs, redirect } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { text } from '../../../server/load.ts'
import { type Visit, visitContext } from '../../../server/visit.ts'
import { refusedOr } from '../../settings/act.ts'

export interface Made {
  readonly secret: string
  readonly id: string
}

export interface Changed {
  readonly done: 'saved' | 'tested' | 'again' | 'renewed'
  readonly secret?: string
}

/** What a form tells of a webhook. */
const fieldsIn = (form: FormData) => {
  const told = form.getAll('events')
  return {
    url: text(form, 'url'),
    description: text(form, 'description'),
    events: WEBHOOK_EVENTS.filter(name => told.includes(name)),
  }
}

/** Registers a webhook; its secret is in the answer and nowhere else. */
export const addWebhook = async ({ request, context }: ActionFunctionArgs): Promise<Made | Refusal | Response> => {
  const visit = context.get(visitContext)
  try {
    const { id, secret } = await visit.api.addWebhook(fieldsIn(await request.formData()))
    return { id, secret }
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

const STATUS: Readonly<Record<string, UpdateWebhook['status']>> = { pause: 'paused', resume: 'active' }

const perform = async ({ api }: Visit, id: string, form: FormData): Promise<Changed | Response> => {
  const intent = text(form, 'intent')
  switch (intent) {
    case 'remove':
      await api.removeWebhook(id)
      return redirect('/organise/webhooks')
    case 'renew':
      return { done: 'renewed', secret: (await api.renewWebhookSecret(id)).secret }
    case 'test':
      await api.testWebhook(id)
      return { done: 'tested' }
    case 'replay':
      await api.replayDelivery(id, text(form, 'deliveryId'))
      return { done: 'again' }
    default:
      await api.changeWebhook(id, STATUS[intent] ? { status: STATUS[intent] } : fieldsIn(form))
      return { done: 'saved' }
  }
}

/** Changes, pauses, brings back, tries or removes a webhook; sends one of its messages again. */
export const changeWebhook = async ({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Changed | Refusal | Response> => {
  const visit = context.get(visitContext)
  try {
    return await perform(visit, params.webhookId ?? '', await request.formData())
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

import { catalogue } from '@flow/ui'
import { type ActionFunctionArgs, redirect } from 'react-router'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import { text, toSignIn } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'

export type Outcome =
  | {
      readonly done:
        | 'going'
        | 'waitlisted'
        | 'left'
        | 'published'
        | 'commented'
        | 'removed'
        | 'reviewed'
        | 'shown'
        | 'declined'
    }
  | { readonly done: 'invited'; readonly invited: number; readonly already: number }
  | { readonly refused: string }

const SHOWN = ['public', 'connections', 'nobody'] as const

interface Wish {
  readonly visit: Visit
  readonly eventId: string
  readonly form: FormData
}

const PERFORM: Readonly<Record<string, (wish: Wish) => Promise<Outcome>>> = {
  attend: async ({ visit, eventId, form }) => ({
    done: (await visit.api.attend(eventId, text(form, 'occurrenceId') || undefined)).status,
  }),
  leave: async ({ visit, eventId, form }) => {
    await visit.api.leave(eventId, text(form, 'occurrenceId') || undefined)
    return { done: 'left' }
  },
  show: async ({ visit, eventId, form }) => {
    const shownTo = SHOWN.find(one => one === text(form, 'shownTo')) ?? 'nobody'
    await visit.api.attend(eventId, text(form, 'occurrenceId') || undefined, shownTo)
    return { done: 'shown' }
  },
  publish: async ({ visit, eventId }) => {
    await visit.api.publishEvent(eventId)
    return { done: 'published' }
  },
  comment: async ({ visit, eventId, form }) => {
    const replyTo = text(form, 'replyTo')
    await visit.api.comment(eventId, { text: text(form, 'text'), ...(replyTo ? { replyTo } : {}) })
    return { done: 'commented' }
  },
  editComment: async ({ visit, eventId, form }) => {
    await visit.api.editComment(eventId, text(form, 'commentId'), { text: text(form, 'text') })
    return { done: 'commented' }
  },
  removeComment: async ({ visit, eventId, form }) => {
    await visit.api.deleteComment(eventId, text(form, 'commentId'))
    return { done: 'removed' }
  },
  review: async ({ visit, eventId, form }) => {
    await visit.api.review(eventId, { rating: Number(text(form, 'rating')), text: text(form, 'text') })
    return { done: 'reviewed' }
  },
  removeReview: async ({ visit, eventId, form }) => {
    await visit.api.deleteReview(eventId, text(form, 'authorId'))
    return { done: 'removed' }
  },
  decline: async ({ visit, eventId }) => {
    await visit.api.declineInvitation(eventId)
    return { done: 'declined' }
  },
  invite: async ({ visit, eventId, form }) => {
    const message = text(form, 'message')
    const userIds = form.getAll('userId').map(String)
    const { invited, already } = await visit.api.invite(eventId, { userIds, ...(message ? { message } : {}) })
    return { done: 'invited', invited, already }
  },
}

/** One click is not enough where the organiser asks questions: they are answered with the choice of a ticket. */
const needsChoice = (error: ApiProblem, form: FormData): boolean =>
  error.code === 'event_not_open' && text(form, 'intent') === 'attend' && form.has('tiers')

/** All that can be done on an event's page. Whoever has to sign in first comes back to it. */
export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Outcome> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const perform = PERFORM[text(form, 'intent')]
  if (!perform) throw new Response('', { status: 400 })
  try {
    return await perform({ visit, eventId: params.eventId ?? '', form })
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) throw toSignIn(request)
    if (needsChoice(error, form)) throw redirect(`/events/${params.eventId}/tickets`)
    return { refused: speakProblem(error, catalogue(visit.language)) }
  }
}

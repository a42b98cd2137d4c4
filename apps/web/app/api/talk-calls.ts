import type { ChangeComment, InvitePeople, NewComment, NewReview } from '@flow/contracts'
import { type Client, of, take } from './take.ts'
import type { ShareChannel } from './types.ts'

const page = (id: string, query: { limit: number; cursor?: string }) => ({ params: { path: { id }, query } })

/** What people say about an event and to whom they pass it on. */
export const talkCalls = (api: Client) => ({
  comments: (id: string, query: { limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/events/{id}/comments', page(id, query))),
  comment: (id: string, body: NewComment) => take(api.POST('/api/v1/events/{id}/comments', { ...of(id), body })),
  editComment: (id: string, commentId: string, body: ChangeComment) =>
    take(api.PUT('/api/v1/events/{id}/comments/{commentId}', { params: { path: { id, commentId } }, body })),
  deleteComment: (id: string, commentId: string) =>
    take(api.DELETE('/api/v1/events/{id}/comments/{commentId}', { params: { path: { id, commentId } } })),
  reviews: (id: string, query: { limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/events/{id}/reviews', page(id, query))),
  deleteReview: (id: string, authorId: string) =>
    take(api.DELETE('/api/v1/events/{id}/reviews/{authorId}', { params: { path: { id, authorId } } })),
  review: (id: string, body: NewReview) => take(api.POST('/api/v1/events/{id}/reviews', { ...of(id), body })),
  share: (id: string, channel: ShareChannel) =>
    take(api.POST('/api/v1/events/{id}/share', { ...of(id), body: { channel } })),
  invite: (id: string, body: InvitePeople) => take(api.POST('/api/v1/events/{id}/invitations', { ...of(id), body })),
  invited: (id: string, query: { limit: number; cursor?: string }) =>
    take(api.GET('/api/v1/events/{id}/invitations', page(id, query))),
  declineInvitation: (id: string) => take(api.POST('/api/v1/events/{id}/invitations/decline', of(id))),
  people: (q: string, signal?: AbortSignal) =>
    take(api.GET('/api/v1/users', { params: { query: { q, limit: 8 } }, signal })),
})

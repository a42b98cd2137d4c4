import type { EventComment } from '../../api/types.ts'

/** Answers stand under what they answer, oldest first; those whose question is not here stand for themselves. */
export const threadsOf = (comments: readonly EventComment[]) => {
  const known = new Set(comments.map(({ id }) => id))
  const roots = comments.filter(({ replyTo }) => replyTo === null || !known.has(replyTo))
  return roots.map(root => ({
    root,
    answers: comments.filter(({ replyTo }) => replyTo === root.id).reverse(),
  }))
}

import type { FastifyInstance } from 'fastify'
import { problem } from './problem.ts'

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const DEEPEST = 32

const refuse = (detail: string) => problem('dangerous_key', { detail })

const inspect = (root: unknown): void => {
  const waiting: Array<[unknown, number]> = [[root, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > DEEPEST) throw refuse(`The body is nested deeper than ${DEEPEST} levels.`)
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith('$') || FORBIDDEN.has(key)) throw refuse('A key names an operator or an internal of objects.')
      if (typeof inner === 'string' && !inner.isWellFormed())
        throw problem('malformed_body', { detail: 'A text holds half of a character.' })
      if (typeof inner === 'object') waiting.push([inner, depth + 1])
    }
  }
}

/**
 * Refuses bodies with keys such as `$gt` or `__proto__`, bodies nested without end, and texts with half of a character,
 * which no database keeps.
 */
export const refuseDangerousKeys = (app: FastifyInstance): void => {
  app.addHook('preValidation', (request, _, done) => {
    if (typeof request.body === 'object' && request.body !== null) inspect(request.body)
    done()
  })
}

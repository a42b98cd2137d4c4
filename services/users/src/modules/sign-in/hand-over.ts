import type { SignedIn } from '@flow/contracts'
import type { FastifyReply } from 'fastify'
import type { SignInResult } from './sign-in.ts'

/** Sets the cookies of a sign-in and answers its body, which nothing on the way may keep. */
export const handOver = (reply: FastifyReply, { reply: body, cookies }: SignInResult): SignedIn => {
  reply.header('cache-control', 'no-store')
  for (const cookie of cookies) reply.header('set-cookie', cookie)
  return body
}

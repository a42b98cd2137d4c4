import type { Api } from '@flow/testkit'
import { anActor, eventually } from '@flow/testkit'

interface ReadMail {
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Mails of a kind to an address, newest first, as an administrator reads them. */
export const mailsTo = async (api: Api, to: string, kind?: string): Promise<ReadMail[]> => {
  const { body } = await api.as(anActor({ role: 'admin' })).get('/api/v1/auth/mail?limit=100')
  return body.items.filter((mail: ReadMail) => mail.to === to && (kind === undefined || mail.kind === kind))
}

/** The newest mail of a kind to an address, once it is there. */
export const mailTo = (api: Api, to: string, kind: string): Promise<ReadMail> =>
  eventually(async () => (await mailsTo(api, to, kind))[0])

/** The secret in the link of a mail. */
export const tokenIn = (mail: { readonly text: string }): string => {
  const token = /[?&]token=([\w-]+)/.exec(mail.text)?.[1]
  if (!token) throw new Error('the mail holds no link with a token')
  return token
}

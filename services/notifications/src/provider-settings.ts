import { readSettings, setting } from '@flow/service-kit'
import { fcmSender, type ServiceAccount } from './modules/providers/fcm.ts'
import type { Provider, Providers } from './modules/providers/provider.ts'
import { pushProvider } from './modules/providers/push.ts'
import { sendGridProvider } from './modules/providers/sendgrid.ts'
import { smtpProvider } from './modules/providers/smtp.ts'
import { twilioProvider } from './modules/providers/twilio.ts'
import { PUSH_SERVICES, vapidKeysFrom, webPushSender } from './modules/providers/web-push.ts'
import type { WebhookSettings } from './modules/providers/webhooks.ts'

const accountFrom = (text: string): ServiceAccount => {
  const account = JSON.parse(text) as Partial<ServiceAccount>
  const parts = [account.project_id, account.client_email, account.private_key, account.token_uri]
  if (!parts.every(part => typeof part === 'string')) throw new Error('must be the JSON key file of a service account')
  return account as ServiceAccount
}

/** What an operator may set to have messages leave the house; without any they stay in the local outbox. */
const SETTINGS = {
  mailFrom: setting.text('FLOW_MAIL_FROM', 'sender of mails', 'Flow <no-reply@localhost>'),
  mailOrder: setting.list('FLOW_MAIL_PROVIDERS', 'order in which mail providers are asked', ['smtp', 'sendgrid']),
  smtpUrl: setting.optional(setting.url('FLOW_SMTP_URL', 'mail server: smtp://user:password@host:587')),
  sendGridKey: setting.optional(setting.text('FLOW_SENDGRID_KEY', 'API key of SendGrid')),
  sendGridWebhookKey: setting.optional(
    setting.text('FLOW_SENDGRID_WEBHOOK_KEY', 'verification key of its event webhook'),
  ),
  fcmAccount: setting.optional(
    setting.of(accountFrom, 'FLOW_FCM_ACCOUNT', 'key file of a Google service account, as JSON, for push to phones'),
  ),
  vapidSubject: setting.optional(
    setting.text('FLOW_VAPID_SUBJECT', 'mailto: address that push services may write to; turns push to browsers on'),
  ),
  pushHosts: setting.list('FLOW_PUSH_HOSTS', 'push services of browsers that may be called', [...PUSH_SERVICES]),
  twilioAccount: setting.optional(setting.text('FLOW_TWILIO_ACCOUNT', 'account SID of Twilio')),
  twilioToken: setting.optional(setting.text('FLOW_TWILIO_TOKEN', 'auth token of Twilio')),
  twilioFrom: setting.optional(
    setting.text('FLOW_TWILIO_FROM', 'phone number or messaging service that texts come from'),
  ),
}

/** What providers need to know of the house. */
export interface ProviderGround {
  readonly publicUrl: string
  /** 32 bytes from which the keys of Web Push follow. */
  readonly vapidSecret: Buffer
  readonly timeoutMs: number
}

export interface OutsideSettings {
  readonly providers: (ground: ProviderGround) => Partial<Providers>
  readonly webhooks: WebhookSettings
  /** Whether messages reach browsers. */
  readonly webPush?: boolean
}

/**
 * The providers that an environment names.
 * @throws SettingsError that names what is wrong
 */
export const outsideSettingsFrom = (env: Readonly<Record<string, string | undefined>>): OutsideSettings => {
  const given = readSettings(SETTINGS, env)
  const { mailFrom: from, smtpUrl, sendGridKey, sendGridWebhookKey, fcmAccount, vapidSubject, pushHosts } = given
  const { twilioAccount, twilioToken, twilioFrom } = given
  return {
    webPush: vapidSubject !== undefined,
    webhooks: {
      ...(sendGridWebhookKey ? { sendGridKey: sendGridWebhookKey } : {}),
      ...(twilioToken ? { twilioToken } : {}),
    },
    providers: ({ publicUrl, vapidSecret, timeoutMs }) => {
      const mail: Record<string, Provider | undefined> = {
        smtp: smtpUrl ? smtpProvider({ url: smtpUrl, from, timeoutMs }) : undefined,
        sendgrid: sendGridKey ? sendGridProvider({ apiKey: sendGridKey, from, timeoutMs }) : undefined,
      }
      const keys = vapidKeysFrom(vapidSecret)
      const web = vapidSubject ? webPushSender({ keys, subject: vapidSubject, hosts: pushHosts, timeoutMs }) : undefined
      const fcm = fcmAccount ? fcmSender({ account: fcmAccount, timeoutMs }) : undefined
      const callbackUrl = `${publicUrl}/api/v1/notifications/webhooks/twilio`
      const twilio =
        twilioAccount && twilioToken && twilioFrom
          ? [
              twilioProvider({
                accountSid: twilioAccount,
                authToken: twilioToken,
                from: twilioFrom,
                callbackUrl,
                timeoutMs,
              }),
            ]
          : []
      return {
        email: given.mailOrder.flatMap(name => mail[name] ?? []),
        push: web || fcm ? [pushProvider({ ...(web ? { web } : {}), ...(fcm ? { fcm } : {}) })] : [],
        sms: twilio,
      }
    },
  }
}

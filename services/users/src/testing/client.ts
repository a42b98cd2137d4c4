import type { Client } from '../modules/sessions/client.ts'

/** A caller that shows nothing of itself. */
export const anonymousClient: Client = {
  address: '127.0.0.1',
  userAgent: '',
  label: 'Unknown device',
  deviceSecret: undefined,
  browser: false,
}

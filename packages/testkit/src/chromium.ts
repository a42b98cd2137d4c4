import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is on this machine, if anywhere; tests that need it say so when it is not. */
export const chromiumPath = (): string | undefined =>
  [process.env.FLOW_CHROMIUM, ...PLACES].find(path => path !== undefined && existsSync(path))

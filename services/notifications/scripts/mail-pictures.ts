import { mkdirSync } from 'node:fs'
import { drawCover } from '@flow/ui'
import { chromium } from 'playwright-core'
import { previewWords } from '../src/modules/templates/manage-templates.ts'
import { SHIPPED, TEMPLATE_LANGUAGES, TEMPLATE_TYPES } from '../src/modules/templates/shipped.ts'

/**
 * Pictures of every mail in both languages and both themes: `node services/notifications/scripts/mail-pictures.ts`,
 * into `docs/mail`; only of the types that are named, if any is. Covers are drawn here, as the platform draws them.
 */
const SITE = 'http://localhost:3000'
const folder = new URL('../../../docs/mail/', import.meta.url)
const wanted = TEMPLATE_TYPES.filter(type => process.argv.length < 3 || process.argv.includes(type))
const THEMES = ['light', 'dark'] as const
const WIDTH = 640

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.FLOW_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
try {
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({ viewport: { width: WIDTH, height: 400 }, colorScheme })
    const page = await context.newPage()
    await page.route('**/preview.png', route => {
      const id = route.request().url().split('/').at(-2) ?? ''
      return route.fulfill({ contentType: 'image/svg+xml', body: drawCover({ id, category: 'music' }) })
    })
    for (const type of wanted)
      for (const language of TEMPLATE_LANGUAGES) {
        const { html } = previewWords(SHIPPED[language][type], type, { language, publicUrl: SITE })
        await page.setContent(html, { waitUntil: 'load' })
        const path = new URL(`${type}-${language}-${colorScheme}.png`, folder).pathname
        await page.screenshot({ path, fullPage: true })
      }
    await context.close()
  }
} finally {
  await browser.close()
}

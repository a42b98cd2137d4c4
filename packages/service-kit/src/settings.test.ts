import { expect, it } from 'vitest'
import { readSettings, SettingsError, setting } from './settings.ts'

const spec = {
  port: setting.port('A_PORT', 'where to listen', 3000),
  secret: setting.text('A_SECRET', 'the secret'),
  demo: setting.flag('A_DEMO', 'demo world', true),
  url: setting.optional(setting.url('A_URL', 'somewhere')),
}

it('reads what is given and falls back to defaults', () => {
  expect(readSettings(spec, { A_SECRET: 's', A_DEMO: '0', A_PORT: '' })).toEqual({
    port: 3000,
    secret: 's',
    demo: false,
    url: undefined,
  })
})

it('tells all faults together, each by its variable', () => {
  const read = () => readSettings(spec, { A_PORT: '70000', A_DEMO: 'maybe', A_URL: 'nowhere' })
  expect(read).toThrow(SettingsError)
  expect(read).toThrow(/A_PORT[\s\S]*A_SECRET is missing[\s\S]*A_DEMO[\s\S]*A_URL/)
})

it('a secret that could be guessed is a fault like others, and is not repeated', () => {
  const read = () => readSettings({ secret: setting.secret('A_SECRET', 'root secret') }, { A_SECRET: 'hunter2' })
  expect(read).toThrow(/A_SECRET must hold at least 32 characters/)
  expect(read).not.toThrow(/hunter2/)
})

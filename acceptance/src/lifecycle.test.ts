import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@flow/testkit'
import { afterAll, expect, it } from 'vitest'
import { type Platform, runPlatform, startPlatform } from './platform.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'flow-lifecycle-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Where services listen that are processes of their own. */
const SERVICE_PORTS = [3001, 3002, 3003, 3004, 3005, 8001]
const json = { 'content-type': 'application/json' }
const ACCOUNT = { email: 'rosa@people.example', username: 'rosa', password: 'quiet river stones 4' }

const register = (platform: Platform) =>
  fetch(`${platform.url}/api/v1/auth/register`, { method: 'POST', headers: json, body: JSON.stringify(ACCOUNT) })
const signIn = (platform: Platform) => {
  const body = JSON.stringify({ login: ACCOUNT.username, password: ACCOUNT.password })
  return fetch(`${platform.url}/api/v1/auth/login`, { method: 'POST', headers: json, body })
}

it('what was acknowledged is there after kill -9, and the next start recovers by itself', async () => {
  const first = await startPlatform({ dataDir })
  expect((await register(first)).status).toBe(201)
  first.process.kill('SIGKILL')
  await once(first.process, 'exit')
  const second = await startPlatform({ dataDir })
  expect((await signIn(second)).status).toBe(200)

  const copy = await runPlatform({ dataDir })
  expect(copy.code).toBe(1)
  expect(copy.output).toMatch(/in use|already|another/i)

  const doctor = await second.flow('doctor')
  expect(doctor).toMatchObject({ code: 0, output: expect.stringContaining('ok   service events') })
  const admin = [
    'admin',
    'create',
    '--email',
    'chief@people.example',
    '--username',
    'chief',
    '--password',
    'tall green door 8',
  ]
  expect((await second.flow(...admin)).code).toBe(0)
  expect((await second.flow(...admin)).output).toMatch(/in use|taken/i)

  await second.stop()
  expect(second.process.exitCode).toBe(0)
})

it('services in processes of their own end with the one that keeps them, also when it is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'flow-lifecycle-'))
  const platform = await startPlatform({ dataDir: folder, processes: true })
  const lives = (url: string) =>
    fetch(`${url}/health/live`).then(
      () => true,
      () => false,
    )
  const addresses = [platform.url, ...SERVICE_PORTS.map(port => `http://127.0.0.1:${port}`)]
  expect(await Promise.all(addresses.map(lives))).toEqual(addresses.map(() => true))
  platform.process.kill('SIGKILL')
  await once(platform.process, 'exit')
  await eventually(async () => (await Promise.all(addresses.map(lives))).every(answers => !answers))
  rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
})

it('a port in use is named, with the way to choose another', async () => {
  const server = createServer().listen(0, '0.0.0.0')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const { code, output } = await runPlatform({ dataDir, env: { FLOW_PORT: String(port) } })
  server.close()
  expect(code).toBe(1)
  expect(output).toContain(`Port ${port} is in use`)
  expect(output).toContain('FLOW_PORT=')
})

it('a wrong configuration is told whole, each fault by its variable', async () => {
  const { code, output } = await runPlatform({
    dataDir,
    env: { FLOW_PORT: 'none', FLOW_DEMO: 'perhaps', FLOW_SERVICES: 'cooks' },
  })
  expect(code).toBe(1)
  for (const variable of ['FLOW_PORT', 'FLOW_DEMO', 'FLOW_SERVICES']) expect(output).toContain(variable)
})

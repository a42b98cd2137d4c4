import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toIdentityHeaders } from '@flow/service-kit'
import { type Api, anActor, type ServiceUnderTest, startServiceUnderTest, testSecrets } from '@flow/testkit'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsService, eventsServiceWith } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { walletsFrom } from './wallets.ts'

const folder = mkdtempSync(join(tmpdir(), 'flow-wallets-'))
const at = (name: string) => join(folder, name)
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })

/** An authority and a certificate that it issued, as Apple gives them. */
const makeCertificates = () => {
  const subject = (name: string) => ['-subj', `/CN=${name}/O=Flow tests`]
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', ...subject('WWDR'))
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'pass.key', '-out', 'pass.csr', ...subject('Pass'))
  openssl('x509', '-req', '-in', 'pass.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'pass.pem')
}

const settings = () => ({
  FLOW_APPLE_PASS_TYPE: 'pass.org.example.tickets',
  FLOW_APPLE_TEAM: 'TEAM123456',
  FLOW_APPLE_CERTIFICATE: at('pass.pem'),
  FLOW_APPLE_KEY: readFileSync(at('pass.key'), 'utf8'),
  FLOW_APPLE_ISSUER: at('ca.pem'),
  FLOW_GOOGLE_WALLET_ISSUER: '3388000000012345678',
  FLOW_GOOGLE_WALLET_ACCOUNT: 'wallet@example.iam.gserviceaccount.com',
  FLOW_GOOGLE_WALLET_KEY: at('pass.key'),
})

let under: ServiceUnderTest<'events'>
const hasOpenssl = spawnSync('openssl', ['version']).status === 0
if (!hasOpenssl) process.stderr.write('SKIPPED: wallets need openssl (on Debian: apt-get install openssl).\n')

beforeAll(async () => {
  if (!hasOpenssl) return
  makeCertificates()
  under = await startServiceUnderTest(eventsServiceWith({ wallets: walletsFrom(settings()) }))
})
afterAll(async () => {
  await under?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const aTicket = async (api: Api) => {
  const { event } = await makeEvent(api, { title: 'Jazz «à la carte»' })
  const holder = anActor()
  const guest = api.as(holder)
  await guest.post(`/api/v1/events/${event.id}/attend`, {})
  const [ticket] = (await guest.get('/api/v1/tickets')).body.items
  return { guest, holder, ticket, path: `/api/v1/tickets/${ticket.id}` }
}

describe.skipIf(!hasOpenssl)('tickets in wallets', () => {
  it('Apple’s is a ZIP whose manifest holds the sums of its files, signed so that OpenSSL agrees', async () => {
    const { ticket, holder, path } = await aTicket(under.api)
    const headers = { 'x-api-key': testSecrets.serviceKey, ...toIdentityHeaders(holder) }
    const pass = await under.app.inject({ url: `${path}.pkpass`, headers })
    expect([pass.statusCode, pass.headers['content-type']]).toEqual([200, 'application/vnd.apple.pkpass'])
    const files = unzipSync(pass.rawPayload)
    const json = (name: string) => JSON.parse(Buffer.from(files[name] as Uint8Array).toString())
    expect(json('pass.json')).toMatchObject({
      formatVersion: 1,
      passTypeIdentifier: 'pass.org.example.tickets',
      teamIdentifier: 'TEAM123456',
      serialNumber: ticket.id,
      description: 'Jazz «à la carte»',
      barcodes: [{ format: 'PKBarcodeFormatQR', message: ticket.qr, messageEncoding: 'iso-8859-1' }],
      eventTicket: { primaryFields: [{ value: 'Jazz «à la carte»' }] },
    })
    const sums = json('manifest.json')
    const listed = Object.keys(files).filter(name => !['manifest.json', 'signature'].includes(name))
    expect(Object.keys(sums).sort()).toEqual(listed.sort())
    for (const name of listed)
      expect(
        createHash('sha1')
          .update(files[name] as Uint8Array)
          .digest('hex'),
      ).toBe(sums[name])
    writeFileSync(at('manifest.json'), files['manifest.json'] as Uint8Array)
    writeFileSync(at('signature'), files.signature as Uint8Array)
    const check = ['cms', '-verify', '-inform', 'DER', '-in', 'signature', '-content', 'manifest.json', '-binary']
    expect(openssl(...check, '-CAfile', 'ca.pem', '-purpose', 'any').toString()).toBe(JSON.stringify(sums))
    writeFileSync(at('manifest.json'), '{}')
    expect(() => openssl(...check, '-CAfile', 'ca.pem', '-purpose', 'any')).toThrow()
  })

  it('Google’s is a link with a signed token of the class and the ticket', async () => {
    const { ticket, guest, path } = await aTicket(under.api)
    const { url } = (await guest.get(`${path}/google-wallet`)).body
    const [head, body, signature] = url.slice('https://pay.google.com/gp/v/save/'.length).split('.')
    const key = createPublicKey(readFileSync(at('pass.key')))
    expect(verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
    expect(read(head)).toEqual({ alg: 'RS256', typ: 'JWT' })
    const id = `3388000000012345678.${ticket.id}`
    expect(read(body)).toMatchObject({
      iss: 'wallet@example.iam.gserviceaccount.com',
      aud: 'google',
      typ: 'savetowallet',
      origins: ['http://localhost:3000'],
      payload: { eventTicketObjects: [{ id, state: 'ACTIVE', barcode: { type: 'QR_CODE', value: ticket.qr } }] },
    })
    const { eventTicketClasses: classes, eventTicketObjects: objects } = read(body).payload
    expect(objects[0].classId).toBe(classes[0].id)
  })

  it('are for the holder alone, and refused plainly where they are not set up', async () => {
    const { path } = await aTicket(under.api)
    for (const end of ['.pkpass', '/google-wallet']) {
      expect((await under.api.as(anActor()).get(path + end)).body.code).toBe('ticket_not_found')
      expect((await under.api.get(path + end)).status).toBe(401)
    }
    const bare = await startServiceUnderTest(eventsService)
    try {
      const { guest, path: own } = await aTicket(bare.api)
      expect((await guest.get('/api/v1/wallets')).body).toEqual({ apple: false, google: false })
      for (const end of ['.pkpass', '/google-wallet'])
        expect((await guest.get(own + end)).body).toMatchObject({ status: 409, code: 'wallet_not_offered' })
    } finally {
      await bare.stop()
    }
  })

  it('half a configuration is named', () => {
    expect(() => walletsFrom({ FLOW_APPLE_TEAM: 'TEAM123456' })).toThrow('FLOW_APPLE_KEY is missing')
    expect(() => walletsFrom({ ...settings(), FLOW_APPLE_KEY: 'nowhere.pem' })).toThrow('FLOW_APPLE_KEY')
    expect(walletsFrom({})).toEqual({})
  })
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Ticket } from '@flow/contracts'
import { zipSync } from 'fflate'
import { type Signer, signCms } from './sign-cms.ts'

/** What an installation needs to give passes for Apple Wallet. */
export interface AppleWallet extends Signer {
  readonly passType: string
  readonly team: string
}

const ICONS = ['icon.png', 'icon@2x.png', 'icon@3x.png'] as const
const icon = (name: (typeof ICONS)[number]): Buffer => readFileSync(new URL(`./icons/${name}`, import.meta.url))

/** A ticket as Apple's pass.json: https://developer.apple.com/documentation/walletpasses/pass. */
const passOf = (ticket: Ticket, { passType, team }: AppleWallet, organiser: string) => {
  const { event, tier, holder } = ticket
  const place = event.place && [event.place.name, event.place.city].filter(Boolean).join(', ')
  const point = event.place?.lat != null && event.place.lng != null
  return {
    formatVersion: 1,
    passTypeIdentifier: passType,
    teamIdentifier: team,
    serialNumber: ticket.id,
    organizationName: organiser,
    description: event.title,
    logoText: organiser,
    foregroundColor: 'rgb(255,255,255)',
    backgroundColor: 'rgb(76,53,222)',
    labelColor: 'rgb(222,217,255)',
    relevantDate: event.startsAt,
    expirationDate: event.endsAt,
    ...(ticket.status === 'valid' ? {} : { voided: true }),
    ...(point ? { locations: [{ latitude: event.place?.lat, longitude: event.place?.lng }] } : {}),
    barcodes: [
      { format: 'PKBarcodeFormatQR', message: ticket.qr, messageEncoding: 'iso-8859-1', altText: ticket.code },
    ],
    eventTicket: {
      primaryFields: [{ key: 'event', value: event.title }],
      secondaryFields: [
        {
          ...{ key: 'when', label: 'WHEN', value: event.startsAt, ignoresTimeZone: false },
          ...{ dateStyle: 'PKDateStyleMedium', timeStyle: 'PKDateStyleShort' },
        },
        ...(place ? [{ key: 'place', label: 'WHERE', value: place }] : []),
      ],
      auxiliaryFields: [
        { key: 'holder', label: 'NAME', value: holder.name },
        ...(tier ? [{ key: 'tier', label: 'TICKET', value: tier.name }] : []),
      ],
      backFields: [{ key: 'code', label: 'Code', value: ticket.code }],
    },
  }
}

/**
 * A ticket as a file for Apple Wallet: a ZIP of the pass, its icons, the SHA-1 of each file and a signature over those:
 * https://developer.apple.com/documentation/walletpasses/building-a-pass.
 */
export const applePass = (ticket: Ticket, apple: AppleWallet, organiser: string, now: Date): Buffer => {
  const files: Record<string, Buffer> = {
    'pass.json': Buffer.from(JSON.stringify(passOf(ticket, apple, organiser))),
    ...Object.fromEntries(ICONS.map(name => [name, icon(name)])),
  }
  const sums = Object.entries(files).map(([name, bytes]) => [name, createHash('sha1').update(bytes).digest('hex')])
  const manifest = Buffer.from(JSON.stringify(Object.fromEntries(sums)))
  return Buffer.from(zipSync({ ...files, 'manifest.json': manifest, signature: signCms(manifest, apple, now) }))
}

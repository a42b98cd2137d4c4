import { sign } from 'node:crypto'
import type { Ticket } from '@flow/contracts'

/** What an installation needs to give passes for Google Wallet. */
export interface GoogleWallet {
  readonly issuer: string
  /** E-mail of the service account, and its RSA key as PEM. */
  readonly account: string
  readonly key: string
}

const SAVE = 'https://pay.google.com/gp/v/save/'
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const text = (value: string) => ({ defaultValue: { language: 'en', value } })

/** An event and a ticket as Google's EventTicketClass and EventTicketObject: https://developers.google.com/wallet/tickets/events. */
const passOf = (ticket: Ticket, { issuer }: GoogleWallet, organiser: string) => {
  const { event } = ticket
  const classId = `${issuer}.${event.occurrenceId}`
  const { place } = event
  return {
    eventTicketClasses: [
      {
        id: classId,
        issuerName: organiser,
        reviewStatus: 'UNDER_REVIEW',
        eventName: text(event.title),
        dateTime: { start: event.startsAt, end: event.endsAt, ...(event.doorsAt ? { doorsOpen: event.doorsAt } : {}) },
        ...(place
          ? {
              venue: {
                name: text(place.name),
                address: text([place.address, place.city, place.country].filter(Boolean).join(', ') || place.name),
              },
            }
          : {}),
      },
    ],
    eventTicketObjects: [
      {
        id: `${issuer}.${ticket.id}`,
        classId,
        state: ticket.status === 'valid' ? 'ACTIVE' : 'INACTIVE',
        ticketHolderName: ticket.holder.name,
        ticketNumber: ticket.code,
        ...(ticket.tier ? { ticketType: text(ticket.tier.name) } : {}),
        barcode: { type: 'QR_CODE', value: ticket.qr, alternateText: ticket.code },
      },
    ],
  }
}

/**
 * The link that saves a ticket to Google Wallet: a JWT signed with RS256, as
 * https://developers.google.com/wallet/generic/use-cases/jwt describes.
 */
export const googleSaveLink = (
  ticket: Ticket,
  google: GoogleWallet,
  { organiser, origin, now }: { readonly organiser: string; readonly origin: string; readonly now: Date },
): string => {
  const claims = {
    iss: google.account,
    aud: 'google',
    typ: 'savetowallet',
    iat: Math.floor(now.getTime() / 1000),
    origins: [origin],
    payload: passOf(ticket, google, organiser),
  }
  const signed = `${base64url({ alg: 'RS256', typ: 'JWT' })}.${base64url(claims)}`
  return `${SAVE}${signed}.${sign('sha256', Buffer.from(signed), google.key).toString('base64url')}`
}

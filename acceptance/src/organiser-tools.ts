import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Neighbours//Calendar//EN',
  'BEGIN:VEVENT',
  'UID:choir@neighbours.example',
  'DTSTAMP:20260101T000000Z',
  'DTSTART:20990601T180000Z',
  'DTEND:20990601T200000Z',
  'SUMMARY:Choir in the courtyard',
  'LOCATION:Milano',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:no-start@neighbours.example',
  'SUMMARY:Some time or other',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

/** Another system: has a calendar, and hears what it is told. */
export const openNeighbour = async () => {
  const heard: IncomingHttpHeaders[] = []
  const server = createServer((request, reply) => {
    if (request.method === 'GET') return void reply.setHeader('content-type', 'text/calendar').end(CALENDAR)
    heard.push(request.headers)
    request.resume().once('end', () => reply.end('thank you'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, heard, close: () => new Promise(resolve => server.close(resolve)) }
}

type Neighbour = Awaited<ReturnType<typeof openNeighbour>>

/** Registers a webhook, keeps its secret, and sees that a test arrives and what was answered. */
const registerWebhook = async (page: Page, { url, heard }: Neighbour) => {
  await page.getByRole('link', { name: 'Webhooks' }).click()
  await page.getByLabel('Address to call').fill(`${url}/hook`)
  await page.getByLabel('What it is for').fill('Our own list')
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  await page.getByText(/^whsec_/).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: /^Our own list/ }).click()
  await page.getByRole('button', { name: 'Send a test' }).click()
  const arrived = page.locator('[data-delivery=delivered]')
  await arrived.getByText('answered 200').waitFor()
  await arrived.getByRole('button', { name: 'Details' }).click()
  await arrived.getByText('thank you').waitFor()
  expect(heard[0]).toMatchObject({ 'webhook-signature': expect.stringMatching(/^v1,/) })
  expect(await page.getByText(/whsec_/).count()).toBe(0)
  expect(await axeFaults(page)).toEqual([])
}

/** Looks at what a calendar would bring, and keeps it in step. */
const keepInStep = async (page: Page, { url }: Neighbour) => {
  await page.getByRole('link', { name: 'Bring events in' }).click()
  await page.getByLabel('Address of the calendar').fill(`${url}/choir.ics`)
  await page.getByRole('button', { name: 'Look what would come' }).click()
  const preview = page.locator('[data-import-preview]')
  await preview.getByText('1 event found, 1 of them new.').waitFor()
  await preview.getByText('1 entry can’t be read:').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep it in step' }).click()
  const source = page.locator('[data-source=changed]')
  await source.getByText(/1 new, .*1 not read/).waitFor()
  await source.getByRole('button', { name: 'Report' }).click()
  await source.locator('[data-run=done]').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await source.getByRole('button', { name: 'Pause' }).click()
  const resting = page.locator('[data-source=paused]')
  await resting.getByText('Resting').waitFor()
  await resting.getByRole('button', { name: 'Wake it' }).click()
  await source.getByRole('button', { name: 'Fetch now' }).waitFor()
}

/** An organiser's ties with other systems: what they are told, and what comes from them. */
export const tieToOthers = async (page: Page, url: string, neighbour: Neighbour): Promise<void> => {
  await page.goto(`${url}/organise`)
  await registerWebhook(page, neighbour)
  await page.goto(`${url}/organise`)
  await keepInStep(page, neighbour)
}

import { type Client, take } from './take.ts'

/** What a door asks: its list, and who came in. */
export const doorCalls = (api: Client) => ({
  /** @param since only what changed from then on */
  doorList: (id: string, query: { occurrenceId?: string | undefined; since?: string | undefined }) =>
    take(api.GET('/api/v1/events/{id}/door-list', { params: { path: { id }, query } })),
  checkIn: (id: string, occurrenceId: string, body: { code: string; deviceId: string }, signal: AbortSignal) =>
    take(
      api.POST('/api/v1/events/{id}/check-ins', { params: { path: { id }, query: { occurrenceId } }, body, signal }),
    ),
  checkInAll: (id: string, occurrenceId: string, batch: Array<{ code: string; scannedAt: string; deviceId: string }>) =>
    take(
      api.POST('/api/v1/events/{id}/check-ins', {
        params: { path: { id }, query: { occurrenceId } },
        body: { batch },
      }),
    ),
  undoCheckIn: (id: string, ticketId: string) =>
    take(api.DELETE('/api/v1/events/{id}/check-ins/{ticketId}', { params: { path: { id, ticketId } } })),
})

export type DoorCalls = ReturnType<typeof doorCalls>

import type { NotificationsContext } from '../../context.ts'

/** Whether a fact is so old that nobody is told of it any more: a log that is read again tells no old news. */
export const isStale = (
  { now, settings }: Pick<NotificationsContext, 'now' | 'settings'>,
  occurredAt: string,
): boolean => now().getTime() - Date.parse(occurredAt) > settings.staleMs

import { sealAnew, sealedByKey } from '@flow/service-kit'
import type { NotificationsContext } from '../../context.ts'

const COLUMNS = [sealedByKey('letters', 'id', 'content'), sealedByKey('deliveries', 'id', 'content')]

/** Seals letters and mail that is on its way anew with the active key; answers how many changed. */
export const sealMailAnew = ({ db, vault }: Pick<NotificationsContext, 'db' | 'vault'>): Promise<number> =>
  sealAnew(db, vault, COLUMNS)

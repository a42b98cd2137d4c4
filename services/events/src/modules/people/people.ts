import { userDeleted, userRegistered, userUpdated } from '@flow/contracts'
import { on } from '@flow/messaging'
import { statement, type Tx } from '@flow/postgres'
import { heldByEvents } from '../privacy/held.ts'
import { type LeaveDeps, leaveEverything } from '../privacy/leave.ts'

const putPerson = statement(
  'people.put',
  {},
  `insert into people (id, username, display_name, avatar_url, visibility, active, updated_at)
   values ($1, $2, $3, $4, $5, $6, now())
   on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
     avatar_url = excluded.avatar_url, visibility = excluded.visibility, active = excluded.active,
     updated_at = now()`,
)

interface Person {
  readonly userId: string
  readonly username: string
  readonly displayName: string
  readonly avatarUrl: string | null
  /** Who may see the profile. */
  readonly visibility?: string
  readonly active?: boolean
}

const remember = (tx: Tx, { userId, username, displayName, avatarUrl, visibility, active }: Person) =>
  tx.run(putPerson, [userId, username, displayName, avatarUrl, visibility ?? 'nobody', active ?? true])

/**
 * Keeps copies of people's names and faces in step with the users service. When an account is deleted everything of
 * the person goes once more: an older event about them may have come after they were erased here.
 */
export const peopleConsumers = (deps: LeaveDeps) => [
  on(userRegistered, (tx, { payload }) => remember(tx, payload)),
  on(userUpdated, (tx, { payload }) => remember(tx, payload)),
  on(userDeleted, async (tx, { payload: { userId } }) => {
    await leaveEverything(tx, deps, userId)
    await heldByEvents.eraseIn(tx, userId)
  }),
]

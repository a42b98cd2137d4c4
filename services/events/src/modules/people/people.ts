import { type Id, userDeleted, userRegistered, userUpdated } from '@flow/contracts'
import { on } from '@flow/messaging'
import { statement, type Tx } from '@flow/postgres'

const putPerson = statement(
  'people.put',
  {},
  `insert into people (id, username, display_name, avatar_url, updated_at) values ($1, $2, $3, $4, now())
   on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
     avatar_url = excluded.avatar_url, updated_at = now()`,
)
const forgetPerson = statement('people.forget', {}, 'delete from people where id = $1')

interface Person {
  readonly userId: string
  readonly username: string
  readonly displayName: string
  readonly avatarUrl: string | null
}

const remember = (tx: Tx, { userId, username, displayName, avatarUrl }: Person) =>
  tx.run(putPerson, [userId, username, displayName, avatarUrl])

/** Takes away what belongs to one person alone. */
type Forget = (tx: Tx, userId: Id) => Promise<unknown>

/**
 * Keeps copies of people's names and faces in step with the users service.
 * @param forget what else goes with a person who is deleted
 */
export const peopleConsumers = (forget: readonly Forget[]) => [
  on(userRegistered, (tx, { payload }) => remember(tx, payload)),
  on(userUpdated, (tx, { payload }) => remember(tx, payload)),
  on(userDeleted, async (tx, { payload }) => {
    await tx.run(forgetPerson, [payload.userId])
    for (const one of forget) await one(tx, payload.userId)
  }),
]

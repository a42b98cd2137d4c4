import { spawnSync } from 'node:child_process'

/** The user that PostgreSQL runs as. */
export type Account = { uid: number; gid: number; name: string }

const ownAccount = 'flow-postgres'

const creations: [command: string, ...args: string[]][] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    ownAccount,
  ],
  ['adduser', '--system', '--group', '--no-create-home', '--home', '/nonexistent', ownAccount],
  ['adduser', '-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', ownAccount],
]

const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** What programs of PostgreSQL and the system see as their environment: nothing of ours. */
export const plainEnvironment = { PATH: systemPath, LC_ALL: 'C', TZ: 'UTC' }

const lookUp = (name: string): Account | undefined => {
  const [uid, gid] = ['-u', '-g'].map(flag =>
    spawnSync('id', [flag, name], { encoding: 'utf8', env: plainEnvironment }).stdout?.trim(),
  )
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid), name } : undefined
}

const create = (): Account | undefined => {
  for (const [command, ...args] of creations) {
    spawnSync(command, args, { env: plainEnvironment, stdio: 'ignore' })
    const created = lookUp(ownAccount)
    if (created) return created
  }
  return undefined
}

/**
 * The account for a new database. PostgreSQL refuses to run as root, so root gets a system user of its own for it,
 * created at the first need; where users cannot be created, an existing `postgres` or `nobody` serves.
 */
export const accountForNewDatabase = (): Account | undefined => {
  if (!isRoot()) return currentAccount()
  return lookUp(ownAccount) ?? create() ?? lookUp('postgres') ?? lookUp('nobody')
}

export const isRoot = (): boolean => process.getuid?.() === 0

export const currentAccount = (): Account => ({
  uid: process.getuid?.() ?? -1,
  gid: process.getgid?.() ?? -1,
  name: 'the current user',
})

/** Options for `spawn` that make the child run as the account; only root may and needs to switch. */
export const runAs = ({ uid, gid }: Account): { uid?: number; gid?: number } => (isRoot() ? { uid, gid } : {})

import type { OwnProfile, ProfileChange, RegisterRequest, SignedIn } from '@flow/contracts'
import { people, type Username } from './data/people.ts'
import { atOnce, type DemoCall, expectOk } from './demo-api.ts'
import { cities } from './world.ts'

/** The password of everybody in the demo world. */
export const DEMO_PASSWORD = 'demo-flow-2026'
export const demoEmail = (username: string): string => `${username}@demo.flow.example`

/** Somebody of the demo world, signed in. */
export interface Guest {
  readonly username: Username
  readonly token: string
  readonly profile: OwnProfile
}

type Person = (typeof people)[number]

const cityOf = ({ home }: Person) => {
  const city = cities.find(({ name }) => name === home)
  if (!city) throw new Error(`Nobody lives in ${home}`)
  return city
}

const guest = (username: Username, { user, accessToken }: SignedIn): Guest => ({
  username,
  token: accessToken,
  profile: user,
})

/** Signs in; undefined when there is no such account, or it is no longer the demo's. */
export const signIn = async (call: DemoCall, username: Username): Promise<Guest | undefined> => {
  const login = { login: demoEmail(username), password: DEMO_PASSWORD }
  const { status, body } = await call(undefined, 'POST', '/api/v1/auth/login', login)
  if (status === 200) return guest(username, body as SignedIn)
  if (status === 401) return undefined
  throw new Error(`The demo world could not sign ${username} in: ${status} ${JSON.stringify(body)}`)
}

/** Opens the account; undefined when somebody else has the name. */
const register = async (call: DemoCall, person: Person): Promise<Guest | undefined> => {
  const request: RegisterRequest = {
    email: demoEmail(person.username),
    username: person.username,
    password: DEMO_PASSWORD,
    displayName: person.name,
    language: person.language,
    timeZone: cityOf(person).timeZone,
  }
  const reply = call(undefined, 'POST', '/api/v1/auth/register', request)
  if ((await reply).status === 409) return undefined
  return guest(person.username, await expectOk<SignedIn>(reply, `register ${person.username}`))
}

/** Writes what people say about themselves. */
export const introduce = async (call: DemoCall, { username, token }: Guest): Promise<void> => {
  const person = people.find(one => one.username === username) as Person
  const { name, centre } = cityOf(person)
  const change: ProfileChange = {
    bio: person.bio,
    interests: [...person.interests],
    languages: [person.language],
    place: { name, ...centre },
  }
  await expectOk(call(token, 'PUT', '/api/v1/users/profile', change), `introduce ${username}`)
}

/**
 * Everybody of the demo world, signed in; accounts that are missing are opened. What Anna says of herself is not
 * written here: it comes when all else is done.
 * @param known those who are signed in already
 */
export const gatherPeople = async (call: DemoCall, known: readonly Guest[]): Promise<ReadonlyMap<Username, Guest>> => {
  // Each costs a slow hash: two at once are all that a small machine has processors for.
  const guests = await atOnce(2, people, async person => {
    const there =
      known.find(({ username }) => username === person.username) ??
      (await register(call, person)) ??
      (await signIn(call, person.username))
    if (there && there.username !== 'anna' && there.profile.bio === null) await introduce(call, there)
    return there
  })
  return new Map(guests.flatMap(one => (one ? [[one.username, one] as const] : [])))
}

import { expect, test } from 'vitest'
import { assertGoodPassword, weaknessOf } from './password-rules.ts'

const anna = { username: 'anna.b', displayName: 'Anna Brambilla', email: 'a.brambilla@example.org' }

test.each([
  ['seven77', 'too_short'],
  ['x'.repeat(257), 'too_long'],
  ['password1', 'common'],
  ['PASSWORD1', 'common'],
  ['iloveyou', 'common'],
  ['ababababab', 'common'],
  ['my-anna.b-word', 'contains_name'],
  ['BRAMBILLA-forever', 'contains_name'],
  ['a.brambilla@example.org', 'contains_name'],
])('%s is refused: %s', (password, code) => {
  expect(weaknessOf(password, anna)?.code).toBe(code)
})

test.each([['correct horse battery staple'], ['zwölf Öfen'], ['🌈🌈🐙🐙🦊🦊🎈x'], [`${'long enough '.repeat(20)}`]])(
  '%s is accepted: no rules on kinds of characters, and long ones are welcome',
  password => {
    expect(weaknessOf(password, anna)).toBeUndefined()
  },
)

test('the refusal names the field and the reason', () => {
  expect(() => assertGoodPassword('password1', anna)).toThrow(
    expect.objectContaining({
      code: 'weak_password',
      options: { errors: [expect.objectContaining({ path: '/password', code: 'common' })] },
    }),
  )
})

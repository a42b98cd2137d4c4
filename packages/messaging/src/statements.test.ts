import { checkStatements, declaredStatements } from '@flow/postgres'
import { expect, test } from 'vitest'
import './index.ts'
import { useHouse } from './testing/house.ts'

const { url } = useHouse()

test('every statement answers the columns it declares, for a login role that owns nothing', async () => {
  const own = declaredStatements().filter(statement => statement.name.startsWith('messaging.'))
  expect(own.length).toBeGreaterThan(20)
  expect(await checkStatements(url('consumer'), own)).toEqual([])
})

import { expect, test } from 'vitest'
import { matching } from './match.ts'

const commands = [
  { label: 'System health', group: 'Go to' },
  { label: 'Audit trail of Users', group: 'Audit trail' },
  { label: 'Perché no', group: 'Vai a' },
]
const found = (query: string) => matching(commands, query).map(command => command.label)

test('a command is found by the beginnings of its words, in any order, accents or not', () => {
  expect(found('he sys')).toEqual(['System health'])
  expect(found('AUDIT us')).toEqual(['Audit trail of Users'])
  expect(found('perche')).toEqual(['Perché no'])
  expect(found('ealth')).toEqual([])
  expect(found('  ')).toHaveLength(3)
})

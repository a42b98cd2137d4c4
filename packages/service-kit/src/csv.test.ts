import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('cells are quoted where needed, missing ones stay empty, and none is a formula', () => {
  const rows = [
    { a: 'x, "y"', b: 1 },
    { a: '=1+1', c: { deep: true } },
    { a: -5, b: null },
  ]
  expect(toCsv([{ a: '＝1+1' }, { a: '\n=1+1' }])).toBe(`a\r\n'＝1+1\r\n"'\n=1+1"\r\n`)
  expect(toCsv(rows)).toBe(['a,b,c', '"x, ""y""",1,', `'=1+1,,"{""deep"":true}"`, '-5,,', ''].join('\r\n'))
})

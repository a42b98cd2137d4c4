import { expect, test } from 'vitest'
import { sourceIn } from './count-view.ts'

test.for([
  ['https://flow.example/events/1', undefined],
  ['https://flow.example/events/1?via=whatsapp', 'whatsapp'],
  ['https://flow.example/events/1?utm_source=newsletter&via=link', 'newsletter'],
  ['https://flow.example/events/1?via=', undefined],
] as const)('%s was found through %s', ([address, source]) => {
  expect(sourceIn(address)).toBe(source)
})

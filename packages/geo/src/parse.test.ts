import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBbox, parseLatLng } from './parse.ts'

test('a point is read as latitude and longitude', () => {
  expect(parseLatLng('45.4642,9.19')).toEqual({ lat: 45.4642, lng: 9.19 })
  expect(parseLatLng(' -90 , +180 ')).toEqual({ lat: -90, lng: 180 })
})

test.each([
  '',
  '45',
  '45,',
  ',9',
  '45,9,1',
  '90.01,0',
  '0,180.5',
  '0x10,1',
  '1e1,1',
  'NaN,0',
  'Infinity,0',
  '45.4 9.1',
  '١,٢',
])('"%s" is no point', text => {
  expect(parseLatLng(text)).toBeUndefined()
})

test('a box is read as west, south, east, north, and may cross the antimeridian', () => {
  expect(parseBbox('9,45,10,46')).toEqual({ west: 9, south: 45, east: 10, north: 46 })
  expect(parseBbox('179,-20,-179,-10')).toEqual({ west: 179, south: -20, east: -179, north: -10 })
})

test.each(['', '9,45,10', '9,45,10,46,0', '9,46,10,45', '-181,0,0,1', '0,-91,1,0', '0,0,1,91', '0,0,181,1', 'a,b,c,d'])(
  '"%s" is no box',
  text => {
    expect(parseBbox(text)).toBeUndefined()
  },
)

test('whatever the text, reading it never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      parseLatLng(text)
      parseBbox(text)
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { categoryOf } from './category-of.ts'
import { countryCode } from './country-code.ts'
import { splitAddress } from './read-address.ts'
import { readPrice } from './read-price.ts'
import { cut, plainLine, richText, webAddress } from './read-text.ts'
import { readDuration, readZone } from './read-time.ts'
import { ianaOfWindows, WINDOWS_ZONES } from './windows-zones.ts'

describe('texts', () => {
  test.each([
    ['Rock &amp; Roll <b>now</b>', 'Rock & Roll now'],
    ["c't <webdev>", "c't <webdev>"],
    ['a < b > c', 'a < b > c'],
    ['I <3 you', 'I <3 you'],
    ['<script>alert(1)</script>Fair', 'Fair'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Fair', 'Fair'],
    ['<x onclick=alert(1)>Fair', 'Fair'],
    ['\u202egnp.exe\u0000\u0007 two\n\tlines ', 'gnp.exe two lines'],
    ['Cafe\u0301', 'Café'],
    ['lone \ud800 half', 'lone \ufffd half'],
    [42, '42'],
    [{ a: 1 }, ''],
    [null, ''],
  ])('the line %j is %j', (given, expected) => expect(plainLine(given)).toBe(expected))

  test.each([
    [
      '<p>Hello <b>big </b>world</p><ul><li>one</li><li><a href="https://x.org/?a=1&amp;b=2">two</a></li></ul>',
      'Hello **big** world\n\n- one\n- [two](https://x.org/?a=1&b=2)',
    ],
    ['<h2>Head</h2>line<br>next<br/><br/>last', '### Head\n\nline\nnext\n\nlast'],
    ['<a href="javascript:alert(1)">bad</a> <a href="https://x.org">https://x.org</a>', 'bad https://x.org'],
    ['&lt;p&gt;Escaped &amp;amp; all&lt;/p&gt;', 'Escaped & all'],
    ['<b>a</b> &lt;img src=x&gt;', '**a** &lt;img src=x>'],
    ['[click](javascript:alert(1))', '[click])'],
    ['plain\r\n\r\n\r\n- one\n- two', 'plain\n\n- one\n- two'],
    ['<style>p{}</style><iframe src=x></iframe><p onclick=x>kept</p>', 'kept'],
  ])('the description %j is %j', (given, expected) => expect(richText(given)).toBe(expected))

  test.each([
    ['www.x.org', 'https://www.x.org/'],
    ['http:www.x.org', 'http://www.x.org/'],
    [' //x.org/a ', 'https://x.org/a'],
    ['TIFF.net', 'https://tiff.net/'],
    ['JaVaScript:alert(1)', undefined],
    ['java\u0000script:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://user:secret@x.org', undefined],
    ['ftp://x.org', undefined],
    ['localhost', undefined],
    ['', undefined],
    [`https://x.org/${'a'.repeat(3000)}`, undefined],
  ])('the address %j is %j', (given, expected) => expect(webAddress(given)).toBe(expected))

  test('a text is cut between characters', () => {
    expect(cut('abcdef', 6)).toBe('abcdef')
    expect(cut('abcdefg', 6)).toBe('abcde…')
    expect(cut('abcd😀fg', 6)).toBe('abcd…')
  })
})

test.each([
  [
    { free: true, amount: 5, currency: 'EUR' },
    { free: true, amount: 0, currency: null },
  ],
  [{ amount: 0 }, { free: true, amount: 0, currency: null }],
  [
    { free: false, amount: 0, currency: 'CAD' },
    { free: false, amount: null, currency: null },
  ],
  [
    { amount: 35.94, currency: 'cad' },
    { free: false, amount: 3594, currency: 'CAD' },
  ],
  [{ amount: '1.234,50 €' }, { free: false, amount: 123450, currency: 'EUR' }],
  [
    { amount: '1,234.50', currency: 'USD' },
    { free: false, amount: 123450, currency: 'USD' },
  ],
  [
    { amount: 1500, currency: 'JPY' },
    { free: false, amount: 1500, currency: 'JPY' },
  ],
  [{ text: 'De 5 à 10 euros.' }, { free: false, amount: 500, currency: 'EUR' }],
  [{ text: 'Ingresso libero' }, { free: true, amount: 0, currency: null }],
  [{ free: 'payant' }, { free: false, amount: null, currency: null }],
  [{ amount: 'Gratuit, sur inscription' }, { free: true, amount: 0, currency: null }],
  [
    { amount: 12, currency: 'XXY' },
    { free: false, amount: null, currency: null },
  ],
  [
    { amount: 1e30, currency: 'EUR' },
    { free: false, amount: null, currency: null },
  ],
  [
    { amount: -5, currency: 'EUR' },
    { free: false, amount: null, currency: null },
  ],
  [{ text: 'see the site' }, null],
  [undefined, null],
])('the price %j is %j', (given, expected) => expect(readPrice(given)).toEqual(expected))

test.each([
  [['Comedy', 'Live Performances', 'Theatre'], 'Late-night laughs', 'comedy'],
  [['Live Performances', 'Music', 'Nightlife'], 'Donné Roberts', 'music'],
  [['Farmers Market', 'Museum'], 'Inn', 'markets'],
  [['Food/Culinary', 'Other'], 'Winter Market', 'markets'],
  [['Arts/Exhibits', 'Film'], 'Finding me', 'film'],
  [['Nightlife', 'Trivia'], 'Tuesday', 'games'],
  [['Literary'], 'By the lake', 'books'],
  [['Environmental'], 'Park Tree Planting', 'outdoors'],
  [['Family/Children', 'Museum'], 'May weekends', 'family'],
  [['Food/Culinary', 'Live Performances', 'Street Festival'], 'JerkFest', 'food-drink'],
  [['Seminars/Workshops'], 'Stop the bleed', 'learning'],
  [['Museum', 'History'], 'A house', 'history'],
  [['LGBTQ2S+', 'Sports'], 'Roller derby', 'sports'],
  [['Teatro'], 'Amleto', 'theatre-dance'],
  [['Concerto'], 'Quartetto', 'music'],
  [[], 'Mostra di pittura', 'art-exhibitions'],
  [[], 'Sagra del tartufo', 'festivals'],
  [[], 'Degustazione di vini', 'food-drink'],
  [[], 'Laboratorio per bambini', 'family'],
  [['Cinéma'], 'Projection', 'film'],
  [['Bien-être'], 'Yoga au parc', 'wellness'],
  [['ExhibitionEvent'], 'Blue', 'art-exhibitions'],
  [[], 'Rust developers meetup', 'tech'],
  [['Charity/Cause'], 'Truck pull', 'community'],
  [[], 'Aperitivo in terrazza', 'nightlife'],
  [[], 'Something', 'other'],
])('tags %j and the title %j are of %s', (tags, title, slug) => expect(categoryOf(tags, title)).toBe(slug))

test.each([
  ['U.S.A.', 'US'],
  ['U.K.', 'GB'],
  ['Scotland', 'GB'],
  ['Italia', 'IT'],
  ['Deutschland', 'DE'],
  ['Pays-Bas', 'NL'],
  ['Czech Republic', 'CZ'],
  ['Korea', 'KR'],
  ['Kosovo', 'XK'],
  ['ca', 'CA'],
  ['Atlantis', undefined],
  ['', undefined],
])('the country %s is %s', (name, code) => expect(countryCode(name)).toBe(code))

test.each([
  [
    'Teatro Manzoni, Via Manzoni 42, 20121 Milano MI, Italia',
    {
      name: 'Teatro Manzoni',
      street: 'Via Manzoni 42',
      postalCode: '20121',
      city: 'Milano',
      region: 'MI',
      country: 'Italia',
    },
  ],
  [
    '814 Bloor St W, Toronto, ON M6G 1L9, Canada',
    { street: '814 Bloor St W', city: 'Toronto', region: 'ON', postalCode: 'M6G 1L9', country: 'Canada' },
  ],
  [
    'Moscone Center\n747 Howard St\nSan Francisco, CA 94103',
    { name: 'Moscone Center', street: '747 Howard St', city: 'San Francisco', region: 'CA', postalCode: '94103' },
  ],
  ['Blue Note, Milano', { name: 'Blue Note', city: 'Milano' }],
  ['Via Roma 1, Torino', { street: 'Via Roma 1', city: 'Torino' }],
  ['Town Hall', { name: 'Town Hall' }],
  ['Via Roma 12', { street: 'Via Roma 12' }],
  ['', {}],
])('the place %j is taken apart', (given, expected) => {
  const found = Object.entries(splitAddress(given)).filter(([, value]) => value)
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('every Windows zone leads to a zone that is known', () => {
  expect([...WINDOWS_ZONES.keys()].filter(name => !ianaOfWindows(name))).toEqual([])
  expect(ianaOfWindows('Central European Daylight Time')).toBe('Europe/Warsaw')
  expect(readZone('Custom')).toBeUndefined()
  expect(readZone(undefined)).toBeUndefined()
})

test.each([
  ['PT1H30M', 5_400_000],
  ['P1DT12H', 129_600_000],
  ['P2W', 1_209_600_000],
  ['-PT1H', undefined],
  ['P', undefined],
  ['1h', undefined],
])('the duration %s is %s ms', (given, expected) => expect(readDuration(given)).toBe(expected))

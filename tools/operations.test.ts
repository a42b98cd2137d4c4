import { readdirSync, readFileSync } from 'node:fs'
import { SERVICES } from '@flow/contracts'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const filesIn = (folder: string, name: RegExp) =>
  (readdirSync(new URL(folder, root), { recursive: true }) as string[])
    .filter(file => name.test(file) && !file.includes('node_modules'))
    .map(file => `${folder}/${file}`)
const namesIn = (text: string, pattern: RegExp) =>
  new Set(Array.from(text.matchAll(pattern), match => match[1] as string))

const sources = [
  ...Object.keys(SERVICES).map(name => `services/${name}/src`),
  'services/gateway/src',
  'apps/platform/src',
  'packages/service-kit/src',
].flatMap(folder => filesIn(folder, /(?<!\.test)\.ts$/).map(read))
const addresses = Object.keys(SERVICES).map(name => `FLOW_${name.toUpperCase()}_URL`)
const variables = new Set([
  ...namesIn(sources.join('\n'), /setting\.\w+(?:<[^>]*>)?\(\s*(?:\w+, )?'([A-Z][A-Z0-9_]+)'/g),
  // Kinds of settings of a module's own: `certificate('FLOW_…', …)`.
  ...namesIn(sources.join('\n'), /\b\w+\(\s*'(FLOW_[A-Z0-9_]+)', '/g),
  ...namesIn(sources.join('\n'), /setting\.oneOf\(\w+, '([A-Z][A-Z0-9_]+)'/g),
  ...addresses,
])

it('every variable that is read is explained, and every one that is explained or deployed is read', () => {
  const told = namesIn(read('docs/operations/settings.md'), /\b((?:FLOW_[A-Z0-9_]+|DATABASE_URL|REDIS_URL)\b)/g)
  expect([...told].sort()).toEqual([...variables].sort())
  const deployed = [...filesIn('deploy/kubernetes', /\.(yaml|env)$/), 'deploy/compose.yaml', 'deploy/Dockerfile']
  const set = namesIn(deployed.map(read).join('\n'), /^\s*-?\s*(FLOW_[A-Z0-9_]+|DATABASE_URL|REDIS_URL)[=:]/gm)
  expect([...set].filter(name => !variables.has(name))).toEqual([])
})

it('every service is deployed on its own port, and watched', () => {
  const [compose, kubernetes, prometheus] = [
    'compose.yaml',
    'kubernetes/services.yaml',
    'prometheus/prometheus.yml',
  ].map(file => read(`deploy/${file}`)) as [string, string, string]
  for (const [name, { port }] of Object.entries(SERVICES)) {
    expect(compose).toContain(`FLOW_${name.toUpperCase()}_URL: http://${name}:${port}`)
    expect(compose).toMatch(new RegExp(`command: \\[services/${name}/src/main.ts\\][^]*?FLOW_PORT: ${port} `))
    expect(kubernetes).toMatch(
      new RegExp(`args: \\[services/${name}/src/main.ts\\]\\s+ports: .*containerPort: ${port} `),
    )
    expect(read('deploy/kubernetes/flow.env')).toContain(`FLOW_${name.toUpperCase()}_URL=http://${name}:${port}\n`)
    expect(prometheus).toContain(`["${name}:${port}"], labels: { part: ${name} }`)
  }
})

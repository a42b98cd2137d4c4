import type { Health, Overview } from '../api/api.ts'

/** The name of a figure in the reader's language; one that is new to the portal is read from its key. */
export const figureLabel = (name: string, known: Readonly<Record<string, string>>): string => {
  if (known[name]) return known[name]
  const words = name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Services that are part of the platform and did not tell their figures. */
export const silentServices = (told: Overview['services'], health: Pick<Health, 'services'> | undefined): string[] =>
  Object.keys(health?.services ?? {}).filter(name => !(name in told))

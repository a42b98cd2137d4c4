import type { NewView } from '@flow/contracts'

const LONGEST = 60

const hostOf = (address: string): string | undefined =>
  URL.canParse(address) && /^https?:/.test(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._ -]/gu, '')
    .trim()
    .slice(0, LONGEST)

/**
 * Where a visitor came from, in one word: what the link says of itself (`utm_source` or the channel of a share), else
 * the host of the page before, `flow` for our own pages, `direct` when nothing is known.
 * @param ownHost the platform's host name
 */
export const sourceOf = ({ referrer = '', source = '' }: NewView, ownHost: string): string => {
  const named = tidy(source)
  if (named) return named
  const host = hostOf(referrer)
  if (!host) return 'direct'
  return host === ownHost.replace(/^www\./, '') ? 'flow' : tidy(host)
}

import type { Id } from '@flow/contracts'

/** An address that people can read: the title's words, and the end of the id, so that no two are alike. */
export const slugOf = (title: string, id: Id): string => {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${words ? `${words}-` : ''}${id.slice(-8)}`
}

const MOST = 200

/** The first sentence or so of a Markdown text as plain words, for an event that has no summary of its own. */
export const summaryOf = (markdown: string): string => {
  const plain = markdown
    .slice(0, 2000)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= MOST) return plain
  const sentence = /^.{60,200}?[.!?…](?=\s)/.exec(plain)?.[0]
  return sentence ?? `${plain.slice(0, MOST - 1).replace(/\s+\S*$/, '')}…`
}

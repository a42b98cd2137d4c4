import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { ERRORS } from '@flow/contracts'

const folder = new URL('../docs/errors/', import.meta.url)

/** The page of one error code. */
export const pageOf = (
  code: string,
  { status, title, help }: { status: number; title: string; help: string },
): string => `# ${code}\n\n**${status}** · ${title}\n\n${help}\n`

/** All pages of `docs/errors`: file name → text. */
export const errorPages = (): Map<string, string> => {
  const pages = new Map(Object.entries(ERRORS).map(([code, entry]) => [`${code}.md`, pageOf(code, entry)]))
  const rows = Object.entries(ERRORS).map(
    ([code, { status, title }]) => `| [${code}](${code}.md) | ${status} | ${title} |`,
  )
  const intro = 'Every error is an RFC 9457 problem document; its `code` is one of these. Made by `npm run generate`.'
  return pages.set(
    'README.md',
    `# Errors\n\n${intro}\n\n| code | status | meaning |\n|---|---|---|\n${rows.join('\n')}\n`,
  )
}

if (import.meta.main) {
  await mkdir(folder, { recursive: true })
  const pages = errorPages()
  for (const file of await readdir(folder)) if (!pages.has(file)) await rm(new URL(file, folder))
  for (const [file, text] of pages) await writeFile(new URL(file, folder), text)
}

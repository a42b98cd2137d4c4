const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The commands in whose words every word of the query begins one; all of them for an empty query. */
export const matching = <T extends { readonly label: string; readonly group: string }>(
  commands: readonly T[],
  query: string,
): readonly T[] => {
  const wanted = plain(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return commands
  return commands.filter(({ label, group }) => {
    const words = plain(`${label} ${group}`).split(/[^\p{L}\p{N}]+/u)
    return wanted.every(start => words.some(word => word.startsWith(start)))
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

/**
 * Does something that changes what a list shows, and reads the list again. What came of it stays until the next, and so
 * does a refusal.
 * @param key the list's own key
 */
export const useChange = (key: string) => {
  const client = useQueryClient()
  const [said, say] = useState<string | null>(null)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (work: () => Promise<string>) => work(),
    onSuccess: async words => {
      await client.invalidateQueries({ queryKey: [key] })
      say(words)
    },
    onMutate: () => say(null),
  })
  /** @param work answers what to say once it is done */
  const run = (work: () => Promise<string>, after?: () => void) => mutate(work, { onSuccess: after })
  return { run, busy: isPending, said, fault: error?.message ?? null }
}

export type Change = ReturnType<typeof useChange>

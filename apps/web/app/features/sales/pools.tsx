import type { Pool } from '@flow/contracts'
import { Button, buttonClass, TextField } from '@flow/ui/components'
import { Form } from 'react-router'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { Part, Rows, Told, useAnswerTo, useBusy } from './parts.tsx'
import { useSalesWords } from './words.ts'

const PoolForm = ({ pool }: { readonly pool: Pool | null }) => {
  const words = useSalesWords()
  const busy = useBusy('pool')
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="poolId" value={pool?.id ?? ''} />
      <TextField
        label={words.pool.name}
        name="name"
        required
        maxLength={80}
        defaultValue={pool?.name}
        className="min-w-0 grow basis-48"
      />
      <TextField
        label={words.pool.capacity}
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        max={1_000_000}
        required
        defaultValue={pool?.capacity}
        className="w-32"
      />
      <Button type="submit" name="intent" value="pool" tone={pool ? 'plain' : 'ink'} busy={busy} className="min-h-12">
        {pool ? words.save : words.add}
      </Button>
      {pool ? (
        <ConfirmButton
          name="intent"
          value="remove-pool"
          sure={words.sure}
          className={buttonClass('quiet', 'medium', 'min-h-12')}
        >
          {words.remove}
        </ConfirmButton>
      ) : null}
    </Form>
  )
}

/** Capacities that several kinds of tickets share. */
export const Pools = ({ pools }: { readonly pools: readonly Pool[] }) => {
  const words = useSalesWords()
  return (
    <Part title={words.poolTitle} text={words.poolText}>
      <Told answer={useAnswerTo('pool', 'remove-pool')} />
      {pools.length > 0 ? (
        <Rows>
          {pools.map(pool => (
            <li key={`${pool.id} ${pool.name} ${pool.capacity}`} className="p-5">
              <PoolForm pool={pool} />
            </li>
          ))}
        </Rows>
      ) : null}
      <PoolForm key={pools.length} pool={null} />
    </Part>
  )
}

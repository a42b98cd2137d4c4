import type { Pool } from '@flow/contracts'
import { Button, buttonClass, TextField } from '@flow/ui/components'
import { Form } from 'react-router'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { Part, Rows, Told, useAnswerTo, useBusy, useRefusal } from './parts.tsx'
import { useSalesWords } from './words.ts'

const PoolForm = ({ pool }: { readonly pool: Pool | null }) => {
  const words = useSalesWords()
  const busy = useBusy('pool')
  const of = pool?.id ?? ''
  const { refused, fault, form } = useRefusal('pool', of)
  return (
    <Form ref={form} method="post" className="flex flex-wrap items-start gap-3">
      {refused ? (
        <div className="basis-full">
          <Told answer={refused} />
        </div>
      ) : null}
      <input type="hidden" name="of" value={of} />
      <TextField
        label={words.pool.name}
        name="name"
        required
        maxLength={80}
        error={fault('name')}
        defaultValue={pool?.name}
        className="min-w-0 grow basis-full md:basis-48"
      />
      <TextField
        label={words.pool.capacity}
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        max={1_000_000}
        required
        error={fault('capacity')}
        defaultValue={pool?.capacity}
        className="w-28"
      />
      <div className="mt-7.5 flex gap-1">
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
      </div>
    </Form>
  )
}

/** Capacities that several kinds of tickets share. */
export const Pools = ({ pools }: { readonly pools: readonly Pool[] }) => {
  const words = useSalesWords()
  const answer = useAnswerTo('pool', 'remove-pool')
  return (
    <Part title={words.poolTitle} text={words.poolText}>
      <Told answer={answer?.intent === 'pool' && answer.refusal ? undefined : answer} />
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

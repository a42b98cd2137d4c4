import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { DeskRow, type DeskRowProps } from './desk-row.tsx'
import { FoundList } from './found-list.tsx'
import { Page } from './page.tsx'
import { type Column, Said, Table } from './table.tsx'
import type { Change } from './use-change.ts'

interface Item {
  readonly id: string
}

interface DeskListProps<One extends Item> {
  readonly words: { readonly title: string; readonly text: string; readonly none: string }
  readonly caption: string
  readonly columns: readonly Column[]
  readonly found: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly One[] }>>
  readonly change: Change
  /** What narrows the list. */
  readonly narrow: ReactNode
  readonly line: (item: One) => Pick<DeskRowProps, 'name' | 'before' | 'below' | 'cells'>
  /** What can be done with one; `onDone` closes it. */
  readonly desk: (item: One, onDone: () => void) => ReactNode
}

/** A section that finds things by words and opens, one at a time, what can be done with them. */
export const DeskList = <One extends Item>(props: DeskListProps<One>) => {
  const { words, columns, found, change, line, desk } = props
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Page title={words.title}>
      <p className="text-body text-muted">{words.text}</p>
      {props.narrow}
      <Said change={change} />
      <FoundList found={found} none={words.none}>
        {items => (
          <Table caption={props.caption} columns={columns}>
            {[...new Map(items.map(item => [item.id, item])).values()].map(item => (
              <DeskRow
                key={item.id}
                {...line(item)}
                span={columns.length}
                open={open === item.id}
                onToggle={() => setOpen(open === item.id ? null : item.id)}
              >
                {desk(item, () => setOpen(null))}
              </DeskRow>
            ))}
          </Table>
        )}
      </FoundList>
    </Page>
  )
}

import type { EventPermission, StaffMember } from '@flow/contracts'
import { Avatar, Notice } from '@flow/ui/components'
import { Trash2 } from 'lucide-react'
import { browserApi } from '../../api/browser.ts'
import type { EventDetails } from '../../api/types.ts'
import { PersonCombobox } from '../../site/person-combobox.tsx'
import { useEditorWords } from './editor-words.ts'
import { Section } from './section.tsx'
import { useOwn } from './use-own.ts'

const PERMISSIONS = ['edit_event', 'manage_attendees', 'view_analytics'] as const satisfies readonly EventPermission[]

const Member = ({
  member,
  onChange,
}: {
  readonly member: StaffMember
  readonly onChange: (permissions: EventPermission[]) => void
}) => {
  const { team: words } = useEditorWords()
  const { person, permissions } = member
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line p-4">
      <div className="flex items-center gap-3">
        <Avatar person={person} />
        <p className="min-w-0 flex-1 truncate font-semibold">{person.displayName}</p>
        <button
          type="button"
          className="grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
          aria-label={words.remove(person.displayName)}
          onClick={() => onChange([])}
        >
          <Trash2 className="size-4.5" aria-hidden="true" />
        </button>
      </div>
      <ul className="flex flex-wrap gap-x-6">
        {PERMISSIONS.map(permission => (
          <li key={permission}>
            <label className="flex min-h-11 cursor-pointer items-center gap-2.5">
              <input
                type="checkbox"
                className="size-5"
                checked={permissions.includes(permission)}
                // The last permission is not unticked but taken with the person, by the button.
                disabled={permissions.length === 1 && permissions.includes(permission)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange(checked ? [...permissions, permission] : permissions.filter(one => one !== permission))
                }
              />
              {words[permission]}
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who runs the event beside its organiser, and what each may do. Each change is kept at once. */
export const Team = ({ event }: { readonly event: EventDetails }) => {
  const { team: words } = useEditorWords()
  const { value, fault, run } = useOwn(() => browserApi.staff(event.id))
  const members = value?.items ?? []
  const set = (id: string, permissions: EventPermission[]) =>
    void run(() => browserApi.setStaff(event.id, id, permissions))
  const without = new Set([...members.map(({ person }) => person.id), event.organiser.id ?? ''])
  return (
    <Section title={words.title} hint={words.hint}>
      {fault ? <Notice tone="danger">{fault}</Notice> : null}
      {members.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {members.map(member => (
            <li key={member.person.id}>
              <Member member={member} onChange={permissions => set(member.person.id, permissions)} />
            </li>
          ))}
        </ul>
      ) : null}
      <PersonCombobox label={words.find} without={without} onPick={({ id }) => set(id, ['manage_attendees'])} />
    </Section>
  )
}

import { UserPlus } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { EventDetails } from '../../api/types.ts'
import { useAwake, useMessages } from '../../site/site.ts'
import { Picker, usePicker } from '../discover/picker.tsx'

/** Few invite: the form comes when it is asked for. */
const InviteForm = lazy(() => import('./invite-form.tsx'))

/** Asks people to come, by name. For those who run the event. */
export const Invite = ({ event, className }: { readonly event: EventDetails; readonly className?: string }) => {
  const { talk } = useMessages()
  const panel = usePicker('invite')
  if (!useAwake() || !event.abilities.edit || event.status !== 'published' || event.hidden) return null
  return (
    <>
      <button type="button" popoverTarget={panel.id} className={className}>
        <UserPlus className="size-5" aria-hidden="true" />
        {talk.invite.open}
      </button>
      <Picker {...panel} label={talk.invite.title} tall>
        <Suspense>
          <InviteForm event={event} />
        </Suspense>
      </Picker>
    </>
  )
}

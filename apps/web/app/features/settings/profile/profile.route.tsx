import type { OwnProfile } from '@flow/contracts'
import { catalogue, settingsMessages } from '@flow/ui'
import { Button, buttonClass, Notice } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { type Refusal, refusedAt } from '../../../api/problem.ts'
import { requireMe, text } from '../../../server/load.ts'
import { type Visit, visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { useFaultFocus } from '../../../site/use-fault-focus.ts'
import { languageWords } from '../../people/language-names.ts'
import { refusedOr } from '../act.ts'
import { RoomTitle } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'
import { About, ForYouOnly, Links, Where } from './fields.tsx'
import { Photo } from './photo.tsx'
import { profileIn } from './profile-form.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = await requireMe(visit, request)
  return { me, languages: languageWords(me.languages, visit.language) }
}

type Answer = Refusal | { readonly saved: true }

const keep = async (visit: Visit, form: FormData): Promise<Refusal | undefined> => {
  const photo = form.get('photo')
  const intent = text(form, 'intent')
  const messages = catalogue(visit.language)
  if (intent === 'remove-photo') await visit.api.removePhoto()
  else if (photo instanceof File) await visit.api.changePhoto(photo)
  else {
    const change = profileIn(form, visit.language)
    if (change === 'unknown') return refusedAt('place', messages.errors.codes.place_unknown ?? '', messages)
    await visit.api.changeProfile(change)
  }
  return undefined
}

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Answer | Response> => {
  const visit = context.get(visitContext)
  try {
    return (await keep(visit, await request.formData())) ?? { saved: true }
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { profile } = settingsMessages[site?.language ?? 'en'].settings
  return headOf(site, { title: profile.title, path: '/settings/profile', hidden: true })
}

const ProfileForm = ({ me, languages }: { readonly me: OwnProfile; readonly languages: string }) => {
  const { settings } = useSettingsWords()
  const answer = useActionData<Answer>()
  const refusal = answer && 'faults' in answer ? answer : undefined
  const busy = useNavigation().state === 'submitting'
  return (
    <Form ref={useFaultFocus(refusal)} method="post" className="flex flex-col gap-8">
      <About me={me} languages={languages} faults={refusal?.faults} />
      <Links links={me.links} faults={refusal?.faults} />
      <Where place={me.place} faults={refusal?.faults} />
      <ForYouOnly me={me} faults={refusal?.faults} />
      {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
      {answer && !refusal && !busy ? <Notice tone="good">{settings.saved}</Notice> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="large" busy={busy}>
          {settings.profile.save}
        </Button>
        <Link to={`/people/${me.id}`} className={buttonClass('quiet', 'large')}>
          {settings.profile.see}
        </Link>
      </div>
    </Form>
  )
}

const Profile = () => {
  const { profile } = useSettingsWords().settings
  const { me, languages } = useLoaderData<typeof loader>()
  return (
    <>
      <RoomTitle title={profile.title} text={profile.text} />
      <Photo me={me} />
      <ProfileForm me={me} languages={languages} />
    </>
  )
}

export default Profile

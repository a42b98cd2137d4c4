import type { OwnProfile } from '@flow/contracts'
import { catalogue } from '@flow/ui'
import { Button, buttonClass, Notice, TextArea, TextField } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import { requireMe, text, toSignIn } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { languageTags, languageWords } from './language-names.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = await requireMe(visit, request)
  return { me, languages: languageWords(me.languages, visit.language) }
}

const words = (list: string): string[] => [
  ...new Set(
    list
      .split(',')
      .map(word => word.trim())
      .filter(Boolean),
  ),
]

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Refusal | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    await visit.api.changeProfile({
      displayName: text(form, 'displayName'),
      username: text(form, 'username'),
      bio: text(form, 'bio') || null,
      pronouns: text(form, 'pronouns') || null,
      interests: words(text(form, 'interests')),
      languages: languageTags(words(text(form, 'languages')), visit.language),
    })
    return redirect('/profile')
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) return toSignIn(request)
    return refusalOf(error, catalogue(visit.language))
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, {
    title: catalogue(site?.language ?? 'en').people.edit.title,
    path: '/profile/edit',
    hidden: true,
  })
}

/** A fault of one item of a list, such as `interests.2`, stands at the list. */
const faultOf = (faults: Refusal['faults'] | undefined, field: string) =>
  Object.entries(faults ?? {}).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]

const Fields = ({
  me,
  languages,
  faults,
}: {
  readonly me: OwnProfile
  readonly languages: string
  readonly faults?: Refusal['faults']
}) => {
  const { edit } = useMessages().people
  const { optional } = useMessages().common
  const error = (field: string) => faultOf(faults, field)
  return (
    <>
      <TextField
        label={edit.displayName}
        name="displayName"
        defaultValue={me.displayName}
        required
        maxLength={80}
        autoComplete="name"
        error={error('displayName')}
      />
      <TextField
        label={edit.username}
        name="username"
        defaultValue={me.username}
        required
        minLength={3}
        maxLength={30}
        autoCapitalize="none"
        spellCheck={false}
        error={error('username')}
      />
      <TextArea
        label={edit.bio}
        name="bio"
        defaultValue={me.bio ?? ''}
        hint={edit.bioHint}
        note={optional}
        rows={4}
        maxLength={2000}
        error={error('bio')}
      />
      <TextField
        label={edit.pronouns}
        name="pronouns"
        defaultValue={me.pronouns ?? ''}
        note={optional}
        maxLength={40}
        error={error('pronouns')}
      />
      <TextField
        label={edit.interests}
        name="interests"
        defaultValue={me.interests.join(', ')}
        hint={edit.interestsHint}
        note={optional}
        error={error('interests')}
      />
      <TextField
        label={edit.languages}
        name="languages"
        defaultValue={languages}
        hint={edit.languagesHint}
        note={optional}
        error={error('languages')}
      />
    </>
  )
}

const EditProfile = () => {
  const { people, common } = useMessages()
  const { me, languages } = useLoaderData<typeof loader>()
  const refusal = useActionData<Refusal>()
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-8 px-4 pt-8 md:pt-12">
      <h1 className="display text-display">{people.edit.title}</h1>
      <Form ref={useFaultFocus(refusal)} method="post" className="flex flex-col gap-6">
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        <Fields me={me} languages={languages} faults={refusal?.faults} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="large" busy={useNavigation().state === 'submitting'}>
            {people.edit.save}
          </Button>
          <Link to="/profile" className={buttonClass('quiet', 'large')}>
            {common.cancel}
          </Link>
        </div>
      </Form>
    </div>
  )
}

export default EditProfile

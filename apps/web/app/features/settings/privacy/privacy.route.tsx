import { settingsMessages } from '@flow/ui'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { ApiProblem, type Refusal } from '../../../api/problem.ts'
import { orTrouble, requireMe, text } from '../../../server/load.ts'
import { type Visit, visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { refusedOr } from '../act.ts'
import { askForProof, type Proof, passwordIn } from '../confirm/proof.ts'
import { RoomTitle } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'
import { Deletion } from './deletion.tsx'
import { Export } from './export.tsx'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return orTrouble(visit.api.privacyRequests())
}

const carryOut = async ({ api }: Visit, form: FormData): Promise<{ done: string }> => {
  const done = text(form, 'intent')
  if (done === 'export') await api.askForExport(passwordIn(form))
  if (done === 'delete') await api.askForDeletion(passwordIn(form))
  if (done === 'take-back') await api.takeDeletionBack()
  return { done }
}

export const action = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<{ done: string } | Refusal | Proof | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    return await carryOut(visit, form)
  } catch (error) {
    if (error instanceof ApiProblem && error.code !== 'invalid_credentials') return refusedOr(error, visit, request)
    return askForProof(error, form)
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { privacy } = settingsMessages[site?.language ?? 'en'].settings
  return headOf(site, { title: privacy.title, path: '/settings/privacy', hidden: true })
}

const Privacy = () => {
  const { privacy } = useSettingsWords().settings
  const { export: asked, deletion } = useLoaderData<typeof loader>()
  return (
    <>
      <RoomTitle title={privacy.title} text={privacy.text} />
      <Export asked={asked} />
      <Deletion planned={deletion} />
    </>
  )
}

export default Privacy

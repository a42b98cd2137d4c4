import type { ImportState } from '@flow/contracts'
import { organiserMessages } from '@flow/ui'
import { Notice } from '@flow/ui/components'
import { type LoaderFunctionArgs, type MetaFunction, useActionData, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../../server/load.ts'
import { visitContext } from '../../../server/visit.ts'
import { headOf, siteOf } from '../../../site/head.ts'
import { Panel } from '../../settings/panel.tsx'
import { OrganiserPage } from '../organiser-page.tsx'
import { useFollow } from '../use-follow.ts'
import { useOrganiserWords } from '../words.ts'
import { AddImport } from './add-import.tsx'
import { type ImportAnswer, importsAction } from './imports-action.ts'
import { Run, SourceRow } from './source-row.tsx'

const SHOWN = 20

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const run = new URL(request.url).searchParams.get('run')
  const [sources, files, brought] = await orTrouble(
    Promise.all([
      visit.api.importSources(),
      visit.api.imports({ files: true, limit: SHOWN }),
      run ? visit.api.importRun(run).catch(() => null) : null,
    ]),
  )
  const others = files.items.filter(({ id }) => id !== brought?.id)
  return { sources: sources.items, files: brought ? [brought, ...others] : others, brought: brought !== null }
}

export const action = importsAction

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { imports } = organiserMessages[site?.language ?? 'en']
  return headOf(site, { title: imports.title, path: '/organise/imports', hidden: true })
}

/** Files that were brought in; those that still run are followed. */
const Files = ({ files }: { readonly files: readonly ImportState[] }) => {
  const { imports: words } = useOrganiserWords()
  useFollow(files.some(({ status }) => status === 'waiting' || status === 'running'))
  if (files.length === 0) return null
  return (
    <Panel title={words.files}>
      <ul>
        {files.map(run => (
          <Run key={run.id} run={run} />
        ))}
      </ul>
    </Panel>
  )
}

const Imports = () => {
  const { imports: words, title } = useOrganiserWords()
  const { sources, files, brought } = useLoaderData<typeof loader>()
  const answer = useActionData<ImportAnswer>()
  const done = answer && 'done' in answer ? answer.done : brought && !answer ? 'brought' : null
  return (
    <OrganiserPage back={{ to: '/organise', label: title }} title={words.title} text={words.text}>
      {done === 'kept' || done === 'brought' ? <Notice tone="good">{words.done[done]}</Notice> : null}
      {sources.length > 0 ? (
        <ul className="overflow-hidden rounded-panel border border-line bg-surface">
          {sources.map(source => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      ) : null}
      <AddImport key={done ?? 'open'} answer={answer} />
      <Files files={files} />
    </OrganiserPage>
  )
}

export default Imports

import type { ImportPreview } from '@flow/contracts'
import { type ActionFunctionArgs, redirect } from 'react-router'
import type { Refusal } from '../../../api/problem.ts'
import { text } from '../../../server/load.ts'
import { type Visit, visitContext } from '../../../server/visit.ts'
import { refusedOr } from '../../settings/act.ts'

export type ImportAnswer =
  | Refusal
  | { readonly preview: ImportPreview }
  | { readonly done: 'kept' | 'paused' | 'resumed' | 'removed' }
  | { readonly done: 'asked'; readonly before: string }

const fileIn = (form: FormData): File | undefined => {
  const file = form.get('file')
  return file instanceof File && file.size > 0 ? file : undefined
}

/** The address or the file that a form names. */
const wantedIn = async (form: FormData) => {
  const file = fileIn(form)
  return file ? { source: await file.text(), name: file.name.slice(0, 120) } : { url: text(form, 'url') }
}

/** A file is brought in once; an address is kept in step from now on. */
const begin = async ({ api }: Visit, form: FormData): Promise<ImportAnswer | Response> => {
  const publish = form.get('publish') === 'on'
  const wanted = await wantedIn(form)
  if (wanted.source !== undefined) {
    const { id } = await api.startImport({ ...wanted, publish })
    return redirect(`/organise/imports?run=${id}`)
  }
  await api.addImportSource({ url: wanted.url, publish, everyHours: Number(text(form, 'everyHours')) || 6 })
  return { done: 'kept' }
}

const perform = async (visit: Visit, form: FormData): Promise<ImportAnswer | Response> => {
  const id = text(form, 'id')
  switch (text(form, 'intent')) {
    case 'preview':
      return { preview: await visit.api.previewImport(await wantedIn(form)) }
    case 'run':
      await visit.api.runImportSource(id)
      return { done: 'asked', before: text(form, 'before') }
    case 'pause':
      await visit.api.pauseImportSource(id)
      return { done: 'paused' }
    case 'resume':
      await visit.api.resumeImportSource(id)
      return { done: 'resumed' }
    case 'remove':
      await visit.api.removeImportSource(id)
      return { done: 'removed' }
    default:
      return begin(visit, form)
  }
}

/** Looks at what would come, brings it in, keeps an address in step, fetches it now, lets it rest or lets it go. */
export const importsAction = async ({ request, context }: ActionFunctionArgs): Promise<ImportAnswer | Response> => {
  const visit = context.get(visitContext)
  try {
    return await perform(visit, await request.formData())
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

import { catalogue } from '@flow/ui'
import { useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'
import { MOST_PICTURES } from './event-choices.ts'

const LARGEST = 8 * 1024 * 1024

export type Pictures = EventDetails['pictures']

/** The list with one picture moved by so many places. */
export const moved = (pictures: Pictures, from: number, by: number): Pictures => {
  const rest = pictures.filter((_, nth) => nth !== from)
  const picture = pictures[from]
  return picture ? [...rest.slice(0, from + by), picture, ...rest.slice(from + by)] : pictures
}

/** What can be done with an event's pictures. Each change is kept at once. */
export const usePictures = (event: EventDetails | undefined, onChange: (event: EventDetails) => void) => {
  const { picture: words } = useEditorWords()
  const language = useLanguage()
  const [state, setState] = useState<{ busy: boolean; fault: string | null; kept: boolean }>({
    busy: false,
    fault: null,
    kept: false,
  })
  const run = async (work: (id: string) => Promise<void>) => {
    if (!event || state.busy) return
    setState({ busy: true, fault: null, kept: false })
    try {
      await work(event.id)
      setState({ busy: false, fault: null, kept: true })
    } catch (error) {
      const messages = catalogue(language)
      const fault = error instanceof ApiProblem ? speakProblem(error, messages) : messages.errors.fallback
      setState({ busy: false, fault, kept: false })
    }
  }
  const refuse = (fault: string) => setState({ busy: false, fault, kept: false })
  const add = (files: readonly File[]) => {
    const large = files.find(file => file.size > LARGEST)
    if (large) return refuse(words.tooLarge(large.name))
    if ((event?.pictures.length ?? 0) + files.length > MOST_PICTURES) return refuse(words.full(MOST_PICTURES))
    void run(async id => {
      for (const file of files) onChange(await browserApi.addPicture(id, file))
    })
  }
  const arrange = (pictures: Pictures) =>
    run(async id =>
      onChange(
        await browserApi.orderPictures(
          id,
          pictures.map(({ name, alt }) => ({ name, alt })),
        ),
      ),
    )
  const remove = (name: string) => run(async id => onChange(await browserApi.removePicture(id, name)))
  const draw = () => run(async id => onChange(await browserApi.removeCover(id)))
  return { ...state, add, arrange, remove, draw }
}

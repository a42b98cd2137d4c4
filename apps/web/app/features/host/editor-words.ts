import { type EditorMessages, editorMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What the editor says, in the reader's language. */
export const useEditorWords = (): EditorMessages => editorMessages[useLanguage()]

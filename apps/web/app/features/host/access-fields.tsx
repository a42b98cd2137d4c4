import { LANGUAGE_NAMES } from '@flow/ui'
import { SelectField, TextField } from '@flow/ui/components'
import { useMessages } from '../../site/site.ts'
import { useEditorWords } from './editor-words.ts'
import { Section, type SectionProps } from './section.tsx'

const OFFERED = ['stepFree', 'wheelchair', 'toilet', 'hearing', 'signs', 'subtitles', 'quiet'] as const

/** Languages that events are held in, each as it calls itself. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ...LANGUAGE_NAMES,
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  nl: 'Nederlands',
  pl: 'Polski',
  uk: 'Українська',
  ar: 'العربية',
  zh: '中文',
}

const listOf = (text: string) =>
  text
    .split(',')
    .map(one => one.trim())
    .filter(Boolean)

/** What helps people get in and take part, in which language, and from which age. */
export const Access = ({ fields, change, faults }: SectionProps) => {
  const { access: words, ...editor } = useEditorWords()
  const { common, access } = useMessages()
  const said = listOf(fields.accessibility)
  const chosen = said.map(one => access[one] ?? one)
  const offered = OFFERED.map(name => words[name])
  const others = chosen.filter(one => !offered.includes(one))
  // What stays is kept as it was said: a co-organiser may speak another language.
  const put = (next: readonly string[]) => {
    const kept = new Map(said.map(one => [access[one] ?? one, one]))
    change({ accessibility: [...new Set(next.map(one => kept.get(one) ?? one))].join(', ') })
  }
  return (
    <Section title={words.title} hint={words.hint}>
      <input type="hidden" name="accessibility" value={fields.accessibility} />
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {offered.map(label => (
          <li key={label}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                checked={chosen.includes(label)}
                onChange={({ currentTarget: { checked } }) =>
                  put(checked ? [...chosen, label] : chosen.filter(one => one !== label))
                }
                className="size-5"
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
      <TextField
        label={words.other}
        note={common.optional}
        defaultValue={others.join(', ')}
        maxLength={300}
        onBlur={({ currentTarget }) =>
          put([...chosen.filter(one => offered.includes(one)), ...listOf(currentTarget.value)])
        }
        error={faults.accessibility}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={editor.languageLabel}
          name="language"
          value={fields.language}
          onChange={({ currentTarget }) => change({ language: currentTarget.value })}
          error={faults.language}
        >
          <option value="">{editor.languageAny}</option>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
          {fields.language && !LANGUAGES[fields.language] ? (
            <option value={fields.language}>{fields.language}</option>
          ) : null}
        </SelectField>
        <TextField
          label={editor.ageLimit}
          name="ageLimit"
          type="number"
          inputMode="numeric"
          min={0}
          max={99}
          hint={editor.ageHint}
          note={common.optional}
          value={fields.ageLimit}
          onChange={({ currentTarget }) => change({ ageLimit: currentTarget.value })}
          error={faults.ageLimit}
        />
      </div>
    </Section>
  )
}

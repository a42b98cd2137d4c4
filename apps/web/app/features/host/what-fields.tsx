import { SelectField, TextField } from '@flow/ui/components'
import { useCategories } from '../../site/categories.ts'
import { useMessages } from '../../site/site.ts'
import { DescriptionField } from './description-field.tsx'
import { Section, type SectionProps } from './section.tsx'
import { useHostWords } from './words.ts'

export const What = ({ fields, change, faults }: SectionProps) => {
  const { common } = useMessages()
  const host = useHostWords()
  const { tree } = useCategories()
  return (
    <Section title={host.what}>
      <TextField
        label={host.title}
        name="title"
        hint={host.titleHint}
        required
        minLength={3}
        maxLength={200}
        value={fields.title}
        onChange={event => change({ title: event.currentTarget.value })}
        error={faults.title}
      />
      <DescriptionField fields={fields} change={change} faults={faults} />
      <SelectField
        label={host.category}
        name="category"
        value={fields.category}
        onChange={event => change({ category: event.currentTarget.value })}
        error={faults.category}
      >
        {tree.map(top => (
          <optgroup key={top.slug} label={top.name}>
            {[top, ...top.children].map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <TextField
        label={host.tags}
        name="tags"
        hint={host.tagsHint}
        note={common.optional}
        value={fields.tags}
        onChange={event => change({ tags: event.currentTarget.value })}
        error={faults.tags}
      />
    </Section>
  )
}

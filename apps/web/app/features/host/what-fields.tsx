import { CATEGORY_TREE } from '@flow/ui'
import { SelectField, TextField } from '@flow/ui/components'
import { useMessages } from '../../site/site.ts'
import { DescriptionField } from './description-field.tsx'
import { Section, type SectionProps } from './section.tsx'

export const What = ({ fields, change, faults }: SectionProps) => {
  const { host, categories, common } = useMessages()
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
        {Object.entries(CATEGORY_TREE).map(([top, leaves]) => (
          <optgroup key={top} label={categories[top] ?? top}>
            {[top, ...leaves].map(slug => (
              <option key={slug} value={slug}>
                {categories[slug] ?? slug}
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

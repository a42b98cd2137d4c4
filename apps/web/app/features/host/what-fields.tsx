import { CATEGORY_TREE } from '@flow/ui'
import { SelectField, TextArea, TextField } from '@flow/ui/components'
import { useMessages } from '../../site/site.ts'
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
      <TextArea
        label={host.description}
        name="description"
        hint={host.descriptionHint}
        rows={8}
        maxLength={20_000}
        defaultValue={fields.description}
        error={faults.description}
      />
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
        defaultValue={fields.tags}
        error={faults.tags}
      />
    </Section>
  )
}

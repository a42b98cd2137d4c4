import { Button, buttonClass, Choice } from '@flow/ui/components'
import { Form, Link } from 'react-router'
import { useAwake, useSite } from '../../site/site.ts'
import { useCounts } from './facet-counts.ts'
import { AccessFilter, LanguageFilter } from './people-filters.tsx'
import type { WishProps } from './sentence.tsx'
import { RADII_KM, radiusOf, type Sort, type Wish, wishParams, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

const bare = (wish: Wish): Wish => ({
  ...wish,
  price: null,
  kind: null,
  language: null,
  access: null,
  liked: false,
  radiusKm: null,
  sort: 'soonest',
})

/** What one likes is a list of its own. */
const alone = (wish: Wish): Wish => ({ ...bare(wish), q: '', when: null, category: null, bbox: null })

/** Price, distance, how, and in which order. Each choice has effect at once; without script the button applies them. */
export const FilterPicker = ({ wish, change, facets, close }: WishProps & { readonly close: () => void }) => {
  const discover = useDiscoverWords()
  const awake = useAwake()
  const me = useSite()?.me
  const counts = useCounts(facets, wish)
  const counted = (label: string, count: string | null) => (count === null ? label : `${label} · ${count}`)
  const or = <T,>(value: string) => (value || null) as T | null
  return (
    <Form action="/" className="flex flex-col gap-5" onSubmit={close}>
      <Choice
        legend={discover.price}
        name="price"
        value={wish.price ?? ''}
        onChange={value => change({ ...wish, price: or<'free' | 'paid'>(value) })}
        options={[
          { value: '', label: discover.priceAny },
          { value: 'free', label: counted(discover.priceFree, counts('price', 'free')) },
          { value: 'paid', label: counted(discover.pricePaid, counts('price', 'paid')) },
        ]}
      />
      {wish.place && wish.kind !== 'virtual' ? (
        <Choice
          legend={discover.radius}
          name="radius"
          value={String(radiusOf(wish))}
          onChange={value => change({ ...wish, radiusKm: Number(value), bbox: null })}
          options={[...new Set([...RADII_KM, radiusOf(wish)])]
            .sort((one, other) => one - other)
            .map(km => ({ value: String(km), label: discover.ringLabel(String(km)) }))}
        />
      ) : null}
      <Choice
        legend={discover.kind}
        name="kind"
        value={wish.kind ?? ''}
        onChange={value => change({ ...wish, kind: or<'in_person' | 'virtual'>(value) })}
        options={[
          { value: '', label: discover.kindAny },
          { value: 'in_person', label: counted(discover.kindInPerson, counts('kind', 'in_person')) },
          { value: 'virtual', label: counted(discover.kindVirtual, counts('kind', 'virtual')) },
        ]}
      />
      <LanguageFilter wish={wish} change={change} facets={facets} />
      <AccessFilter wish={wish} change={change} facets={facets} />
      {me ? (
        <Choice
          legend={discover.liked}
          name="liked"
          value={wish.liked ? 'me' : ''}
          onChange={value => change(value ? { ...alone(wish), liked: true } : { ...wish, liked: false })}
          options={[
            { value: '', label: discover.likedAny },
            { value: 'me', label: discover.likedMine },
          ]}
        />
      ) : null}
      <Choice
        legend={discover.sort}
        name="sort"
        value={wish.sort}
        onChange={value => change({ ...wish, sort: value as Sort })}
        options={[
          { value: 'soonest', label: discover.sortSoonest },
          ...(wish.place ? [{ value: 'nearest', label: discover.sortNearest }] : []),
          { value: 'popular', label: discover.sortPopular },
          ...(wish.q ? [{ value: 'relevance', label: discover.sortRelevance }] : []),
        ]}
      />
      {[...wishParams(bare(wish))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap justify-between gap-3">
        <Link to={wishPath(bare(wish))} preventScrollReset className={buttonClass('quiet')}>
          {discover.clearAll}
        </Link>
        {awake ? <Button onClick={close}>{discover.show}</Button> : <Button type="submit">{discover.show}</Button>}
      </div>
    </Form>
  )
}

/*
 * <flow-events>: the events of a search on any web site. Stands alone: no import, no framework, no global, nothing of the
 * page's own styles or scripts touched. Served as /widget.js.
 */
interface Card {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly startsAt: string
  readonly timeZone: string
  readonly status: string
  readonly kind: string
  readonly imageUrl: string
  readonly place: { readonly name: string; readonly city: string | null } | null
  readonly price: { readonly from: number | null; readonly currency: string | null; readonly free: boolean }
}

const WORDS = {
  en: {
    list: 'Events',
    none: 'No events to show right now.',
    failed: 'The events could not be loaded.',
    more: 'See all events on Flow',
    free: 'Free',
    from: 'From',
    online: 'Online',
    cancelled: 'Cancelled',
    postponed: 'Postponed',
  },
  it: {
    list: 'Eventi',
    none: 'Per ora non ci sono eventi da mostrare.',
    failed: 'Non è stato possibile caricare gli eventi.',
    more: 'Tutti gli eventi su Flow',
    free: 'Gratis',
    from: 'Da',
    online: 'Online',
    cancelled: 'Annullato',
    postponed: 'Rimandato',
  },
} as const

/** Attributes, and the filters of GET /api/v1/events that they stand for. */
const FILTERS = {
  ...{ q: 'q', category: 'category', tags: 'tags', near: 'near', 'radius-km': 'radiusKm', organiser: 'organiser' },
  ...{ venue: 'venueId', when: 'when', from: 'from', to: 'to', price: 'price', kind: 'kind', language: 'language' },
  ...{ sort: 'sort', limit: 'limit' },
} as const
const FIELDS = 'id,slug,title,startsAt,timeZone,status,kind,imageUrl,place,price'

const STYLE = `
:host { display: block; color-scheme: light dark; font-family: var(--flow-font, inherit); line-height: 1.4;
  --ink: light-dark(#18171f, #f4f2ed); --muted: light-dark(#5a5866, #aba8b8); --sunken: light-dark(#f1efea, #1e1d27);
  --accent: var(--flow-accent, light-dark(#2a41d8, #93a5ff)); color: var(--ink) }
:host([hidden]) { display: none }
:host([theme=light]) { color-scheme: light }
:host([theme=dark]) { color-scheme: dark }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 24px;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr)) }
a { color: inherit; text-decoration: none; display: block; border-radius: 16px }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
a:hover h3, .more:hover { text-decoration: underline; text-underline-offset: 3px }
.cover { aspect-ratio: 3 / 2; border-radius: 16px; overflow: hidden; background: var(--sunken); margin-bottom: 12px }
img { width: 100%; height: 100%; object-fit: cover; display: block }
p, h3 { margin: 0; overflow-wrap: anywhere }
.when { color: var(--accent); font-weight: 600; font-size: 0.875em; font-variant-numeric: tabular-nums }
h3 { font-size: 1.0625em; font-weight: 700; line-height: 1.25; margin: 2px 0 4px; display: -webkit-box;
  -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden }
.about, .note { color: var(--muted); font-size: 0.875em }
.more { display: inline-block; margin-top: 20px; padding: 12px 0; color: var(--accent); font-weight: 600; font-size: 0.875em }
.off .cover { filter: grayscale(1); opacity: 0.7 }
`

const home = new URL((document.currentScript as HTMLScriptElement | null)?.src || location.href).origin
const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLE)

const element = <K extends keyof HTMLElementTagNameMap>(name: K, className = '', ...children: (Node | string)[]) => {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

class FlowEvents extends HTMLElement {
  static readonly observedAttributes = [...Object.keys(FILTERS), 'lang', 'base']
  private asked: AbortController | undefined
  private planned = false
  private readonly root: ShadowRoot

  constructor() {
    super()
    this.root = this.attachShadow({ mode: 'open' })
    this.root.adoptedStyleSheets = [sheet]
  }

  connectedCallback(): void {
    this.plan()
  }

  disconnectedCallback(): void {
    this.asked?.abort()
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.plan()
  }

  /** Several attributes that change together lead to one request. */
  private plan(): void {
    if (this.planned) return
    this.planned = true
    queueMicrotask(() => {
      this.planned = false
      if (this.isConnected) void this.refresh()
    })
  }

  private get language(): 'en' | 'it' {
    const asked = this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang') || navigator.language
    return asked.toLowerCase().startsWith('it') ? 'it' : 'en'
  }

  private get base(): string {
    const given = this.getAttribute('base')
    return given && URL.canParse(given) ? new URL(given).origin : home
  }

  private query(): URLSearchParams {
    const query = new URLSearchParams({ limit: '6', fields: FIELDS })
    for (const [attribute, filter] of Object.entries(FILTERS)) {
      const value = this.getAttribute(attribute)?.trim()
      if (value) query.set(filter, value)
    }
    return query
  }

  private async refresh(): Promise<void> {
    this.asked?.abort()
    this.asked = new AbortController()
    const { signal } = this.asked
    this.setAttribute('aria-busy', 'true')
    if (!this.root.firstChild) this.show(this.waiting())
    try {
      const address = `${this.base}/api/v1/events?${this.query()}`
      const reply = await fetch(address, { signal, credentials: 'omit', mode: 'cors' })
      if (!reply.ok) throw new Error(`${reply.status}`)
      const { items } = (await reply.json()) as { items: Card[] }
      this.show(items.length ? this.list(items) : this.note(WORDS[this.language].none))
      this.dispatchEvent(new CustomEvent('flow-events-loaded', { detail: { count: items.length } }))
    } catch {
      if (signal.aborted) return
      this.show(this.note(WORDS[this.language].failed))
      this.dispatchEvent(new CustomEvent('flow-events-failed'))
    }
    this.removeAttribute('aria-busy')
  }

  private show(...parts: Node[]): void {
    const words = WORDS[this.language]
    const more = element('a', 'more', words.more)
    more.href = `${this.base}/?via=widget`
    more.target = '_blank'
    more.rel = 'noopener'
    const whole = element('div', '', ...parts, more)
    whole.lang = this.language
    this.root.replaceChildren(whole)
  }

  /** Places of the true size, so that nothing jumps. */
  private waiting(): Node {
    const count = Math.min(12, Number(this.getAttribute('limit')) || 6)
    const places = Array.from({ length: count }, () =>
      element('li', '', element('div', 'cover'), element('h3', '', '\u00a0')),
    )
    const list = element('ul', '', ...places)
    list.setAttribute('aria-hidden', 'true')
    return list
  }

  private note(text: string): Node {
    const note = element('p', 'note', text)
    note.setAttribute('role', 'status')
    return note
  }

  private list(cards: readonly Card[]): Node {
    const list = element('ul', '', ...cards.map(card => this.card(card)))
    list.setAttribute('role', 'list')
    list.setAttribute('aria-label', WORDS[this.language].list)
    return list
  }

  private card(card: Card): Node {
    const words = WORDS[this.language]
    const image = element('img')
    image.alt = ''
    image.loading = 'lazy'
    image.referrerPolicy = 'no-referrer'
    const source = new URL(card.imageUrl, this.base)
    if (source.protocol === 'https:' || source.origin === this.base) image.src = source.href
    const off = card.status === 'cancelled' || card.status === 'postponed'
    const state = off ? words[card.status as 'cancelled' | 'postponed'] : this.price(card)
    const where = card.place ? card.place.name : card.kind === 'virtual' ? words.online : ''
    const city = card.place?.city && card.place.city !== where ? card.place.city : ''
    const link = element(
      'a',
      off ? 'off' : '',
      element('div', 'cover', image),
      element('p', 'when', this.when(card)),
      element('h3', '', card.title),
      element('p', 'about', [[where, city].filter(Boolean).join(', '), state].filter(Boolean).join(' · ')),
    )
    link.href = `${this.base}/events/${encodeURIComponent(card.id)}/${encodeURIComponent(card.slug)}?via=widget`
    link.target = '_blank'
    link.rel = 'noopener'
    return element('li', '', link)
  }

  /** In the zone of the place, as its people speak of it. */
  private when({ startsAt, timeZone }: Card): string {
    const at = new Date(startsAt)
    const locale = this.language === 'it' ? 'it-IT' : 'en-GB'
    const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
    const hour = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
    const spoken = day.format(at).replace(',', '')
    return `${spoken.charAt(0).toUpperCase()}${spoken.slice(1)} · ${hour.format(at)}`
  }

  private price({ price: { free, from, currency } }: Card): string {
    const words = WORDS[this.language]
    if (free) return words.free
    if (from === null || !currency) return ''
    const money = new Intl.NumberFormat(this.language, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
    const digits = money.resolvedOptions().maximumFractionDigits ?? 2
    return `${words.from} ${money.format(from / 10 ** digits)}`
  }
}

if (!customElements.get('flow-events')) customElements.define('flow-events', FlowEvents)

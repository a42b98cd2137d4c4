import sanitizeHtml from 'sanitize-html'
import { LIMITS } from './normalised-event.ts'

/** Beyond this nothing is read of one text, so that mark-up cannot cost more than the text is worth. */
const MOST_MARKUP = 4 * LIMITS.description
const CONTROLS = /(?![\t\n\r])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu
const ELEMENTS =
  'a|abbr|address|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|caption|center|cite|code|dd|del|div|dl|dt|em|embed|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|marquee|math|meta|nav|noscript|object|ol|option|p|picture|pre|q|s|script|section|select|small|source|span|strong|style|sub|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|u|ul|video|xml|xmp'
const HAS_MARKUP = /<[a-z!/?]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i
const HAS_ELEMENTS = new RegExp(`<[/!?]?(?:${ELEMENTS})(?=[\\s>]|/>)`, 'i')
const HAS_ESCAPED_ELEMENTS = new RegExp(`&lt;/?(?:${ELEMENTS})(?:\\s|/?&gt;)`, 'i')
const HAS_BLOCKS = /<(?:p|br|div|li|h[1-6])\b/i
/** `c't <webdev>` is a title; only names of elements, and what carries attributes, is mark-up. */
const BRACKETED_WORD = new RegExp(`<(?=[\\w./-]{1,40}>)(?!/?(?:${ELEMENTS})/?>)`, 'gi')
const ESCAPED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot);/g, found => ESCAPED[found] ?? found)

const rawText = (value: unknown): string => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' ? value.slice(0, MOST_MARKUP).toWellFormed().replace(CONTROLS, '') : ''
}

const withoutMarkup = (text: string): string =>
  unescaped(sanitizeHtml(text.replace(BRACKETED_WORD, '&lt;'), { allowedTags: [], allowedAttributes: {} }))

/** One line of plain text: mark-up (escaped once or twice too), control and direction characters removed. */
export const plainLine = (value: unknown): string => {
  let text = rawText(value)
  for (let round = 0; round < 3 && (round === 0 ? HAS_MARKUP : HAS_ELEMENTS).test(text); round += 1)
    text = withoutMarkup(text)
  return text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim().normalize('NFC')
}

/** Cuts at a whole character, with an ellipsis, so that the result is at most `max` UTF-16 units long. */
export const cut = (text: string, max: number): string =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`

const OPENING: Record<string, string> = {
  br: '\n',
  hr: '\n\n',
  p: '\n\n',
  div: '\n',
  ul: '\n',
  ol: '\n',
  li: '\n- ',
  blockquote: '\n\n',
  tr: '\n',
  td: ' ',
}
const CLOSING: Record<string, string> = { p: '\n\n', div: '\n', ul: '\n\n', ol: '\n\n', blockquote: '\n\n' }
for (const level of [1, 2, 3, 4, 5, 6]) {
  OPENING[`h${level}`] = '\n\n### '
  CLOSING[`h${level}`] = '\n\n'
}
const EMPHASIS: Record<string, string> = { strong: '**', b: '**', em: '*', i: '*' }
const KEPT_TAGS = [...Object.keys(OPENING), ...Object.keys(EMPHASIS), 'a']

/** Text between a pair of marks; Markdown knows no marks beside white space or around nothing. */
const wrapped = (text: string, mark: (inner: string) => string): string => {
  const inner = text.trim()
  if (!inner) return text
  const from = text.indexOf(inner)
  return text.slice(0, from) + mark(inner) + text.slice(from + inner.length)
}

const linked = (text: string, href: string): string =>
  /[[\]\n]/.test(text) || /[()\s]/.test(href) || text === href
    ? `${text === href ? '' : `${text} `}${href}`
    : `[${text}](${href})`

type Open = { name: string; href: string; from: number }

/** Turns the few tags that sanitize-html leaves (always balanced, attributes escaped) into Markdown in one pass. */
const markdownOf = (clean: string): string => {
  const out: string[] = []
  const open: Open[] = []
  for (const token of clean.split(/(<[^>]*>)/)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)(?: href="([^"]*)")?/.exec(token)
    if (!tag) {
      out.push(unescaped(token.replace(/&lt;(?=[a-z!/?])/gi, '&amp;lt;')))
      continue
    }
    const [, slash, name = '', href = ''] = tag
    if (!slash) {
      out.push(OPENING[name] ?? '')
      if (name === 'a' || EMPHASIS[name]) open.push({ name, href: unescaped(href), from: out.length })
      continue
    }
    const last = open.at(-1)
    if (last?.name === name) {
      open.pop()
      const text = out.splice(last.from).join('')
      const mark = EMPHASIS[name] ?? ''
      out.push(
        wrapped(text, inner => (name !== 'a' ? mark + inner + mark : last.href ? linked(inner, last.href) : inner)),
      )
    }
    out.push(CLOSING[name] ?? '')
  }
  return out.join('')
}

const htmlToMarkdown = (html: string): string => {
  const flowing = HAS_BLOCKS.test(html) ? html.replace(/\s+/g, ' ') : html
  return markdownOf(
    sanitizeHtml(flowing, {
      allowedTags: KEPT_TAGS,
      allowedAttributes: { a: ['href'] },
      allowedSchemes: ['http', 'https', 'mailto'],
      allowProtocolRelative: false,
    }),
  )
}

/**
 * A description as Markdown: HTML becomes paragraphs, lists, emphasis and safe links; plain text keeps its lines.
 * Scripts and styles go with their contents; links that would run code lose their target; what would still be read as
 * a tag keeps its `&lt;`. Mark-up that the source escaped as a whole is read as mark-up.
 */
export const richText = (value: unknown): string => {
  const given = rawText(value).replace(/\r\n?/g, '\n')
  const raw = HAS_ESCAPED_ELEMENTS.test(given) && !HAS_ELEMENTS.test(given) ? unescaped(given) : given
  return (HAS_MARKUP.test(raw) ? htmlToMarkdown(raw) : raw)
    .replace(CONTROLS, '')
    .replace(/\]\(\s*(?:javascript|vbscript|data)\s*:[^)\n]*\)/gi, ']')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
}

/** An absolute http(s) address, mended where only the scheme is missing; undefined when it is not one. */
export const webAddress = (value: unknown): string | undefined => {
  const raw = rawText(value).trim()
  if (!raw || raw.length > LIMITS.url || /\s/.test(raw)) return undefined
  const whole = raw.replace(/^(https?:)(?:\/(?!\/))?(?=[^/])/i, '$1//').replace(/^\/\/(?=[^/])/, 'https://')
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(whole) && !/^[\w-]+(?:\.[\w-]+)+:\d/.test(whole)
  const candidate = absolute ? whole : /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(whole) ? `https://${whole}` : ''
  if (!URL.canParse(candidate)) return undefined
  const { protocol, username, password, href } = new URL(candidate)
  const usable = (protocol === 'https:' || protocol === 'http:') && !username && !password
  return usable && href.length <= LIMITS.url ? href : undefined
}

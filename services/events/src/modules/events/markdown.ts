import { marked } from 'marked'
import sanitize from 'sanitize-html'

const allowed: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'h2',
    'h3',
    'h4',
    'strong',
    'em',
    'del',
    'ul',
    'ol',
    'li',
    'blockquote',
    'a',
    'code',
    'pre',
    'hr',
  ],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    a: (_, attributes) => ({ tagName: 'a', attribs: { ...attributes, rel: 'nofollow ugc noopener' } }),
  },
}

/** Quotes and lists in one another, deeper than anybody means. */
const DEEP = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m
/** Marks of emphasis are matched with one another: a paragraph of so many costs their square. A tenth of a second. */
const MOST_WORK = 100_000

/** What surely begins a paragraph of its own: after an empty line, or a point of a list. */
const PARAGRAPHS = /\n(?=[ \t]*\n| {0,3}[*+-][ \t]+\S)/

/** Whether it would take the reader of Markdown longer than any text that was written for people. */
const isLaborious = (markdown: string): boolean => {
  const marks = markdown.split(PARAGRAPHS).map(paragraph => paragraph.match(/\*+|_+|~+/g)?.length ?? 0)
  return marks.reduce((work, count) => work + count * count, 0) > MOST_WORK || DEEP.test(markdown)
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asItIs = (text: string): string =>
  `<p>${text.replace(/[&<>"]/g, one => ESCAPES[one] as string).replaceAll('\n', '<br />')}</p>`

/**
 * Markdown as HTML that is safe in a page: no scripts, styles, pictures or frames, links without our good name. A text
 * that would take long to read as Markdown is shown as it was typed.
 */
export const renderMarkdown = (markdown: string): string =>
  isLaborious(markdown)
    ? asItIs(markdown)
    : sanitize(marked.parse(markdown, { async: false, gfm: true, breaks: true }), allowed).trim()

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

/** Markdown as HTML that is safe in a page: no scripts, styles, pictures or frames, links without our good name. */
export const renderMarkdown = (markdown: string): string =>
  sanitize(marked.parse(markdown, { async: false, gfm: true, breaks: true }), allowed).trim()

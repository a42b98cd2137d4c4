import type { MailContent } from './content.ts'

/** Escapes text for HTML, inside and outside of attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, one => `&#${one.charCodeAt(0)};`)

const WORDS = {
  en: {
    why: 'You get this mail because you have a Flow account.',
    off: 'Stop mails of this kind',
    all: 'Choose what you are told',
  },
  it: {
    why: 'Ricevi questa mail perché hai un account Flow.',
    off: 'Non mandarmi più mail come questa',
    all: 'Scegli cosa ricevere',
  },
} as const

/** Colours of both themes; clients that know `prefers-color-scheme` take the dark ones by themselves. */
const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#f6f4ef;-webkit-text-size-adjust:100%}
.page{background:#f6f4ef}.card{background:#ffffff;border:1px solid #e7e2d8}
.ink{color:#1d1b16}.soft{color:#6b665b}.line{border-top:1px solid #e7e2d8}
.button{background:#1d1b16;color:#ffffff}.quiet{color:#6b665b}
a{color:#9a3412}
@media (prefers-color-scheme:dark){body,.page{background:#141310!important}.card{background:#1e1c18!important;border-color:#34312a!important}
.ink{color:#f3efe6!important}.soft,.quiet{color:#a8a294!important}.line{border-color:#34312a!important}
.button{background:#f3efe6!important;color:#1d1b16!important}a{color:#fdba74!important}}
@media (max-width:620px){.card{border-radius:0!important;border-left:0!important;border-right:0!important}.pad{padding-left:20px!important;padding-right:20px!important}.outer{padding:0!important}}`

const FONT = `font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`
const DISPLAY = `font-family:'Bricolage Grotesque',Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`

const paragraph = (text: string) =>
  `<p class="ink" style="margin:0 0 16px;${FONT};font-size:16px;line-height:26px;color:#1d1b16">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`

const coverOf = ({ cover, title }: MailContent, siteUrl: string) => {
  if (!cover) return ''
  const address = `${siteUrl}/api/v1/events/${encodeURIComponent(cover.eventId)}/preview.png`
  return `<tr><td><img src="${escapeHtml(address)}" width="600" alt="${escapeHtml(title)}" style="display:block;width:100%;height:auto;border:0;border-radius:15px 15px 0 0"></td></tr>`
}

const itemOf = ({ title, body, link }: MailContent['items'][number]) => {
  const head = link
    ? `<a href="${escapeHtml(link)}" class="ink" style="color:#1d1b16;text-decoration:none">${escapeHtml(title)}</a>`
    : escapeHtml(title)
  return `<tr><td class="line" style="padding:14px 0;border-top:1px solid #e7e2d8;${FONT}">
<div class="ink" style="font-size:16px;line-height:22px;font-weight:600;color:#1d1b16">${head}</div>
<div class="soft" style="font-size:14px;line-height:20px;color:#6b665b">${escapeHtml(body)}</div></td></tr>`
}

const buttonOf = ({ action, link }: MailContent) =>
  action && link
    ? `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 12px"><tr><td class="button" style="border-radius:999px;background:#1d1b16">
<a href="${escapeHtml(link)}" class="button" style="display:inline-block;padding:13px 26px;${FONT};font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:999px">${escapeHtml(action)}</a></td></tr></table>`
    : ''

const footerOf = ({ language, unsubscribe, preferences }: MailContent) => {
  const words = WORDS[language]
  const link = (address: string, text: string) =>
    `<a href="${escapeHtml(address)}" class="quiet" style="color:#6b665b;text-decoration:underline">${escapeHtml(text)}</a>`
  const links = [unsubscribe && link(unsubscribe, words.off), link(preferences, words.all)].filter(Boolean).join(' · ')
  return `<p class="quiet" style="margin:0;${FONT};font-size:13px;line-height:20px;color:#6b665b">${escapeHtml(words.why)}<br>${links}</p>`
}

/**
 * A mail as a page: one column that fits a phone, tables for old clients, colours for light and dark. All that is not
 * ours is escaped.
 * @param siteUrl where pictures are
 */
export const layoutMail = (mail: MailContent, siteUrl: string): string => {
  const { title, paragraphs, items, language, pixel } = mail
  const rows = items.length
    ? `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${items.map(itemOf).join('')}</table>`
    : ''
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(mail.subject)}</title><style>${STYLE}</style></head>
<body><div style="display:none;max-height:0;overflow:hidden">${escapeHtml(paragraphs[0] ?? '')}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f4ef"><tr><td align="center" class="outer" style="padding:32px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px"><tr><td class="pad" style="padding:0 4px 16px;${DISPLAY};font-size:22px;line-height:28px;font-weight:700"><span class="ink" style="color:#1d1b16">Flow</span></td></tr></table>
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid #e7e2d8;border-radius:16px;border-collapse:separate;overflow:hidden">
${coverOf(mail, siteUrl)}<tr><td class="pad" style="padding:32px 36px 24px">
<h1 class="ink" style="margin:0 0 16px;${DISPLAY};font-size:28px;line-height:34px;font-weight:700;color:#1d1b16">${escapeHtml(title)}</h1>
${paragraphs.map(paragraph).join('\n')}
${rows}${buttonOf(mail)}</td></tr></table>
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px"><tr><td class="pad" style="padding:20px 4px">${footerOf(mail)}</td></tr></table>
</td></tr></table>${pixel ? `<img src="${escapeHtml(pixel)}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0">` : ''}</body></html>`
}

/** The same mail as plain text. */
export const textMail = ({
  title,
  paragraphs,
  items,
  link,
  action,
  language,
  unsubscribe,
  preferences,
}: MailContent): string => {
  const words = WORDS[language]
  const told = items.map(item => [`• ${item.title}`, item.body, item.link].filter(Boolean).join('\n'))
  const foot = [words.why, unsubscribe && `${words.off}: ${unsubscribe}`, `${words.all}: ${preferences}`]
  return [
    title,
    ...paragraphs,
    ...told,
    link && `${action ? `${action}: ` : ''}${link}`,
    '--',
    foot.filter(Boolean).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

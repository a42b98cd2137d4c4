import type { access as english } from '../en/access.ts'

/** What helps people take part, as organisers say it in another language: in this one. */
export const access: typeof english = {
  'Step-free entrance': 'Ingresso senza gradini',
  'Wheelchair places': 'Posti per carrozzine',
  'Accessible toilet': 'Bagno accessibile',
  'Hearing loop': 'Anello magnetico',
  'Sign language': 'Lingua dei segni',
  Subtitles: 'Sottotitoli',
  'Quiet room': 'Stanza tranquilla',
}

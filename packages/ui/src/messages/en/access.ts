/** What helps people take part, as organisers say it in another language: in this one. */
export const access: Readonly<Record<string, string>> = {
  'Ingresso senza gradini': 'Step-free entrance',
  'Posti per carrozzine': 'Wheelchair places',
  'Bagno accessibile': 'Accessible toilet',
  'Anello magnetico': 'Hearing loop',
  'Lingua dei segni': 'Sign language',
  Sottotitoli: 'Subtitles',
  'Stanza tranquilla': 'Quiet room',
}

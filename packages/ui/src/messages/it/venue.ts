import type { venue as english } from '../en/venue.ts'
import { plural } from '../plural.ts'

export const venue: typeof english = {
  title: 'Locali',
  search: 'Cerca un locale',
  none: 'Nessun locale con questo nome.',
  noneText: 'Prova un nome più corto, o la città.',
  upcoming: count => plural(count, 'evento in arrivo', 'eventi in arrivo'),
  capacity: count => `Ci stanno in ${count}`,
  amenities: 'Che cosa c’è',
  website: 'Sito',
  coming: 'In arrivo lì',
  nothingComing: 'Lì non è ancora annunciato niente.',
  availability: 'Quando è libero',
  availabilityHint: 'I giorni segnati sono occupati, in parte o del tutto.',
  free: 'libero',
  partly: 'occupato in parte',
  taken: 'occupato',
  book: 'Prenotalo',
  bookFrom: 'Dalle',
  bookTo: 'Alle',
  bookNote: 'Per che cosa',
  bookSend: 'Prenota',
  booked: 'Per quell’orario è tuo.',
  signInToBook: 'Accedi per prenotare',
}

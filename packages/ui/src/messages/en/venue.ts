import { plural } from '../plural.ts'

/** What pages about places to meet say. */
export const venue = {
  title: 'Venues',
  search: 'Find a venue',
  none: 'No venue by that name.',
  noneText: 'Try a shorter name, or the city.',
  upcoming: (count: number) => plural(count, 'event coming up', 'events coming up'),
  capacity: (count: number) => `Room for ${count}`,
  amenities: 'What it has',
  website: 'Website',
  coming: 'Coming up there',
  nothingComing: 'Nothing is announced there yet.',
  availability: 'When it’s free',
  availabilityHint: 'Marked days are taken, in part or all day.',
  free: 'free',
  partly: 'partly taken',
  taken: 'taken',
  book: 'Book it',
  bookFrom: 'From',
  bookTo: 'Until',
  bookNote: 'What for',
  bookSend: 'Book',
  booked: 'It’s yours for that time.',
  signInToBook: 'Sign in to book',
}

import type { talk as english } from '../en/talk.ts'
import { plural } from '../plural.ts'

export const talk: typeof english = {
  title: 'Se ne parla',
  none: 'Ancora nessuna domanda. Dov’è l’ingresso, si parcheggia, chi porta la torta?',
  label: 'Di’ qualcosa',
  hint: 'Chiedi, o racconta quello che serve sapere…',
  send: 'Pubblica',
  reply: 'Rispondi',
  replyTo: name => `Rispondi a ${name}`,
  remove: 'Elimina',
  removeSure: 'Elimino davvero?',
  more: 'Commenti precedenti',
  signIn: 'Accedi per dire la tua',
  host: 'Organizza',
  ago: {
    now: 'adesso',
    minutes: count => `${count} min fa`,
    hours: count => (count === 1 ? '1 ora fa' : `${count} ore fa`),
  },
  reviews: {
    title: 'Com’è andata',
    count: count => plural(count, 'recensione', 'recensioni'),
    none: 'Nessuno l’ha ancora raccontato.',
    ask: 'C’eri. Com’è andata?',
    rating: 'Stelle',
    stars: count => plural(count, 'stella', 'stelle'),
    text: 'Con parole tue',
    textHint: 'Che cosa diresti a un amico?',
    send: 'Pubblica la recensione',
    thanks: 'Grazie. Chi organizza la legge.',
    more: 'Altre recensioni',
  },
  share: {
    title: 'Condividi',
    device: 'Con un’app…',
    link: 'Copia il link',
    copied: 'Link copiato',
    email: 'E-mail',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    facebook: 'Facebook',
    x: 'X',
  },
  invite: {
    open: 'Invita',
    title: 'Invita qualcuno',
    who: 'Chi?',
    whoHint: 'Un nome o un nome utente',
    nobody: words => `Nessuno di nome «${words}» si fa trovare.`,
    message: 'Due parole insieme',
    send: count => (count === 0 ? 'Invita' : `Invita ${plural(count, 'persona', 'persone')}`),
    done: (invited, already) =>
      already === 0
        ? `${invited === 1 ? 'Invito spedito' : `${invited} inviti spediti`}.`
        : `${invited === 1 ? 'Invito spedito' : `${invited} inviti spediti`}; ${already} l’avevano già.`,
    remove: name => `Togli ${name}`,
  },
}

/** Where somebody lives, which is where they go out. */
export type Home = 'Milan' | 'London' | 'Lisbon'

export interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly home: Home
  readonly language: string
  readonly bio: string
  readonly interests: readonly string[]
}

const person = <const U extends string>(
  username: U,
  name: string,
  home: Home,
  language: string,
  bio: string,
  interests: readonly string[],
) => ({ username, name, home, language, bio, interests }) satisfies DemoPerson

/** People who do not exist. The first is the account to try the platform with. */
export const people = [
  person('anna', 'Anna Brambilla', 'Milan', 'en', 'Always early for the film, always late for the last tram.', [
    'film',
    'jazz',
    'markets',
    'walking',
  ]),
  person('giulia.ferri', 'Giulia Ferri', 'Milan', 'it', 'Apro cortili: cinema, tavolate, mercatini. Porta una sedia.', [
    'film',
    'community',
    'markets',
  ]),
  person('matteo.sala', 'Matteo Sala', 'Milan', 'it', 'Contrabbasso di giorno, concerti di notte.', [
    'jazz',
    'nightlife',
    'comedy',
  ]),
  person('chiara.rho', 'Chiara Rho', 'Milan', 'it', 'Cammino piano e racconto Milano a chi ha voglia di perdersi.', [
    'history',
    'books',
    'outdoors',
  ]),
  person('davide.conti', 'Davide Conti', 'Milan', 'it', 'Scrivo software piccolo e faccio il pane grande.', [
    'tech',
    'food',
    'games',
  ]),
  person('sofia.marchetti', 'Sofia Marchetti', 'Milan', 'it', 'Illustratrice. Disegno chi balla, poi ballo anch’io.', [
    'art',
    'dance',
    'nightlife',
  ]),
  person('luca.bassi', 'Luca Bassi', 'Milan', 'it', 'Corro per arrivare in tempo al ristoro.', [
    'running',
    'food',
    'comedy',
  ]),
  person('elena.vitali', 'Elena Vitali', 'Milan', 'it', 'Libraia. Consiglio il libro sbagliato al momento giusto.', [
    'books',
    'theatre',
    'film',
  ]),
  person('omar.haddad', 'Omar Haddad', 'Milan', 'it', 'Cuoco in pausa, batterista in prova.', [
    'food',
    'music',
    'nightlife',
  ]),
  person('beatrice.longo', 'Beatrice Longo', 'Milan', 'it', 'Due figli, un cane, zero puntualità.', [
    'family',
    'outdoors',
    'wellness',
  ]),
  person('yuki.tanaka', 'Yuki Tanaka', 'Milan', 'en', 'Here for the architecture, staying for the focaccia.', [
    'art',
    'photography',
    'learning',
  ]),
  person('amara.okafor', 'Amara Okafor', 'London', 'en', 'Trombone, trestle tables, and nights that run on time.', [
    'jazz',
    'comedy',
    'theatre',
  ]),
  person('tom.ashworth', 'Tom Ashworth', 'London', 'en', 'I put on slow mornings: runs, swaps, soup, flowers.', [
    'outdoors',
    'food',
    'markets',
  ]),
  person('priya.menon', 'Priya Menon', 'London', 'en', 'Small tools, odd films, board games with rules under a page.', [
    'tech',
    'film',
    'games',
  ]),
  person('james.whitlock', 'James Whitlock', 'London', 'en', 'Retired surveyor. Ask me what is under your street.', [
    'history',
    'walking',
    'books',
  ]),
  person('nia.bennett', 'Nia Bennett', 'London', 'en', 'Nurse on nights, dancer on the other nights.', [
    'nightlife',
    'dance',
    'wellness',
  ]),
  person('callum.reid', 'Callum Reid', 'London', 'en', 'Will cycle anywhere with cake at the end.', [
    'cycling',
    'food',
    'comedy',
  ]),
  person('zofia.nowak', 'Zofia Nowak', 'London', 'en', 'Printmaker. My hands are mostly blue.', [
    'art',
    'learning',
    'markets',
  ]),
  person('hannah.clarke', 'Hannah Clarke', 'London', 'en', 'Teacher. I laugh first and check the joke later.', [
    'comedy',
    'books',
    'family',
  ]),
  person('kwame.asante', 'Kwame Asante', 'London', 'en', 'Collects vinyl, gives away the doubles.', [
    'music',
    'nightlife',
    'film',
  ]),
  person('isla.morgan', 'Isla Morgan', 'London', 'en', 'Cold water person. Sorry in advance.', [
    'wellness',
    'running',
    'outdoors',
  ]),
  person('ravi.shah', 'Ravi Shah', 'London', 'en', 'Maps by day, chess by the river.', ['tech', 'games', 'history']),
  person('ines.duarte', 'Inês Duarte', 'Lisbon', 'pt', 'I open doors that are usually shut, and put the kettle on.', [
    'community',
    'art',
    'learning',
  ]),
  person('rui.matos', 'Rui Matos', 'Lisbon', 'pt', 'Sound engineer. If it has a roof, I have tried it for echo.', [
    'music',
    'nightlife',
    'film',
  ]),
  person('carolina.pinto', 'Carolina Pinto', 'Lisbon', 'pt', 'Seven hills, one pace. I walk, you talk.', [
    'walking',
    'history',
    'food',
  ]),
  person('tiago.nunes', 'Tiago Nunes', 'Lisbon', 'pt', 'Makes maps, loses keys.', ['tech', 'games', 'outdoors']),
  person('mariana.lopes', 'Mariana Lopes', 'Lisbon', 'pt', 'Ceramics, custard tarts, in that order. Usually.', [
    'art',
    'food',
    'markets',
  ]),
  person('joao.figueira', 'João Figueira', 'Lisbon', 'pt', 'Primary school teacher with a very loud whistle.', [
    'family',
    'football',
    'comedy',
  ]),
  person('beatriz.cabral', 'Beatriz Cabral', 'Lisbon', 'pt', 'Dances on weekdays so that weekends can rest.', [
    'dance',
    'theatre',
    'wellness',
  ]),
  person('lena.fischer', 'Lena Fischer', 'Lisbon', 'en', 'Came for three months, four years ago.', [
    'languages',
    'books',
    'running',
  ]),
  person('marco.teixeira', 'Marco Teixeira', 'Lisbon', 'pt', 'Ferry in the morning, records in the evening.', [
    'music',
    'nightlife',
    'history',
  ]),
  person('aoife.kelly', 'Aoife Kelly', 'Lisbon', 'en', 'Tells long stories on short walks.', [
    'comedy',
    'outdoors',
    'books',
  ]),
  person('pedro.valente', 'Pedro Valente', 'Lisbon', 'pt', 'Cook. I will judge your tinned fish kindly.', [
    'food',
    'film',
    'community',
  ]),
] as const

export type Username = (typeof people)[number]['username']

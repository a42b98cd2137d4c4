/**
 * The columns of tables and the fields of open-data records, by the names they go under in English, Italian and
 * French (without accents, words joined by `_`), the better name first.
 */
const NAMES = {
  id: 'uid event_id id identifier identificativo codice recordid slug',
  title:
    'title name event event_name event_title titolo nome evento nome_evento titolo_evento titre nom nom_de_la_manifestation denominazione subject summary',
  description:
    'longdescription long_description descrizione_lunga description descrizione details dettagli text testo body abstract lead_text lead chapeau descriptif',
  start:
    'start starts_at start_date startdate date_start start_datetime datetime_start dtstart begin firstdate_begin inizio data_inizio data_ora_inizio dal date_debut date_de_debut debut date data data_evento when quando giorno day',
  startTime:
    'start_time starttime time ora ora_inizio orario orario_inizio ora_di_inizio heure heure_debut heure_de_debut time_start',
  end: 'end ends_at end_date enddate date_end end_datetime datetime_end dtend finish firstdate_end fine data_fine data_ora_fine al date_fin date_de_fin fin',
  endTime: 'end_time endtime ora_fine orario_fine ora_di_fine heure_fin heure_de_fin time_end',
  timeZone: 'timezone time_zone tz tzid zone location_timezone fuso fuso_orario fuseau_horaire',
  venue:
    'venue venue_name location_name address_name place place_name location luogo sede locale nome_luogo lieu nom_du_lieu where dove',
  street: 'street street_address address_street address location_address indirizzo via adresse adresse_lieu',
  postalCode:
    'postal_code postalcode postcode zip zip_code zipcode postal address_zipcode location_postalcode cap codice_postale code_postal',
  city: 'city town address_city location_city citta comune localita municipality ville commune',
  region: 'region state province regione provincia location_region departement location_department',
  country: 'country countrycode country_code location_countrycode nazione paese stato pays',
  lat: 'lat latitude latitudine location_latitude y',
  lng: 'lng lon long longitude longitudine location_longitude x',
  point:
    'lat_lon latlon lat_lng location_coordinates coordinates geo_point_2d geo_point geolocalisation geocoordonnees coordinate coordinate_geografiche geo point',
  tags: 'tags tag keywords keyword qfap_tags universe_tags parole_chiave etichette etiquettes mots_cles labels topics',
  category: 'category categories categoria categorie type tipo tipologia genre genere theme tema thematique',
  url: 'url link website web web_site canonicalurl access_link event_url sito sito_web pagina_web lien site_web site_internet contact_url page',
  imageUrl: 'image image_url imageurl cover_url cover picture photo originalimage thumbnail immagine foto locandina',
  organiser:
    'organiser organizer organiser_name organizer_name host organizzatore promotore organisateur contact_organisation_name originagenda_title ente',
  price: 'price cost ticket_price prezzo costo tariffa tarif prix price_from',
  priceText: 'price_detail conditions price_info prezzi biglietti tarifs ingresso',
  currency: 'currency valuta devise price_currency',
  free: 'free is_free price_type gratuito gratis ingresso_gratuito ingresso_libero gratuit acces_gratuit',
  status: 'status stato_evento state_of_event statut cancelled annullato',
  kind: 'attendancemode attendance_mode kind mode modalita online_offline',
  language: 'language lang locale_code lingua langue',
  rrule: 'rrule recurrence_rule',
  occurrences: 'occurrences timings date_occurrences',
} as const

export type FieldName = keyof typeof NAMES

const LANGUAGE_ENDINGS = ['', '_en', '_it', '_fr', '_es', '_de', '_nl', '_pt']

type Rank = { field: FieldName; rank: number }

/** What each name, with the ending of any language, stands for; the lower rank is the better name. */
const RANKS = new Map<string, Rank[]>()
for (const [field, names] of Object.entries(NAMES) as [FieldName, string][])
  names.split(' ').forEach((name, place) => {
    LANGUAGE_ENDINGS.forEach((ending, language) => {
      const rank = { field, rank: place * LANGUAGE_ENDINGS.length + language }
      RANKS.set(name + ending, [...(RANKS.get(name + ending) ?? []), rank])
    })
  })

/** A header in the form of the names above: `Data d'inizio` is `data_d_inizio`. */
export const fieldKey = (header: string): string =>
  header
    .slice(0, 80)
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

export type Fields = {
  get: (field: FieldName) => unknown
  /** The text of exactly one column. */
  raw: (key: string) => unknown
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** Looks fields up in one record, given as pairs of a header's key and its value; blank values are passed over. */
export const fieldsOf = (pairs: [string, unknown][]): Fields => {
  const values = new Map<string, unknown>()
  const best = new Map<FieldName, { rank: number; value: unknown }>()
  for (const [key, value] of pairs) {
    if (isBlank(value) || values.has(key)) continue
    values.set(key, value)
    for (const { field, rank } of RANKS.get(key) ?? []) {
      const known = best.get(field)
      if (!known || rank < known.rank) best.set(field, { rank, value })
    }
  }
  return { raw: key => values.get(key), get: field => best.get(field)?.value }
}

/** Whether headers name at least a title and a start. */
export const nameAnEvent = (keys: string[]): boolean => {
  const fields = fieldsOf(keys.map(key => [key, key]))
  return (
    fields.get('title') !== undefined && (fields.get('start') !== undefined || fields.get('occurrences') !== undefined)
  )
}

/** What towns are called in English, where the gazetteer calls them otherwise; by the time zone they lie in. */
export const towns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Europe/Rome': { Basilicate: 'Basilicata', 'The Marches': 'Marche' },
  'Europe/Berlin': { 'Frankfurt am Main': 'Frankfurt', Köln: 'Cologne', Nürnberg: 'Nuremberg' },
  'Europe/Zurich': { Zürich: 'Zurich', Genève: 'Geneva', Luzern: 'Lucerne' },
  'Europe/Brussels': { Antwerpen: 'Antwerp', Gent: 'Ghent' },
  'Europe/Madrid': { Sevilla: 'Seville' },
  'Europe/Warsaw': { Kraków: 'Krakow' },
  'America/New_York': { 'New York City': 'New York' },
}

/** Why an entry was not taken, or taken with a doubt, by its code. */
const REFUSALS: Readonly<Record<string, string>> = {
  bad_recurrence: 'la regola di ripetizione non si capisce',
  coordinates_out_of_range: 'le coordinate non esistono',
  date_out_of_range: 'la data è troppo lontana o dura troppo',
  duplicate: 'lo stesso evento c’è due volte',
  end_before_start: 'finisce prima di cominciare',
  missing_start: 'manca l’inizio',
  missing_title: 'manca il titolo',
  not_an_event: 'non è un evento',
  not_stored: 'non si è potuto salvare',
  too_large: 'è troppo grande',
  too_long: 'il titolo è troppo lungo',
  too_many: 'sono troppi: se ne prendono solo i primi',
  unknown_format: 'il formato non si riconosce',
  unknown_zone: 'il fuso orario non si conosce',
  unreadable: 'non si riesce a leggere',
  unreadable_date: 'la data non si capisce',
  ambiguous_dates: 'giorno e mese si possono leggere in due modi',
  bad_url: 'un indirizzo non si capisce ed è rimasto fuori',
  dates_cut: 'le date sono troppe: ci sono le prime',
  end_moved: 'la fine non tornava ed è stata spostata',
  postponed: 'è rimandato',
  tags_cut: 'le etichette sono troppe: ci sono le prime',
  text_cut: 'il testo era troppo lungo ed è stato tagliato',
  this_and_future: 'un cambio di “questa e le seguenti” vale solo per questa',
  zone_mismatch: 'le regole del fuso nel calendario contraddicono il suo nome: si è creduto al nome',
}

/** The reason in Italian with what the message quotes from the entry itself; the message where the code is not known. */
export const sayRefusal = (code: string, message: string): string => {
  const sentence = REFUSALS[code] ?? message
  const quote = /“[^”]*”/.exec(message)?.[0]
  return quote && !sentence.includes(quote) ? `${sentence}: ${quote}` : sentence
}

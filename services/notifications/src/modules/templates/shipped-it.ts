import type { Shipped } from './shipped.ts'

const WHEN = '{{ startsAt }}{% if place != "" %}, {{ place }}{% endif %}'
const MORE =
  '{% if more > 0 %}Riguarda anche {% if more == 1 %}un’altra tua data{% else %}altre {{ more }} tue date{% endif %}.{% endif %}'
const MANY =
  '{{ actor }}{% if others == 1 %} e un’altra persona{% elsif others > 1 %} e altre {{ others }} persone{% endif %}'

/** The words in Italian. */
export const ITALIAN: Shipped = {
  security_alert: {
    title: `{% case kind %}{% when "new_device" %}Accesso da un nuovo dispositivo{% when "password_changed" %}La tua password è stata cambiata{% when "stolen_session" %}Abbiamo chiuso una tua sessione{% when "two_factor_on" %}La verifica in due passaggi è attiva{% when "two_factor_off" %}La verifica in due passaggi è disattivata{% when "passkey_added" %}È stata aggiunta una passkey{% when "passkey_removed" %}Una passkey è stata rimossa{% when "email_changed" %}Il tuo indirizzo e-mail è cambiato{% else %}Qualcosa è cambiato nel tuo account{% endcase %}`,
    body: `{% if device != "" %}{{ device }}, {% endif %}{{ happenedAt }}. Se non sei stato tu, chiudi quella sessione e cambia la password.`,
    action: 'Controlla il tuo account',
  },
  event_reminder: {
    title: '{% if reminder == "day" %}Domani: {{ title }}{% else %}Tra poco: {{ title }}{% endif %}',
    body: `${WHEN}. Ci vediamo lì!`,
    email: `{{ title }} {% if reminder == "day" %}è domani{% else %}sta per cominciare{% endif %}.\n\n${WHEN}\n\nSe non puoi venire, libera il tuo posto: qualcun altro ne sarà felice.`,
    action: 'Vedi l’evento',
  },
  event_update: {
    title:
      '{% if postponed %}Rinviato: {{ title }}{% elsif timeChanged %}Nuovo orario: {{ title }}{% elsif placeChanged %}Nuovo luogo: {{ title }}{% else %}È cambiato: {{ title }}{% endif %}',
    body: `{% if postponed %}{% if timeChanged %}È rinviato. {% else %}È rinviato; la nuova data arriverà. {% endif %}{% endif %}{% if timeChanged %}Ora {{ startsAt }} invece di {{ oldStartsAt }}. {% endif %}{% if placeChanged %}Ora: {{ place }}{% if oldPlace != "" %}, non più {{ oldPlace }}{% endif %}. {% endif %}{% if titleChanged %}Prima si chiamava {{ oldTitle }}. {% endif %}${MORE}`,
    email: `È cambiato qualcosa di {{ title }}, dove hai un posto.\n\n{% if postponed %}È rinviato.{% unless timeChanged %} La nuova data arriverà, e te la diremo.{% endunless %}{% endif %}\n\n{% if timeChanged %}Nuovo orario: {{ startsAt }}\nPrima: {{ oldStartsAt }}{% endif %}\n\n{% if placeChanged %}Nuovo luogo: {{ place }}\nPrima: {{ oldPlace }}{% endif %}\n\n{% if titleChanged %}Prima si chiamava {{ oldTitle }}.{% endif %}\n\n${MORE}\n\nIl tuo posto è ancora tuo. Se la novità non ti va bene, puoi liberarlo.`,
    action: 'Guarda cosa cambia',
  },
  event_cancelled: {
    title: 'Annullato: {{ title }}',
    body: `{{ title }} di {{ startsAt }} non si farà.{% if reason != "" %} {{ reason }}{% endif %} ${MORE}`,
    email: `Ci dispiace: {{ title }} di {{ startsAt }} non si farà.\n\n{% if reason != "" %}Chi organizza dice: {{ reason }}{% endif %}\n\n${MORE}\n\nNon devi fare nulla.`,
    action: 'Trova qualcos’altro',
  },
  event_confirmation: {
    title: 'Ci vai: {{ title }}',
    body: `${WHEN}{% if partySize > 1 %}, {{ partySize }} posti{% endif %}.`,
    email: `{% if partySize > 1 %}I tuoi {{ partySize }} posti{% else %}Il tuo posto{% endif %} per {{ title }}: tutto confermato.\n\n${WHEN}\n\nTi avviseremo in tempo.`,
    action: 'Vedi l’evento',
  },
  event_invitation: {
    title: '{{ actor }} ti invita a {{ title }}',
    body: `${WHEN}{% if message != "" %}: «{{ message }}»{% endif %}`,
    email: `{{ actor }} vorrebbe averti a {{ title }}.\n\n${WHEN}\n\n{% if message != "" %}«{{ message }}»{% endif %}`,
    action: 'Vedi l’invito',
  },
  event_staff: {
    title: '{{ actor }} ti chiede una mano con {{ title }}',
    body: `${WHEN}. Lo trovi in «Organizzati da me»; da lì puoi anche tirarti indietro.`,
    action: 'Vedi che cosa puoi fare',
  },
  event_comment: {
    title: `${MANY}: {% if reply %}una risposta per te{% else %}un commento{% endif %} su {{ title }}`,
    body: 'Leggi cosa si dice.',
    action: 'Leggi',
  },
  event_review: {
    title: `${MANY}: una recensione di {{ title }}`,
    body: 'L’ultimo voto: {{ rating }} su 5.',
    action: 'Leggi',
  },
  event_like: {
    title: `A {{ actor }}{% if others == 1 %} e a un’altra persona{% elsif others > 1 %} e ad altre {{ others }} persone{% endif %} piace {{ title }}`,
    body: 'La voce gira.',
    action: 'Vedi l’evento',
  },
  attendee_registered: {
    title: `${MANY} {% if others > 0 %}vengono{% else %}viene{% endif %} a {{ title }}`,
    body: 'Guarda chi c’è sulla lista.',
    action: 'Vedi la lista',
  },
  waitlist_offer: {
    title: 'Si è liberato un posto: {{ title }}',
    body: `È tuo fino a {{ untilAt }}.`,
    email: `Si è liberato un posto per {{ title }}, e il prossimo sei tu.\n\n${WHEN}\n\nLo teniamo per te fino a {{ untilAt }}; poi tocca a chi viene dopo.`,
    action: 'Prendi il posto',
  },
  ticket_received: {
    title: '{{ actor }} ti ha dato un biglietto per {{ title }}',
    body: `${WHEN}. Lo trovi tra i tuoi biglietti.`,
    action: 'Vedi il biglietto',
  },
  order_refunded: {
    title: '{% if refunded != "" %}Il rimborso è in arrivo{% else %}Biglietti annullati{% endif %}: {{ title }}',
    body: '{% if late %}Il pagamento è arrivato a tempo scaduto, quando i posti erano finiti. {% endif %}{% if limit %}Il pagamento è arrivato a tempo scaduto, e con questi avresti più biglietti di quanti ne può avere una persona. {% endif %}{% if refunded != "" %}{{ refunded }} tornano da dove sono venuti.{% else %}Non paghi nulla.{% endif %}{% if reason != "" %} {{ reason }}{% endif %}',
    action: 'Vedi l’ordine',
  },
  order_receipt: {
    title:
      '{% if resent %}Di nuovo i tuoi biglietti: {{ title }}{% elsif paid %}Pagato: i tuoi biglietti per {{ title }}{% else %}I tuoi biglietti per {{ title }}{% endif %}',
    body: `{% if tickets > 0 %}{{ tickets }} bigliett{% if tickets > 1 %}i{% else %}o{% endif %}, {{ total }}. {% endif %}${WHEN}`,
    email: `{% if resent %}Chi organizza ti rimanda i biglietti per {{ title }}.{% elsif paid %}Grazie: il tuo ordine per {{ title }} è pagato.{% else %}Grazie. {% if tickets > 1 %}I {{ tickets }} biglietti sono tuoi{% else %}Il biglietto è tuo{% endif %}: {{ title }}.{% endif %}\n\n${WHEN}\n\n{% if due %}Paghi {{ total }} all’ingresso.{% elsif total != "" %}Hai pagato {{ total }}.{% endif %}\n\nLi trovi tra i tuoi biglietti, dove si aprono anche senza rete{% unless due %}; accanto c’è la ricevuta{% endunless %}. In allegato c’è la data per il tuo calendario.`,
    action: 'Vedi i tuoi biglietti',
  },
  order_reserved: {
    title: `{% case stage %}{% when "reminder" %}Ancora da pagare: {{ title }}{% when "lapsed" %}La prenotazione è scaduta: {{ title }}{% when "ended" %}La prenotazione è stata chiusa: {{ title }}{% else %}Prenotato per te: {{ title }}{% endcase %}`,
    body: `{% case stage %}{% when "lapsed" %}{{ total }} non sono arrivati entro {{ untilAt }}.{% when "ended" %}I posti sono di nuovo liberi.{% else %}Fai un bonifico di {{ total }} entro {{ untilAt }}.{% endcase %}`,
    email: `{% case stage %}{% when "lapsed" %}{{ total }} non sono arrivati entro {{ untilAt }}: i tuoi posti per {{ title }} sono tornati in vendita, e la fattura è stata stornata.\n\nSe hai pagato, chi organizza può ancora segnarlo: ricevi i biglietti se ci sono posti, altrimenti il denaro.{% when "ended" %}La tua prenotazione per {{ title }} è stata chiusa. I posti sono di nuovo liberi e non c’è nulla da pagare: la fattura è stata stornata.{% else %}{% if stage == "reminder" %}I tuoi posti per {{ title }} aspettano ancora il bonifico.{% else %}I tuoi posti per {{ title }} sono prenotati.{% endif %}\n\n${WHEN}\n\nFai un bonifico di {{ total }} in modo che arrivi entro {{ untilAt }}; dopo quella data i posti tornano in vendita.\n\n{{ payTo }}\n\nCausale: {{ reference }}\n\nLa fattura è accanto al tuo ordine. Ricevi i biglietti appena chi organizza vede il denaro.{% endcase %}`,
    action: 'Vedi il tuo ordine',
  },
  content_moderated: {
    title:
      '{% case act %}{% when "event_hidden" %}Abbiamo tolto {{ subject }}{% when "event_restored" %}{{ subject }} è di nuovo visibile{% when "comment_removed" %}Abbiamo tolto quello che hai scritto su {{ subject }}{% when "review_removed" %}Abbiamo tolto la tua recensione di {{ subject }}{% when "source_paused" %}Per ora non leggiamo più {{ subject }}{% when "source_resumed" %}Leggiamo di nuovo {{ subject }}{% when "source_removed" %}Non leggiamo più {{ subject }}{% else %}A proposito di {{ subject }}{% endcase %}',
    body: '{% if reason != "" %}{{ reason }}{% elsif act == "event_restored" %}Tutti lo possono trovare di nuovo.{% elsif act == "source_resumed" %}I suoi eventi si aggiornano di nuovo.{% else %}Non rispettava le regole di questo posto.{% endif %}',
    email:
      '{% case act %}{% when "event_hidden" %}Chi modera ha tolto {{ subject }}: nessuno lo trova più, e nessuno può prendere posto. Chi ne ha uno lo tiene.{% when "event_restored" %}{{ subject }} è tornato: tutti lo possono trovare di nuovo.{% when "comment_removed" %}Chi modera ha tolto quello che hai scritto su {{ subject }}.{% when "review_removed" %}Chi modera ha tolto la tua recensione di {{ subject }}.{% when "source_paused" %}Chi amministra ha smesso per ora di leggere {{ subject }}. Gli eventi arrivati da lì restano come sono.{% when "source_resumed" %}{{ subject }} si legge di nuovo, e i suoi eventi si aggiornano.{% when "source_removed" %}Chi amministra ha smesso del tutto di leggere {{ subject }}. Gli eventi arrivati da lì restano.{% else %}Chi modera ha guardato {{ subject }}.{% endcase %}{% if reason != "" %}\n\nIl motivo: {{ reason }}{% endif %}',
    action: 'Dai un’occhiata',
  },
  webhook_disabled: {
    title: 'Non chiamiamo più {{ host }}',
    body: 'Il tuo webhook non risponde da {{ failingAt }}.',
    email: `Il tuo webhook su {{ host }} non risponde da {{ failingAt }}, così abbiamo smesso di chiamarlo.\n\nQuando risponde di nuovo, riattivalo: quello che ha perso si può rimandare.`,
    action: 'Vedi il tuo webhook',
  },
  search_match: {
    title: '{% if found > 1 %}{{ found }} nuovi eventi{% else %}Un nuovo evento{% endif %} per «{{ search }}»',
    body: '{{ title }}, {{ startsAt }}{% if found > 1 %}, e altro ancora{% endif %}.',
    action: 'Dai un’occhiata',
  },
  connection_request: {
    title: '{{ actor }} vorrebbe conoscerti',
    body: '{% if message != "" %}«{{ message }}»{% else %}Saluta, o lascia per dopo.{% endif %}',
    action: 'Rispondi',
  },
  connection_accepted: {
    title: 'Tu e {{ actor }} ora siete in contatto',
    body: 'Da ora vi vedete un po’ di più.',
    action: 'Vedi il profilo',
  },
  group_invitation: {
    title: '{{ actor }} ti invita in {{ group }}',
    body: 'Guarda chi c’è.',
    action: 'Vedi il gruppo',
  },
  post_like: {
    title: `A {{ actor }}{% if others == 1 %} e a un’altra persona{% elsif others > 1 %} e ad altre {{ others }} persone{% endif %} piace il tuo post`,
    body: '«{{ post }}»',
    action: 'Vedi il post',
  },
  post_comment: { title: `${MANY}: un commento al tuo post`, body: '«{{ post }}»', action: 'Leggi' },
  welcome: {
    title: 'Benvenuto su Flow, {{ name }}',
    body: 'Raccontaci cosa ti piace e guarda cosa c’è stasera vicino a te.',
    action: 'Guardati intorno',
  },
  system_announcement: { title: '{{ title }}', body: '{{ body }}', action: 'Leggi tutto' },
  digest: {
    title:
      '{% if count > 1 %}{{ count }} cose che forse ti sono sfuggite{% else %}Una cosa che forse ti è sfuggita{% endif %}',
    body: 'Ecco cosa è successo dall’ultima volta.',
    action: 'Apri le notifiche',
  },
}

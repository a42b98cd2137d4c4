/** What a mail says, by kind. */
export interface MailData {
  readonly verify_email: { readonly name: string; readonly link: string }
  readonly address_in_use: { readonly name: string; readonly link: string }
  readonly reset_password: { readonly name: string; readonly link: string }
  readonly password_changed: { readonly name: string; readonly link: string }
  readonly email_change_old: { readonly name: string; readonly link: string }
  readonly email_change_new: { readonly name: string; readonly link: string }
  readonly email_changed: { readonly name: string; readonly link: string }
  readonly new_device: { readonly name: string; readonly device: string; readonly when: string; readonly link: string }
  readonly stolen_session: { readonly name: string; readonly link: string }
  readonly two_factor_on: { readonly name: string; readonly link: string }
  readonly two_factor_off: { readonly name: string; readonly link: string }
  readonly passkey_added: { readonly name: string; readonly device: string; readonly link: string }
  readonly passkey_removed: { readonly name: string; readonly device: string; readonly link: string }
  readonly deletion_planned: { readonly name: string; readonly when: string; readonly link: string }
}

export type MailKind = keyof MailData

export interface MailText {
  readonly subject: string
  readonly text: string
  /** The same in paragraphs, with the greeting. */
  readonly lines: readonly string[]
}

type Texts = { readonly [K in MailKind]: (data: MailData[K]) => readonly [subject: string, ...lines: string[]] }

const english: Texts = {
  verify_email: ({ link }) => [
    'Confirm your e-mail address',
    'Welcome to Flow! Please confirm that this address is yours. The link works for 24 hours:',
    link,
    'If you did not register, you need not do anything.',
  ],
  address_in_use: ({ link }) => [
    'You have a Flow account already',
    'Somebody, perhaps you, registered at Flow with this address. It belongs to your account already; the new account cannot use it.',
    'If you forgot your password, you can set a new one:',
    link,
  ],
  reset_password: ({ link }) => [
    'Set a new password',
    'Here you can set a new password. The link works once, for 10 minutes:',
    link,
    'If you did not ask for this, you need not do anything; your password stays as it is.',
  ],
  password_changed: ({ link }) => [
    'Your password was changed',
    'The password of your Flow account was just changed, and all other sessions were ended.',
    'If this was not you, set a new one at once:',
    link,
  ],
  email_change_old: ({ link }) => [
    'Confirm the change of your e-mail address',
    'Somebody signed in to your account asked to use another e-mail address. If this was you, confirm it here:',
    link,
    'If it was not you, do nothing, and change your password.',
  ],
  email_change_new: ({ link }) => [
    'Confirm your new e-mail address',
    'Please confirm that your Flow account shall use this address:',
    link,
  ],
  email_changed: ({ link }) => [
    'Your e-mail address was changed',
    'Your Flow account uses another e-mail address from now on. If this was not you, sign in, end the sessions you do not know and change your password:',
    link,
  ],
  new_device: ({ device, when, link }) => [
    'A sign-in from a new device',
    `Your account was used on a device we have not seen before: ${device}, ${when}.`,
    'If this was not you, end that session and change your password:',
    link,
  ],
  stolen_session: ({ link }) => [
    'We ended one of your sessions',
    'A key to one of your sessions was used twice, as happens when it is stolen. We ended that session to be safe.',
    'See where you are signed in:',
    link,
  ],
  two_factor_on: ({ link }) => [
    'Two-factor sign-in is on',
    'From now on your account asks for a code from your phone. If you did not turn this on:',
    link,
  ],
  two_factor_off: ({ link }) => [
    'Two-factor sign-in is off',
    'Your account does not ask for a code any more. If you did not turn this off:',
    link,
  ],
  passkey_added: ({ device, link }) => [
    'A passkey was added',
    `A passkey (${device}) can sign in to your account from now on. If you did not add it:`,
    link,
  ],
  passkey_removed: ({ device, link }) => [
    'A passkey was removed',
    `A passkey (${device}) cannot sign in to your account any more. If you did not remove it:`,
    link,
  ],
  deletion_planned: ({ when, link }) => [
    'Your account will be deleted',
    `As you asked, your account and everything in it will be deleted on ${when}. Until then you can change your mind:`,
    link,
  ],
}

const italian: Texts = {
  verify_email: ({ link }) => [
    'Conferma il tuo indirizzo e-mail',
    'Benvenuto su Flow! Conferma che questo indirizzo è tuo. Il link vale 24 ore:',
    link,
    'Se non ti sei registrato, non devi fare nulla.',
  ],
  address_in_use: ({ link }) => [
    'Hai già un account Flow',
    'Qualcuno, forse tu, si è registrato su Flow con questo indirizzo. Appartiene già al tuo account; il nuovo account non può usarlo.',
    'Se hai dimenticato la password, puoi sceglierne una nuova:',
    link,
  ],
  reset_password: ({ link }) => [
    'Scegli una nuova password',
    'Qui puoi scegliere una nuova password. Il link vale una volta sola, per 10 minuti:',
    link,
    'Se non l’hai chiesto tu, non devi fare nulla; la password resta com’è.',
  ],
  password_changed: ({ link }) => [
    'La tua password è stata cambiata',
    'La password del tuo account Flow è stata appena cambiata e tutte le altre sessioni sono state chiuse.',
    'Se non sei stato tu, scegline subito una nuova:',
    link,
  ],
  email_change_old: ({ link }) => [
    'Conferma il cambio del tuo indirizzo e-mail',
    'Qualcuno, dal tuo account, ha chiesto di usare un altro indirizzo e-mail. Se sei stato tu, confermalo qui:',
    link,
    'Se non sei stato tu, non fare nulla e cambia la password.',
  ],
  email_change_new: ({ link }) => [
    'Conferma il tuo nuovo indirizzo e-mail',
    'Conferma che il tuo account Flow userà questo indirizzo:',
    link,
  ],
  email_changed: ({ link }) => [
    'Il tuo indirizzo e-mail è cambiato',
    'Da ora il tuo account Flow usa un altro indirizzo e-mail. Se non sei stato tu, entra, chiudi le sessioni che non conosci e cambia la password:',
    link,
  ],
  new_device: ({ device, when, link }) => [
    'Accesso da un nuovo dispositivo',
    `Il tuo account è stato usato su un dispositivo mai visto prima: ${device}, ${when}.`,
    'Se non sei stato tu, chiudi quella sessione e cambia la password:',
    link,
  ],
  stolen_session: ({ link }) => [
    'Abbiamo chiuso una tua sessione',
    'Una chiave di una tua sessione è stata usata due volte, come succede quando viene rubata. Per sicurezza l’abbiamo chiusa.',
    'Guarda dove hai effettuato l’accesso:',
    link,
  ],
  two_factor_on: ({ link }) => [
    'La verifica in due passaggi è attiva',
    'Da ora il tuo account chiede un codice dal telefono. Se non l’hai attivata tu:',
    link,
  ],
  two_factor_off: ({ link }) => [
    'La verifica in due passaggi è disattivata',
    'Il tuo account non chiede più un codice. Se non l’hai disattivata tu:',
    link,
  ],
  passkey_added: ({ device, link }) => [
    'È stata aggiunta una passkey',
    `Da ora una passkey (${device}) può accedere al tuo account. Se non l’hai aggiunta tu:`,
    link,
  ],
  passkey_removed: ({ device, link }) => [
    'Una passkey è stata rimossa',
    `Una passkey (${device}) non può più accedere al tuo account. Se non l’hai rimossa tu:`,
    link,
  ],
  deletion_planned: ({ when, link }) => [
    'Il tuo account sarà eliminato',
    `Come hai chiesto, il tuo account e tutto ciò che contiene saranno eliminati il ${when}. Fino ad allora puoi ripensarci:`,
    link,
  ],
}

/** The words of a mail in the person's language, English when there are none. */
export const mailText = <K extends MailKind>(kind: K, language: string, data: MailData[K]): MailText => {
  const isItalian = /^it\b/i.test(language)
  const [subject, ...lines] = (isItalian ? italian : english)[kind](data)
  const greeting = `${isItalian ? 'Ciao' : 'Hello'} ${data.name},`
  return { subject, text: [greeting, ...lines, 'Flow'].join('\n\n'), lines: [greeting, ...lines] }
}

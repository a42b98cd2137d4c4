import type { Actor, Id, SaleSettings, UserActor } from '@flow/contracts'
import { bool, jsonb, nullable, statement } from '@flow/postgres'
import { invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { lockForEdit } from '../events/policy.ts'
import { DEFAULT_RULES, type SaleRules } from '../orders/sale-sheet.ts'

type Deps = Pick<ServiceDeps, 'db'>

const findRules = statement(
  'sales.rules',
  { rules: nullable(jsonb<SaleRules>()), edits: bool },
  `select (select to_jsonb(s) - 'event_id' from sale_settings s where s.event_id = e.id) as rules, edits(e.id) as edits
   from events e where e.id = $1`,
)
const putRules = statement(
  'sales.putRules',
  {},
  `insert into sale_settings (event_id, questions, methods, self_cancel_hours, transfers, tax_name, tax_rate, seller,
     invoice_days, bank_details)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (event_id) do update set questions = excluded.questions, methods = excluded.methods,
     self_cancel_hours = excluded.self_cancel_hours, transfers = excluded.transfers, tax_name = excluded.tax_name,
     tax_rate = excluded.tax_rate, seller = excluded.seller, invoice_days = excluded.invoice_days,
     bank_details = excluded.bank_details`,
)

const present = (rules: SaleRules): SaleSettings => ({
  questions: [...rules.questions],
  methods: [...rules.methods],
  selfCancelHours: rules.self_cancel_hours,
  transfers: rules.transfers,
  taxName: rules.tax_name,
  taxRate: rules.tax_rate,
  seller: rules.seller,
  invoiceDays: rules.invoice_days,
  bankDetails: rules.bank_details,
})

/**
 * How an event sells, for everybody who sees it: buyers answer its questions. Where transfers go is told to who sells;
 * buyers read it in their order.
 * @throws 404
 */
export const saleSettings = async ({ db }: Deps, actor: Actor, eventId: Id): Promise<SaleSettings> => {
  const [row] = await db.read(actor, findRules, [eventId])
  if (!row) throw problem('event_not_found')
  const settings = present(row.rules ?? DEFAULT_RULES)
  return row.edits ? settings : { ...settings, bankDetails: null }
}

const checkQuestions = ({ questions }: SaleSettings): void => {
  for (const [nth, { kind, options, key }] of questions.entries()) {
    if ((kind === 'choice' || kind === 'choices') !== (options !== undefined))
      throw invalid(`/questions/${nth}/options`, 'required', 'go with the kinds choice and choices')
    if (questions.findIndex(one => one.key === key) !== nth)
      throw invalid(`/questions/${nth}/key`, 'repeated', 'stands for another question already')
  }
}

/** Says how an event sells from now on. @throws 404, 403, 422 */
export const putSaleSettings = ({ db }: Deps, actor: UserActor, eventId: Id, given: SaleSettings): Promise<void> =>
  db.asUser(actor, async tx => {
    checkQuestions(given)
    if (given.methods.includes('invoice') && !given.bankDetails?.trim())
      throw invalid('/bankDetails', 'required', 'says where transfers go')
    await lockForEdit(tx, eventId)
    await tx.run(putRules, [
      eventId,
      JSON.stringify(given.questions),
      [...new Set(given.methods)].filter(method => method !== 'free'),
      given.selfCancelHours,
      given.transfers,
      given.taxName,
      given.taxRate,
      given.seller,
      given.invoiceDays ?? DEFAULT_RULES.invoice_days,
      given.bankDetails?.trim() || null,
    ])
  })

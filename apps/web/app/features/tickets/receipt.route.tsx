import { ticketMessages } from '@flow/ui'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { Paper, paperTitle } from './paper.tsx'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return { paper: await orTrouble(visit.api.receipt(params.orderId ?? '')) }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const words = ticketMessages[site?.language ?? 'en']
  return headOf(site, { title: loaderData ? paperTitle(loaderData.paper, words) : words.receiptLink, hidden: true })
}

/** What was paid for an order. */
const Receipt = () => <Paper paper={useLoaderData<typeof loader>().paper} />

export default Receipt

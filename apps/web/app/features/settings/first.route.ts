import { type LoaderFunctionArgs, redirect } from 'react-router'
import { visitContext } from '../../server/visit.ts'

/** The first room: one's profile, or for a visitor the choices that this device keeps. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  redirect(context.get(visitContext).hasSession() ? '/settings/profile' : '/settings/preferences')

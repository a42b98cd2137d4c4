import { type LoaderFunctionArgs, redirect } from 'react-router'

/** An event is edited where it was made. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  redirect(`/host/${params.eventId}${new URL(request.url).search}`, 301)

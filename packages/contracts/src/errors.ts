/** How one kind of error is told to a client: HTTP status, short title, and what to do about it. */
export interface ErrorEntry {
  readonly status: number
  readonly title: string
  readonly help: string
}

const entry = (status: number, title: string, help: string): ErrorEntry => ({ status, title, help })

/** Every error a client can meet: `code → status, title, help`. One page per code stands in `docs/errors`. */
export const ERRORS = {
  malformed_body: entry(400, 'The body could not be read', 'Send valid JSON with content-type application/json.'),
  malformed_request: entry(400, 'The request could not be read', 'Check the address and the headers.'),
  dangerous_key: entry(
    400,
    'A key in the body is not allowed',
    'Remove keys that start with $ or name object internals.',
  ),
  unauthenticated: entry(401, 'Sign in first', 'Send a valid access token or session cookie.'),
  invalid_credentials: entry(401, 'The sign-in did not work', 'Check the name and the password.'),
  invalid_token: entry(401, 'This token is not valid any more', 'Ask for a new one.'),
  session_ended: entry(401, 'This session has ended', 'Sign in again.'),
  forbidden: entry(403, 'Not allowed', 'Ask someone who may do this.'),
  csrf_failed: entry(403, 'The request did not come from our page', 'Reload the page and try again.'),
  origin_refused: entry(403, 'This origin may not call us', 'Ask the operator to add the origin to the list.'),
  route_not_found: entry(404, 'There is no such route', 'See /api-docs for what exists.'),
  user_not_found: entry(404, 'There is no such person', 'Check the id.'),
  event_not_found: entry(404, 'There is no such event', 'Check the address; it may be private or gone.'),
  venue_not_found: entry(404, 'There is no such venue', 'Check the id.'),
  category_not_found: entry(404, 'There is no such category', 'See /api/v1/categories.'),
  session_not_found: entry(404, 'There is no such session', 'It may have ended already.'),
  import_not_found: entry(404, 'There is no such import', 'Check the id.'),
  webhook_not_found: entry(404, 'There is no such webhook', 'Check the id; only its owner sees it.'),
  notification_not_found: entry(404, 'There is no such notification', 'It may have been removed.'),
  template_not_found: entry(404, 'There is no such template', 'See /api/v1/notifications/templates.'),
  order_not_found: entry(404, 'There is no such order', 'Check the address; it may be somebody else’s.'),
  ticket_not_found: entry(
    404,
    'There is no such ticket',
    'Check the address; it may have been given to somebody else.',
  ),
  resource_not_found: entry(404, 'There is no such thing', 'Check the id.'),
  request_timeout: entry(408, 'The request came too slowly', 'Send it again, in less than a minute.'),
  conflict: entry(409, 'This does not fit the present state', 'Read it again, then decide.'),
  email_taken: entry(409, 'This e-mail address is in use', 'Sign in, or reset the password.'),
  username_taken: entry(409, 'This username is taken', 'Choose another.'),
  event_full: entry(409, 'The event is full', 'Join the waitlist, or look for another date.'),
  event_not_open: entry(409, 'This event takes no registrations', 'It is a draft, cancelled or over.'),
  venue_taken: entry(409, 'The venue is taken at that time', 'Choose another time; see its availability.'),
  event_state: entry(409, 'The event is not in a state that allows this', 'Read the event again.'),
  sold_out: entry(409, 'Not so many tickets are left', 'Take fewer, another kind, or join the waitlist.'),
  not_on_sale: entry(409, 'These tickets are not on sale now', 'See when their sale begins and ends.'),
  order_state: entry(409, 'The order is not in a state that allows this', 'Read the order again.'),
  order_expired: entry(409, 'The hold of these tickets has expired', 'Nothing was charged. Choose your tickets again.'),
  ticket_state: entry(409, 'The ticket is not in a state that allows this', 'Read the ticket again.'),
  ticket_limit: entry(409, 'More tickets than one person may have', 'Take fewer; see the limits of the tier.'),
  promo_code_refused: entry(409, 'This code cannot be used', 'It is unknown, over, used up, or for other tickets.'),
  cancelling_closed: entry(409, 'The time to cancel by yourself is over', 'Write to the organiser.'),
  wallet_not_offered: entry(
    409,
    'There are no passes for this wallet here',
    'Take the PDF, or show the ticket’s page.',
  ),
  payment_failed: entry(409, 'The payment did not go through', 'Nothing was charged. Try again or pay another way.'),
  request_in_progress: entry(409, 'The first request with this key still runs', 'Wait a moment and repeat it.'),
  event_hidden: entry(410, 'This event was taken down', 'Moderators hid it. There is plenty more to find.'),
  precondition_failed: entry(412, 'Someone changed this meanwhile', 'Read it again and repeat the change.'),
  payload_too_large: entry(413, 'The body is too large', 'Send less; the limit is in the detail.'),
  unsupported_media_type: entry(415, 'This content type is not understood', 'Send application/json.'),
  validation_failed: entry(422, 'Some fields are not right', 'See errors for each field and its reason.'),
  idempotency_key_reused: entry(
    422,
    'This idempotency key was used for another request',
    'Use a new key for a new request.',
  ),
  template_invalid: entry(422, 'The template cannot be rendered', 'See the detail; every variable must be known.'),
  weak_password: entry(422, 'This password is too easy to guess', 'Choose a longer or less common one.'),
  import_unreadable: entry(
    422,
    'The file could not be understood',
    'Send iCalendar, JSON-LD, Opendatasoft records, CSV or JSON.',
  ),
  locked: entry(423, 'This is locked for now', 'Try again later.'),
  rate_limited: entry(429, 'Too many requests', 'Wait as long as Retry-After says.'),
  headers_too_large: entry(
    431,
    'The address and the headers are too long',
    'Together they may have 16 KB. Send less, or send it in the body.',
  ),
  internal_error: entry(500, 'Something went wrong on our side', 'Try again; tell us the correlation id if it stays.'),
  bad_gateway: entry(502, 'A part of the platform answered nonsense', 'Try again in a moment.'),
  unavailable: entry(503, 'Not available right now', 'Wait as long as Retry-After says, then try again.'),
  busy: entry(503, 'Too much going on at once', 'Wait as long as Retry-After says, then try again.'),
  timeout: entry(504, 'A part of the platform took too long', 'Try again in a moment.'),
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERRORS

/** One fault of one field: `path` is a JSON pointer into the body, or the name of a parameter. */
export interface FieldError {
  readonly path: string
  readonly code: string
  readonly message: string
}

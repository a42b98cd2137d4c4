const ROBOTS = `User-agent: *
Disallow: /api/
Disallow: /settings
Disallow: /profile
Disallow: /my-events
Disallow: /tickets
Disallow: /orders
Disallow: /sign-in
Disallow: /sign-up
`

export const loader = (): Response =>
  new Response(ROBOTS, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  })

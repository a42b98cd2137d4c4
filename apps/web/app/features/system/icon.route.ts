const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="15" fill="#2a41d8"/><circle cx="43" cy="20" r="9" fill="#ffcb3d"/><path d="M10 35c8-8.5 15-8.5 22 0s14 8.5 22 0M10 49c8-8.5 15-8.5 22 0s14 8.5 22 0" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round"/></svg>`

export const loader = (): Response =>
  new Response(ICON, {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'public, max-age=604800' },
  })

import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('./features/discover/discover.route.tsx'),
  route('events/:eventId/edit', './features/host/edit-event.route.tsx'),
  route('events/:eventId/like', './features/event/like.route.ts'),
  route('events/:eventId/:slug?', './features/event/event.route.tsx'),
  route('host', './features/host/new-event.route.tsx'),
  route('my-events', './features/people/my-events.route.tsx'),
  route('profile', './features/people/own-profile.route.tsx'),
  route('profile/edit', './features/people/edit-profile.route.tsx'),
  route('people/:personId', './features/people/person.route.tsx'),
  route('settings', './features/people/settings.route.tsx'),
  route('sign-in', './features/account/sign-in.route.tsx'),
  route('sign-up', './features/account/sign-up.route.tsx'),
  route('sign-out', './features/account/sign-out.route.tsx'),
  route('covers/:category/:file', './features/system/cover.route.ts'),
  route('icon.svg', './features/system/icon.route.ts'),
  route('manifest.webmanifest', './features/system/manifest.route.ts'),
  route('robots.txt', './features/system/robots.route.ts'),
  route('*', './features/system/not-found.route.tsx'),
] satisfies RouteConfig

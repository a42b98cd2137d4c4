import { plural } from '../plural.ts'

/** What people say about events, and to whom they pass them on. */
export const talk = {
  title: 'Talk',
  none: 'No questions yet. Where’s the door, is there parking, who brings the cake?',
  label: 'Say something',
  hint: 'Ask, or tell what others should know…',
  send: 'Post',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  remove: 'Delete',
  removeSure: 'Really delete?',
  more: 'Earlier comments',
  signIn: 'Sign in to join in',
  host: 'Host',
  ago: {
    now: 'just now',
    minutes: (count: number) => `${count} min ago`,
    hours: (count: number) => `${count} h ago`,
  },
  reviews: {
    title: 'How it was',
    count: (count: number) => plural(count, 'review', 'reviews'),
    none: 'Nobody has told yet.',
    ask: 'You were there. How was it?',
    rating: 'Stars',
    stars: (count: number) => plural(count, 'star', 'stars'),
    text: 'In your words',
    textHint: 'What would you tell a friend?',
    send: 'Post review',
    thanks: 'Thank you. The host reads this.',
    more: 'More reviews',
  },
  share: {
    title: 'Share',
    device: 'With an app…',
    link: 'Copy link',
    copied: 'Link copied',
    email: 'E-mail',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    facebook: 'Facebook',
    x: 'X',
  },
  invite: {
    open: 'Invite',
    title: 'Invite people',
    who: 'Who?',
    whoHint: 'A name or username',
    nobody: (words: string) => `Nobody called “${words}” lets themselves be found.`,
    message: 'A word with it',
    send: (count: number) => (count === 0 ? 'Invite' : `Invite ${plural(count, 'person', 'people')}`),
    done: (invited: number, already: number) =>
      already === 0
        ? `${plural(invited, 'invitation', 'invitations')} sent.`
        : `${plural(invited, 'invitation', 'invitations')} sent, ${already} had one already.`,
    remove: (name: string) => `Leave out ${name}`,
  },
}

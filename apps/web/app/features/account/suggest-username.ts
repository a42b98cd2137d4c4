/** A username from a name, as the rules of usernames allow; empty where nothing is left of it. */
export const suggestUsername = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
    .slice(0, 30)
    .replace(/\.+$/, '')

/**
 * The API where a page stands without it until somebody does something: what calls it is fetched then. It is a good
 * part of all that a page would carry otherwise.
 */
export const laterApi = async () => (await import('./browser.ts')).browserApi

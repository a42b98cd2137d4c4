export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme)

/** The colour of the browser's own bars, by theme; the same as the paper token. */
export const THEME_COLORS = { light: '#faf9f6', dark: '#121118' } as const

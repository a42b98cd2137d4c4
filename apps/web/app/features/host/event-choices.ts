/** As the contracts have them; repeated here, because pages take types from the contracts and no code. */
export const EVENT_KINDS = ['in_person', 'virtual', 'hybrid'] as const
export const EVENT_VISIBILITIES = ['public', 'unlisted', 'private'] as const
/** As many as the API takes for one event. */
export const MOST_PICTURES = 12

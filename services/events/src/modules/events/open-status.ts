/** The status of an event `e` for who would take a place: what moderators hid takes nobody, as if it were put off. */
export const OPEN_STATUS = "case when e.hidden_at is null or e.status = 'cancelled' then e.status else 'postponed' end"

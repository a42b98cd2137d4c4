import { createApi } from './api.ts'
import { sendAsPage } from './send-as-page.ts'

/** The API as the browser calls it. */
export const browserApi = createApi(sendAsPage)

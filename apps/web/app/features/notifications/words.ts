import { notificationMessages } from '@flow/ui'
import { useLanguage } from '../../site/site.ts'

/** What people read about what they are told, in their language. */
export const useNotificationWords = () => notificationMessages[useLanguage()]

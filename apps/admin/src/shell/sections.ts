import { Activity, LayoutDashboard, Mail, ScrollText } from 'lucide-react'

/** The sections of the portal, in the order of the navigation. Each says its name by its key. */
export const SECTIONS = [
  { key: 'overview', path: '/', icon: LayoutDashboard },
  { key: 'health', path: '/health', icon: Activity },
  { key: 'audit', path: '/audit', icon: ScrollText },
  { key: 'mail', path: '/mail', icon: Mail },
] as const

import {
  Activity,
  CalendarDays,
  FolderTree,
  Import,
  LayoutDashboard,
  Mail,
  MapPin,
  ScrollText,
  Tags,
} from 'lucide-react'

/** The sections of the portal, in the order of the navigation. Each says its name by its key. */
export const SECTIONS = [
  { key: 'overview', path: '/', icon: LayoutDashboard },
  { key: 'health', path: '/health', icon: Activity },
  { key: 'events', path: '/events', icon: CalendarDays },
  { key: 'venues', path: '/venues', icon: MapPin },
  { key: 'categories', path: '/categories', icon: FolderTree },
  { key: 'tags', path: '/tags', icon: Tags },
  { key: 'imports', path: '/imports', icon: Import },
  { key: 'audit', path: '/audit', icon: ScrollText },
  { key: 'mail', path: '/mail', icon: Mail },
] as const

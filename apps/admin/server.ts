import { fileURLToPath } from 'node:url'

/** Folder of the built admin portal (`vite build`), as a gateway mounts it. */
export const ADMIN_PORTAL_DIR = fileURLToPath(new URL('./dist', import.meta.url))

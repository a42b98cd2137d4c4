import { useEffect, useState } from 'react'

const keyOf = (eventId: string) => `flow-kiosk:${eventId}`

const read = (key: string) => {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

const write = (key: string, pin: string | null) => {
  try {
    if (pin === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, pin)
  } catch {
    // Locked for as long as the page lives.
  }
}

/**
 * The PIN that a device stands locked with at a door, or null. It outlives a reload and ends with the tab: it keeps guests
 * in line from wandering off into the organiser's pages, not a thief from the device.
 */
export const useKioskLock = (eventId: string) => {
  const [pin, setPin] = useState<string | null>(null)
  useEffect(() => setPin(read(keyOf(eventId))), [eventId])
  const put = (next: string | null) => {
    write(keyOf(eventId), next)
    setPin(next)
  }
  return {
    locked: pin !== null,
    lock: (chosen: string) => put(chosen),
    /** @returns whether that was the PIN */
    unlock: (typed: string): boolean => {
      if (typed !== pin) return false
      put(null)
      return true
    },
  }
}

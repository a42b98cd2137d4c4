import type { CheckInOutcome } from '@flow/contracts'

/** A tone: how high in hertz, when it begins and how long it lasts, in seconds. */
type Tone = readonly [hertz: number, from: number, lasts: number]

const NO: readonly Tone[] = [
  [196, 0, 0.28],
  [147, 0.3, 0.45],
]
const TONES: Readonly<Record<CheckInOutcome, readonly Tone[]>> = {
  ok: [
    [659, 0, 0.12],
    [988, 0.12, 0.28],
  ],
  already: [
    [440, 0, 0.14],
    [440, 0.22, 0.14],
    [440, 0.44, 0.14],
  ],
  invalid: NO,
  refunded: NO,
  wrong_event: NO,
}
const LOUD = 0.3
const FADE = 0.03

let speaker: AudioContext | undefined

const play = (to: AudioContext, [hertz, from, lasts]: Tone) => {
  const tone = to.createOscillator()
  const volume = to.createGain()
  const start = to.currentTime + from
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(LOUD, start + FADE)
  volume.gain.setValueAtTime(LOUD, start + lasts - FADE)
  volume.gain.linearRampToValueAtTime(0, start + lasts)
  tone.connect(volume).connect(to.destination)
  tone.start(start)
  tone.stop(start + lasts)
}

/** Wakes the speaker; browsers let a page sound only after a touch, so this belongs to one. */
export const readySound = (): void => {
  try {
    speaker ??= new AudioContext()
    void speaker.resume()
  } catch {
    // A device without sound: the eyes and the hand are told.
  }
}

/** Heard across a queue: two tones that rise for yes, three alike for already, two that fall for no. */
export const chime = (status: CheckInOutcome): void => {
  if (speaker?.state === 'running') for (const tone of TONES[status]) play(speaker, tone)
}

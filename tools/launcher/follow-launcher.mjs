// Loaded before a program that the launcher runs: when the launcher ends in any way, the program is told to stop,
// or killed if it would take no notice.

import { Socket } from 'node:net'

const descriptor = Number(process.env.FLOW_LAUNCHER_PIPE)
const signal = process.env.FLOW_LAUNCHER_SIGNAL ?? 'SIGTERM'
delete process.env.FLOW_LAUNCHER_PIPE
delete process.env.FLOW_LAUNCHER_SIGNAL

if (descriptor) {
  const pipe = new Socket({ fd: descriptor })
  pipe.on('error', () => {})
  pipe.once('close', () => process.kill(process.pid, signal))
  pipe.resume()
  pipe.unref()
}

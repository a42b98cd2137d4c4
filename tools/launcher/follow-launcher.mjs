// Loaded before a program that the launcher runs: when the launcher ends in any way, the program is told to stop.

import { Socket } from 'node:net'

const descriptor = Number(process.env.FLOW_LAUNCHER_PIPE)
delete process.env.FLOW_LAUNCHER_PIPE

if (descriptor) {
  const pipe = new Socket({ fd: descriptor })
  pipe.on('error', () => {})
  pipe.once('close', () => process.kill(process.pid, 'SIGTERM'))
  pipe.resume()
  pipe.unref()
}

import { MARK } from './shelf.ts'

/** Whether a key holds a last word. A foreign type at the key is an error here, hence no last word. */
const SEALED = `local function sealed(key) return redis.pcall('getrange', key, 0, 0) == '${MARK.sealed}' end`

/** What the key holds; or nil, and the lease ARGV[1] is taken for ARGV[2] ms. A foreign type answers the empty text. */
export const CLAIM = `
local held = redis.pcall('get', KEYS[1])
if type(held) == 'table' then return '' end
if not held then redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2]) end
return held`

/** Stores ARGV[2] for ARGV[3] ms when the load under the lease ARGV[1] may still fill the key. */
export const FILL = `
if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3]) end`

/** Gives the lease ARGV[1] back. */
export const RELEASE = `
if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end`

/** Stores ARGV[1] for ARGV[2] ms, unless the key is sealed. */
export const PUT = `
${SEALED}
if not sealed(KEYS[1]) then redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2]) end`

/** Removes the keys that are not sealed. */
export const DROP = `
${SEALED}
for _, key in ipairs(KEYS) do
  if not sealed(key) then redis.call('del', key) end
end`

/** Adds ARGV[2] to a window of ARGV[1] ms; answers the count and the ms left. */
export const HIT = `
local count = redis.call('incrby', KEYS[1], ARGV[2])
local left = redis.call('pttl', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[1])
  redis.call('pexpire', KEYS[1], left)
end
return {count, left}`

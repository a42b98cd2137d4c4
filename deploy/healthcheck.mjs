// Whether the part of Flow in this container takes calls. Its exit code is the answer.

const port = process.env.FLOW_PORT || 3000
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_500) }).catch(
  () => undefined,
)
process.exitCode = answer?.ok ? 0 : 1

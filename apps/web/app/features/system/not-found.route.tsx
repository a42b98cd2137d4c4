/** Every address that nothing else answers. */
export const loader = (): never => {
  throw new Response('Not Found', { status: 404 })
}

const NotFound = () => null
export default NotFound

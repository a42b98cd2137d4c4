import { Link } from 'react-router'
import { useWords } from '../preferences/preferences.tsx'

/** Whose it is: the way to what that person did. */
export const Owner = ({ ownerId }: { readonly ownerId: string | null }) => {
  const { imports: words } = useWords().curation
  if (!ownerId) return <span className="text-muted">{words.operator}</span>
  return (
    <Link to={`/audit?actorId=${ownerId}`} className="mono text-accent underline-offset-4 hover:underline">
      …{ownerId.slice(-6)}
    </Link>
  )
}

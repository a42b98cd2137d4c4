import { Button } from '@flow/ui/components'
import { type ActionFunctionArgs, Form, redirect } from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import { visitContext } from '../../server/visit.ts'
import { useMessages } from '../../site/site.ts'

/** Ends the session. One that had ended already is as good. */
export const action = async ({ context }: ActionFunctionArgs) => {
  const { api } = context.get(visitContext)
  try {
    await api.signOut()
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error
  }
  return redirect('/')
}

const SignOut = () => {
  const { common } = useMessages()
  return (
    <Form method="post" className="flex justify-center px-4 py-24">
      <Button type="submit" tone="ink" size="large">
        {common.nav.signOut}
      </Button>
    </Form>
  )
}

export default SignOut

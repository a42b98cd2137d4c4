import { Button, type ButtonProps } from '@flow/ui/components'
import { useAwake } from '../../site/site.ts'

/** A button that only a page that lives can answer: until then it takes no press, so that none is lost. */
export const LiveButton = ({ className = '', ...button }: ButtonProps) => {
  const awake = useAwake()
  return <Button {...button} disabled={!awake || button.disabled} className={`${className} disabled:opacity-100`} />
}

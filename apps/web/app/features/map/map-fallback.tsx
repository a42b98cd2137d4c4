import { Component, type ReactNode } from 'react'

interface MapFallbackProps {
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps a map that does not arrive, or breaks, from taking the list with it. */
export class MapFallback extends Component<MapFallbackProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}

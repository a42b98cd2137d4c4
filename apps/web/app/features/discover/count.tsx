/** How many a filter would leave, beside its name. */
export const Count = ({ of: count }: { readonly of: string | null }) =>
  count === null ? null : <span className="tabular ml-2 text-small font-normal opacity-70">{count}</span>

/** Where the lite edition of the story at an address is. */
export function liteAddress(address: string): string {
  return `/lite${address}`
}

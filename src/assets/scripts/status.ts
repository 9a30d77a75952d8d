// A short message, shown for a while and told to those who hear the page.

let place: HTMLElement | undefined
let timer: number | undefined

/** A screen reader tells only what comes into a region that it knows already, so it is made early. */
export function prepareStatus(): void {
  place = document.createElement('p')
  place.className = 'status'
  place.setAttribute('role', 'status')
  document.body.append(place)
}

export function tell(message = ''): void {
  if (!place) return
  place.textContent = message
  clearTimeout(timer)
  timer = window.setTimeout(tell, 6_000)
}

// Embeds: where a reader asks for one, its player takes the place of the question. Until then the page
// has a link, and nothing has been asked of the other site.

/** What a player may do in its frame: not lead the page away. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-presentation allow-forms'
const ALLOWED = 'encrypted-media; fullscreen; picture-in-picture'

export function offerEmbeds(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-embed]')) offer(figure)
}

function offer(figure: HTMLElement): void {
  const { embed = '', embedLoad = '', embedSkip = '', embedNote = '' } = figure.dataset
  const link = figure.querySelector('a')
  if (!embed.startsWith('https://') || link === null) return
  const button = document.createElement('button')
  button.className = 'button'
  button.type = 'button'
  button.textContent = embedLoad
  // Several may stand on one page: a list of its buttons must tell them apart.
  button.setAttribute('aria-label', `${embedLoad}: ${link.textContent}`)
  const choice = document.createElement('p')
  choice.className = 'embed-choice'
  choice.append(button, ' ', embedNote)
  button.addEventListener('click', () => {
    const player = playerOf(embed, link.textContent)
    choice.replaceWith(wayPast(player, embedSkip), player)
    player.focus()
  })
  link.parentElement?.after(choice)
}

/** A player may have many stops for a keyboard: a link before it leads to what stands under it. */
function wayPast(player: HTMLElement, words: string): HTMLElement {
  const link = document.createElement('a')
  link.className = 'skip'
  link.href = '#'
  link.textContent = words
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const under = player.nextElementSibling
    if (!(under instanceof HTMLElement)) return
    under.tabIndex = -1
    under.focus()
  })
  return link
}

function playerOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.className = 'embed-player'
  frame.title = title
  frame.allow = ALLOWED
  frame.setAttribute('sandbox', SANDBOX)
  // Some players refuse readers of whom they are not told on which site they are.
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = address
  return frame
}

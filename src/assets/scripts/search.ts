// The page of the search: our own form and list over Pagefind, which runs on the reader's machine and
// is fetched when the reader turns to the form. Nobody is told what is searched for.

import { firstResults, type Found, type Pagefind } from './pagefind.ts'

function offerSearch(search: HTMLFormElement): void {
  const status = part('[data-search-status]')
  const list = part('[data-search-results]')
  const more = part('[data-search-more]')
  const template = list.querySelector('template')
  let asked = 0
  let waiting: readonly Found[] = []

  const ask = async () => {
    asked += 1
    const mine = asked
    chooseByLetters(search)
    const order = orderIn(search)
    remember(search)
    if (order.isEmpty) return show([])
    const { lang, dir } = chosenLanguage(search) ?? document.documentElement
    Object.assign(list, { lang, dir })
    try {
      const pagefind = await load(search)
      const found = await firstResults(pagefind, order)
      if (mine !== asked) return
      show(found)
      status.textContent =
        found.length > 0
          ? (search.dataset['found'] ?? '').replace('{count}', String(found.length))
          : (search.dataset['none'] ?? '')
    } catch {
      if (mine === asked) status.textContent = search.dataset['failed'] ?? ''
    }
  }
  const show = (found: readonly Found[]) => {
    list.replaceChildren(...(template ? [template] : []))
    status.textContent = ''
    waiting = found
    void add()
  }
  /** The next ten. */
  const add = async () => {
    const next = waiting.slice(0, 10)
    const mine = asked
    waiting = waiting.slice(10)
    const rows = await Promise.all(next.map(async (found) => row(await found.data(), template)))
    if (mine !== asked) return undefined
    list.append(...rows)
    more.hidden = waiting.length === 0
    return rows[0]
  }

  let timer: number | undefined
  search.addEventListener('submit', (event) => {
    event.preventDefault()
    void ask()
  })
  search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), 250)
  })
  search.addEventListener('focusin', () => void load(search).catch(() => {}), { once: true })
  search
    .querySelector('[name=language]')
    ?.addEventListener('change', () => void load(search).catch(() => {}))
  more.addEventListener(
    'click',
    () => void add().then((first) => first?.querySelector('a')?.focus()),
  )

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = search.elements.namedItem(name)
    // A list has no choices before the index is there: what was asked for is put there as one.
    if (field instanceof HTMLSelectElement && name !== 'language')
      field.add(new Option(value, value))
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value
  }
  if (location.search) void ask()
}

/** What the reader asks for. */
function orderIn(search: HTMLFormElement) {
  const { q, ...filters } = fieldsOf(search)
  delete filters['language']
  const chosen = Object.entries(filters).filter(([, value]) => value !== '')
  const words = (q ?? '').trim()
  return {
    words,
    filters: Object.fromEntries(chosen),
    isEmpty: words === '' && chosen.length === 0,
  }
}

function fieldsOf(search: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(search)]
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** So that a search can be kept, passed on and gone back to. */
function remember(search: HTMLFormElement): void {
  const first = search.querySelector<HTMLOptionElement>('[name=language] option')?.value ?? ''
  const fields = Object.entries(fieldsOf(search)).filter(
    ([name, value]) => value !== '' && !(name === 'language' && value === first),
  )
  history.replaceState(undefined, '', `?${new URLSearchParams(fields)}`)
}

/** Letters that only some languages are written in tell which stories are meant. */
const LETTERS: readonly (readonly [RegExp, RegExp])[] = [
  [/\p{Script=Hebrew}/u, /^(?:he|yi)\b/],
  [/\p{Script=Arabic}/u, /^(?:ar|fa|ur)\b/],
]

function chooseByLetters(search: HTMLFormElement): void {
  const choice = search.elements.namedItem('language')
  const words = fieldsOf(search)['q'] ?? ''
  if (!(choice instanceof HTMLSelectElement)) return
  for (const [letters, languages] of LETTERS) {
    if (!letters.test(words) || languages.test(choice.value)) continue
    choice.value =
      [...choice.options].find(({ value }) => languages.test(value))?.value ?? choice.value
  }
}

const loaded = new Map<string, Promise<Pagefind>>()

/** Pagefind for the language that is chosen, with the choices of the form from its index. */
function load(search: HTMLFormElement): Promise<Pagefind> {
  const parts = (chosenLanguage(search)?.dataset['parts'] ?? search.dataset['search'] ?? '').split(
    ' ',
  )
  const [first = ''] = parts
  const known = loaded.get(first)
  const pagefind = known ?? fetchPagefind(parts)
  loaded.set(first, pagefind)
  if (search.dataset['offers'] !== first) {
    search.dataset['offers'] = first
    void pagefind.then((it) => offerFilters(search, it)).catch(() => loaded.delete(first))
  }
  return pagefind
}

/** Where the site has stories in more than one language: the one that is chosen. */
function chosenLanguage(search: HTMLFormElement): HTMLOptionElement | undefined {
  const choice = search.elements.namedItem('language')
  return choice instanceof HTMLSelectElement ? choice.selectedOptions[0] : undefined
}

async function fetchPagefind([first, ...others]: readonly string[]): Promise<Pagefind> {
  const pagefind = (await import(`${first}pagefind.js`)) as Pagefind // SAFETY: the build put it there.
  await Promise.all(others.map((address) => pagefind.mergeIndex(address)))
  return pagefind
}

async function offerFilters(search: HTMLFormElement, pagefind: Pagefind): Promise<void> {
  const filters = await pagefind.filters()
  const compare = new Intl.Collator(document.documentElement.lang).compare
  for (const field of search.querySelectorAll<HTMLSelectElement>('select:not([name=language])')) {
    const { value, options } = field
    const names = Object.keys(filters[field.name] ?? {}).sort(compare)
    if (field.name === 'year') names.reverse()
    field.replaceChildren(options[0] ?? '', ...names.map((name) => new Option(name, name)))
    field.value = names.includes(value) ? value : ''
  }
}

interface Result {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
  readonly excerpt: string
}

function row({ url, meta, excerpt }: Result, template: HTMLTemplateElement | null): HTMLElement {
  const made = template?.content.firstElementChild?.cloneNode(true) as HTMLElement // SAFETY: our own page has it.
  const link = made.querySelector('a')
  if (link) Object.assign(link, { href: url, textContent: meta['title'] ?? url })
  made.querySelector('.card-standfirst')?.replaceChildren('… ', ...marked(excerpt), ' …')
  const lines = [meta['byline'], meta['date']].filter(Boolean)
  made.querySelector('.card-date')?.replaceChildren(
    ...lines.flatMap((line, index) => {
      const span = document.createElement('span')
      span.textContent = line ?? ''
      const dot = document.createElement('i')
      dot.textContent = ' · '
      return index === 0 ? [span] : [dot, span]
    }),
  )
  return made
}

/** The words of an excerpt, with those that were found marked; nothing else in it is markup. */
function marked(excerpt: string): readonly Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((text, index) => {
    const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    if (index % 2 === 0) return document.createTextNode(plain)
    const mark = document.createElement('mark')
    mark.textContent = plain
    return mark
  })
}

function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page lacks ${selector}.`)
  return found
}

const form = document.querySelector<HTMLFormElement>('[data-search]')
if (form) offerSearch(form)

// Links in a text: to live stories they lead, and stories that are held back they do not name, however
// the author spelt the address.

import { describe, expect, it } from 'vitest'
import { linkTargets, resolveLinks } from '#lib/edition/resolve-links.ts'
import { aStory, bodyOf, SITE } from '../../sites/newsroom.ts'

const targets = linkTargets(
  [aStory({ slug: 'live' })],
  [aStory({ slug: 'held', addresses: ['/tides/', '/Old/Held.html'] })],
  SITE.origin,
)
const resolved = (markup: string) => resolveLinks(bodyOf(markup), targets).markup

describe('a link to a live story', () => {
  it('leads to its address and keeps its title and its words', () => {
    expect(resolved('a <a href="story:2026/11/live" title="T">b <em>c</em></a> d')).toBe(
      'a <a href="/2026/11/live/" title="T">b <em>c</em></a> d',
    )
  })
})

describe('a link to a story that is held back', () => {
  it.each([
    'story:2026/11/held',
    '/2026/11/held/',
    '/2026/11/held',
    '/2026/11/HELD/',
    '/2026/11/held/index.html',
    '/2026/11/held/?from=x&amp;y=1#part',
    '/world/../2026/11/./held/',
    '/2026//11/held/',
    '/2026/11/h%65ld/',
    'https://test.example/2026/11/held/',
    'http://test.example/2026/11/held/',
    'https://TEST.example:443/2026/11/held/',
    'https://test.example:8080/2026/11/held/',
    '/tides/',
    '/tides',
    '/old/held.html',
  ])('spelt %s leaves its words alone', (href) => {
    expect(resolved(`<p>a <a href="${href}" title="T">the tides</a> b</p>`)).toBe(
      '<p>a the tides b</p>',
    )
  })

  it('leaves nothing when its words are its address', () => {
    expect(
      resolved('See <a href="story:2026/11/held">https://test.example/2026/11/held/</a>.'),
    ).toBe('See .')
    expect(resolved('See <a href="story:2026/11/held">story:held</a>.')).toBe('See .')
  })

  it('does not cost its words because they look like an earlier address', () => {
    expect(resolved('<a href="story:2026/11/held">tides</a>')).toBe('tides')
  })

  it('is gone from the list of links', () => {
    const body = bodyOf('<a href="story:2026/11/held">a</a>', {
      links: ['2026/11/held', '2026/11/live'],
    })
    expect(resolveLinks(body, targets).links).toEqual(['2026/11/live'])
  })
})

describe('any other link', () => {
  it.each([
    '#note-1',
    '/',
    '/world/',
    '/2026/11/held-up/',
    '/2026/11/',
    'https://else.example/2026/11/held/',
    'https://test.example.org/2026/11/held/',
    'mailto:held@test.example',
    'https://[broken/',
  ])('stays as it is: %s', (href) => {
    const markup = `<p>a <a href="${href}" id="x">held</a> b</p>`
    expect(resolved(markup)).toBe(markup)
  })
})

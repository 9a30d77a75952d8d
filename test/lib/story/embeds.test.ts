// Which addresses a host's players have, and what a newsroom may write of hosts.

import { describe, expect, it } from 'vitest'
import { embedsSchema, playerOf, type EmbedHost } from '#lib/story/embeds.ts'

const TUBE: EmbedHost = {
  name: 'YouTube',
  addresses: ['/watch?v={id}', '/shorts/{id}'],
  player: 'https://www.youtube-nocookie.com/embed/{id}',
  shape: 'wide',
}
const POSTS: EmbedHost = {
  name: 'Mastodon',
  addresses: ['/@{user}/{id}'],
  player: 'https://mastodon.social/@{user}/{id}/embed',
  shape: 'post',
}

const player = (link: string, host: EmbedHost) => playerOf(new URL(link), host)

describe('the player of a page', () => {
  it.each<[string, EmbedHost, string | undefined]>([
    ['https://www.youtube.com/watch?v=a-B_1', TUBE, 'https://www.youtube-nocookie.com/embed/a-B_1'],
    [
      'https://www.youtube.com/watch?t=9&v=a1&si=x',
      TUBE,
      'https://www.youtube-nocookie.com/embed/a1',
    ],
    ['https://www.youtube.com/shorts/a1/', TUBE, 'https://www.youtube-nocookie.com/embed/a1'],
    ['https://mastodon.social/@desk/12', POSTS, 'https://mastodon.social/@desk/12/embed'],
    [
      'https://mastodon.social/@desk@else.example/12',
      POSTS,
      'https://mastodon.social/@desk@else.example/12/embed',
    ],
    ['https://www.youtube.com/watch', TUBE, undefined],
    ['https://www.youtube.com/watch?v=', TUBE, undefined],
    ['https://www.youtube.com/watch?v=a/b', TUBE, undefined],
    ['https://www.youtube.com/watch?v=a%22b', TUBE, undefined],
    ['https://www.youtube.com/watch?v=..', TUBE, undefined],
    ['https://www.youtube.com/watchx?v=a1', TUBE, undefined],
    ['https://www.youtube.com/x/shorts/a1', TUBE, undefined],
    ['https://www.youtube.com/shorts/a1/more', TUBE, undefined],
    ['https://www.youtube.com/shorts/a%2Fb', TUBE, undefined],
  ])('at %s', (link, host, expected) => {
    expect(player(link, host)).toBe(expected)
  })

  it('takes the signs of a form for themselves', () => {
    const host = { ...TUBE, addresses: ['/a.b/(c)+{id}'] }
    expect(player('https://www.youtube.com/a.b/(c)+1', host)).toBe(
      'https://www.youtube-nocookie.com/embed/1',
    )
    expect(player('https://www.youtube.com/axb/(c)+1', host)).toBeUndefined()
  })
})

describe('the hosts of a site', () => {
  const faultOf = (host: string, record: object) => {
    const read = embedsSchema.safeParse({ [host]: { ...TUBE, ...record } })
    return read.success ? 'fine' : read.error.issues.map(({ message }) => message).join('; ')
  }

  it.each<[string, string, object, string | RegExp]>([
    ['are as their addresses have them', 'www.youtube.com', {}, 'fine'],
    ['have no scheme', 'https://www.youtube.com', {}, /host as it stands in addresses|Invalid key/],
    ['are players by https alone', 'a.example', { player: 'http://a.example/{id}' }, /https:/],
    [
      'have no place in the player’s host',
      'a.example',
      { player: 'https://{id}.example/' },
      /https:/,
    ],
    [
      'have every place of the player in every address',
      'a.example',
      { addresses: ['/{id}', '/{x}'] },
      /places that the player has/,
    ],
    ['have a place in every address', 'a.example', { addresses: ['/a'] }, /a path such as/],
    ['have one of our shapes', 'a.example', { shape: 'round' }, /wide/],
  ])('%s', (_name, host, record, expected) => {
    expect(faultOf(host, record)).toMatch(expected)
  })
})

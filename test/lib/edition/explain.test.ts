// What a run says of stories that are held back, word for word.

import { describe, expect, it } from 'vitest'
import { explainStory, heldBackReport, storiesNamed, unknownStory } from '#lib/edition/explain.ts'
import { passGate } from '#lib/edition/gate.ts'
import { policiesSchema } from '#lib/story/policies.ts'
import type { Story } from '#lib/story/story.ts'
import { moment } from '../../sites/small-site.ts'
import { aStory, bodyOf, newsroomOf, SITE } from '../../sites/newsroom.ts'

const AT = moment('2026-11-23T09:00Z')
const later = moment('2026-11-24T09:30Z')

describe('the report', () => {
  it('says of every story that is held back why, and when the edition changes next', () => {
    const stories = [
      aStory({ slug: 'draft', status: { kind: 'draft' } }),
      aStory({ slug: 'embargoed', embargo: later }),
      aStory({ slug: 'expired', expires: moment('2026-07-22T09:00Z') }),
      aStory({ slug: 'live' }),
      aStory({ slug: 'scheduled', published: moment('2026-11-24T10:00Z') }),
      aStory({
        slug: 'withdrawn',
        status: { kind: 'withdrawn', reason: 'The figures were wrong.' },
      }),
    ]
    expect(heldBackReport(passGate(newsroomOf(...stories), AT, 'public'), SITE).join('\n')).toBe(`\
Held back: 5
  src/articles/2026/11/draft.md  draft: status is "draft"
  src/articles/2026/11/embargoed.md  under embargo until 24 November 2026, 09:30 GMT
  src/articles/2026/11/expired.md  expired since 22 July 2026, 10:00 BST
  src/articles/2026/11/scheduled.md  scheduled: published says 24 November 2026, 10:00 GMT
  src/articles/2026/11/withdrawn.md  withdrawn: The figures were wrong.
Next change: 24 November 2026, 09:30 GMT`)
  })

  it('names the entries of a live blog that are dated later', () => {
    const entries = [later, AT].map((at) => ({
      ...bodyOf('<p>Text.</p>\n'),
      at,
      isKey: false,
      isPinned: false,
    }))
    const stories = newsroomOf(aStory({ kind: 'live', body: bodyOf('', { entries }) }))
    expect(heldBackReport(passGate(stories, AT, 'public'), SITE)).toEqual([
      'Held back: 1',
      '  src/articles/2026/11/a.md  entry of 24 November 2026, 09:30 GMT',
      'Next change: 24 November 2026, 09:30 GMT',
    ])
  })

  it('says that a policy is void, and when one will be', () => {
    const gateWith = (expires: string) => {
      const policies = policiesSchema.parse({
        security: { contact: ['mailto:a@b.example'], expires },
      })
      const newsroom = newsroomOf(aStory({ kind: 'explainer' }))
      return passGate({ ...newsroom, site: { ...newsroom.site, policies } }, AT, 'public')
    }
    expect(heldBackReport(gateWith('2026-11-23T09:00:00Z'), SITE)).toEqual([
      'Nothing is held back.',
      'security.txt is not printed: void since 23 November 2026, 09:00 GMT. Renew expires in _data/policies.ts.',
      'No later moment changes this edition.',
    ])
    expect(heldBackReport(gateWith('2027-01-01T00:00:00Z'), SITE)).toEqual([
      'Nothing is held back.',
      'Next change: 1 January 2027, 00:00 GMT',
    ])
  })

  it('says that nothing is held back and nothing will change, not even an age', () => {
    expect(
      heldBackReport(passGate(newsroomOf(aStory({ kind: 'explainer' })), AT, 'public'), SITE),
    ).toEqual(['Nothing is held back.', 'No later moment changes this edition.'])
  })
})

describe('an explanation', () => {
  it.each<[string, Partial<Story>, string]>([
    ['a live story', {}, 'live\n  status ready; published 20 November 2026, 09:00 GMT'],
    [
      'a draft',
      { status: { kind: 'draft' } },
      'draft: status is "draft"\n  status draft; published 20 November 2026, 09:00 GMT',
    ],
    [
      'an embargo',
      { embargo: later },
      'under embargo until 24 November 2026, 09:30 GMT\n  status ready; published 20 November 2026, 09:00 GMT; embargo 24 November 2026, 09:30 GMT',
    ],
    [
      'a schedule, though an embargo ends before it',
      { published: later, embargo: AT },
      'scheduled: published says 24 November 2026, 09:30 GMT\n  status ready; published 24 November 2026, 09:30 GMT; embargo 23 November 2026, 09:00 GMT',
    ],
    [
      'an end',
      { expires: AT },
      'expired since 23 November 2026, 09:00 GMT\n  status ready; published 20 November 2026, 09:00 GMT; expires 23 November 2026, 09:00 GMT',
    ],
    [
      'a withdrawal',
      { status: { kind: 'withdrawn', reason: 'It was wrong.' } },
      'withdrawn: It was wrong.\n  status withdrawn; published 20 November 2026, 09:00 GMT',
    ],
  ])('of %s says what counted and what the copy says', (_name, fields, told) => {
    expect(explainStory(aStory(fields), SITE, AT).join('\n')).toBe(
      `src/articles/2026/11/a.md (/2026/11/a/)\n  at 23 November 2026, 09:00 GMT: ${told}`,
    )
  })

  it('finds a story by slug, by id and by address', () => {
    const [a, b] = [aStory({ slug: 'a' }), aStory({ slug: 'b' })]
    for (const name of ['a', '2026/11/a', '/2026/11/a/', '/2026/11/a']) {
      expect(storiesNamed(name, [a, b])).toEqual([a])
    }
  })

  it('finds all stories with one slug', () => {
    const earlier = aStory({ slug: 'a', id: '2026/10/a' })
    expect(storiesNamed('a', [earlier, aStory()])).toEqual([earlier, aStory()])
    expect(storiesNamed('2026/10/a', [earlier, aStory()])).toEqual([earlier])
  })

  it('names the near miss of a slug that no story has', () => {
    expect(unknownStory('tidess', [aStory({ slug: 'tides' })])).toBe(
      'There is no story with the slug "tidess": write "tides", or see the names of the files in src/articles.',
    )
    expect(unknownStory('xylophone', [aStory({ slug: 'tides' })])).toBe(
      'There is no story with the slug "xylophone": see the names of the files in src/articles.',
    )
  })
})

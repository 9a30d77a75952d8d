// Structured data for search engines: schema.org's NewsArticle and its kin, as JSON-LD.

import type { Kind } from '#lib/story/story.ts'
import type { LiveFacts } from './live-facts.ts'
import type { StoryFacts } from './story-facts.ts'

/** The schema.org type of each kind of story (schema.org, "NewsArticle": more specific types). */
const TYPES = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  obituary: 'NewsArticle',
  live: 'LiveBlogPosting',
} as const satisfies Readonly<Record<Kind, string>>

/**
 * A story as JSON-LD, by Google's rules for articles: headline, dates with offset, authors by bare
 * name and type, images with their size.
 */
export function storyJsonLd(facts: StoryFacts): object {
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[facts.kind],
    mainEntityOfPage: facts.url,
    url: facts.url,
    headline: facts.headline,
    description: facts.description,
    inLanguage: facts.language,
    datePublished: facts.published,
    dateModified: facts.modified,
    articleSection: facts.section.name,
    // schema.org has no type for it.
    genre: facts.kind === 'obituary' ? 'obituary' : undefined,
    keywords: unlessEmpty(facts.topics),
    dateline: facts.dateline,
    author: unlessEmpty(
      facts.authors.map(({ name, type, url, sameAs }) => ({
        '@type': type,
        name,
        url,
        sameAs: unlessEmpty(sameAs),
      })),
    ),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: facts.publisher.name,
      url: facts.publisher.url,
      publishingPrinciples: facts.publisher.principles,
    },
    publishingPrinciples: facts.publisher.principles,
    image: unlessEmpty(
      facts.shapes.map(({ url, width, height, alt, credit }) => ({
        '@type': 'ImageObject',
        url,
        width,
        height,
        caption: alt,
        creditText: credit,
      })),
    ),
    correction: unlessEmpty(
      facts.corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: at,
        text,
      })),
    ),
    isAccessibleForFree: true,
    // Parts of the article: a page of frequent questions (FAQPage) is another thing.
    hasPart: unlessEmpty(
      facts.questions.map(({ url, question, answer }) => ({
        '@type': 'Question',
        url,
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    ),
    ...(facts.live && coverage(facts.live)),
  }
}

/** schema.org, "LiveBlogPosting"; without an end it is going on. */
function coverage({ start, end, updates }: LiveFacts): object {
  return {
    coverageStartTime: start,
    coverageEndTime: end,
    liveBlogUpdate: updates.map(({ url, headline, published, text }) => ({
      '@type': 'BlogPosting',
      url,
      headline,
      datePublished: published,
      articleBody: text,
    })),
  }
}

/** JSON leaves out what is undefined; an empty list would claim that there is nobody or nothing. */
function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

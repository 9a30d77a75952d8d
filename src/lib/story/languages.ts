// The languages a story may be in: direction, quotes, dates and the words the page prints around it.
// One table; a newsroom adds a language by adding a row.

/** What we need to know of a language to print a page in it. */
export interface LanguageWords {
  /** Its own name for itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Opening and closing double, then opening and closing single quotation marks. */
  readonly quotes: readonly [string, string, string, string]
  /** Open Graph's locale. */
  readonly locale: string
  /** January to December, as they stand in `dayPattern`. */
  readonly months: readonly string[]
  readonly dayPattern: string
  /** A month by itself, for the archive. */
  readonly monthPattern: string
  readonly momentPattern: string
  readonly age: AgeWords
  readonly words: Furniture
}

/**
 * What an old story says of its age; `{years}` is the number. `one` is for one year, `two` for two,
 * `few` for numbers that end in 3 to 10, `other` for all others and where a form is left out. A table
 * of ours, and not `Intl`, whose forms change with its edition.
 */
export interface AgeWords {
  readonly one: string
  readonly two?: string
  readonly few?: string
  readonly other: string
}

/** The words of the page that are not the author's. */
export interface Furniture {
  readonly skipToContent: string
  readonly by: string
  /** Joins the last two of a list, spaces included where the language writes them. */
  readonly and: string
  readonly published: string
  readonly updated: string
  readonly updates: string
  readonly correction: string
  readonly corrections: string
  readonly topic: string
  readonly topics: string
  readonly author: string
  readonly authors: string
  readonly languages: string
  /** Said of an author who was made up. */
  readonly invented: string
  readonly archive: string
  readonly about: string
  /** Names of the page's navigations, for those who hear it. */
  readonly sectionsNav: string
  readonly siteNav: string
  readonly pagesNav: string
  readonly inSectionNav: string
  readonly sources: string
  readonly related: string
  readonly storySoFar: string
  readonly whatChanged: string
  readonly sameStoryline: string
  readonly translation: string
  /** `{terms}` is what both stories are about. */
  readonly bothAbout: string
  readonly pickedByEditor: string
  readonly linkedInText: string
  readonly photo: string
  readonly footnotes: string
  readonly table: string
  readonly backToText: string
  /** Heads the notice where a withdrawn story stood. */
  readonly withdrawn: string
  readonly toFrontPage: string
  /** Where a list is empty. */
  readonly noneYet: string
  readonly latest: string
  readonly older: string
  readonly newer: string
  /** Before the headline of the next story of the section, newer or older. */
  readonly newerStory: string
  readonly olderStory: string
  /** Heads the list of the key entries of a live blog. */
  readonly keyEvents: string
  /** Stands over the entry that stays on top. */
  readonly pinned: string
  readonly kinds: Readonly<
    Record<'news' | 'analysis' | 'opinion' | 'explainer' | 'obituary' | 'live' | 'ended', string>
  >
}

const english: LanguageWords = {
  name: 'English',
  direction: 'ltr',
  quotes: ['“', '”', '‘', '’'],
  locale: 'en_GB',
  months: [
    'January', 'February', 'March', 'April', 'May', 'June',
    'July', 'August', 'September', 'October', 'November', 'December',
  ], // prettier-ignore
  dayPattern: '{day} {month} {year}',
  monthPattern: '{month} {year}',
  momentPattern: '{day}, {time} {zone}',
  age: {
    one: 'This story is 1 year old',
    other: 'This story is {years} years old',
  },
  words: {
    skipToContent: 'Skip to content',
    by: 'By',
    and: ' and ',
    published: 'Published',
    updated: 'Updated',
    updates: 'Updates',
    correction: 'Correction',
    corrections: 'Corrections',
    topic: 'Topic',
    topics: 'Topics',
    author: 'Author',
    authors: 'Authors',
    languages: 'Languages',
    invented: 'An invented person, made up for this demonstration.',
    archive: 'Archive',
    about: 'About',
    sectionsNav: 'Sections',
    siteNav: 'About the site',
    pagesNav: 'Pages',
    inSectionNav: 'More from this section',
    sources: 'Sources',
    related: 'Related stories',
    storySoFar: 'The story so far',
    whatChanged: 'What changed',
    sameStoryline: 'Same storyline',
    translation: 'The same story in another language',
    bothAbout: 'Both about {terms}',
    pickedByEditor: 'Chosen by the editor',
    linkedInText: 'Linked in the story',
    photo: 'Picture',
    footnotes: 'Footnotes',
    table: 'Table',
    backToText: 'Back to the text',
    withdrawn: 'This story has been withdrawn',
    toFrontPage: 'To the front page',
    noneYet: 'Nothing yet.',
    latest: 'Latest',
    older: 'Older stories',
    newer: 'Newer stories',
    newerStory: 'Newer:',
    olderStory: 'Older:',
    keyEvents: 'Key events',
    pinned: 'Pinned',
    kinds: {
      news: 'News',
      analysis: 'Analysis',
      opinion: 'Opinion',
      explainer: 'Explainer',
      obituary: 'Obituary',
      live: 'Live',
      ended: 'As it happened',
    },
  },
}

const spanish: LanguageWords = {
  name: 'Español',
  direction: 'ltr',
  quotes: ['«', '»', '“', '”'],
  locale: 'es_ES',
  months: [
    'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio',
    'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
  ], // prettier-ignore
  dayPattern: '{day} de {month} de {year}',
  monthPattern: '{month} de {year}',
  momentPattern: '{day}, {time} {zone}',
  age: {
    one: 'Esta noticia tiene 1 año',
    other: 'Esta noticia tiene {years} años',
  },
  words: {
    skipToContent: 'Ir al contenido',
    by: 'Por',
    and: ' y ',
    published: 'Publicado',
    updated: 'Actualizado',
    updates: 'Actualizaciones',
    correction: 'Corrección',
    corrections: 'Correcciones',
    topic: 'Tema',
    topics: 'Temas',
    author: 'Autor',
    authors: 'Autores',
    languages: 'Idiomas',
    invented: 'Persona inventada para esta demostración.',
    archive: 'Archivo',
    about: 'Acerca de',
    sectionsNav: 'Secciones',
    siteNav: 'Sobre el sitio',
    pagesNav: 'Páginas',
    inSectionNav: 'Más de esta sección',
    sources: 'Fuentes',
    related: 'Noticias relacionadas',
    storySoFar: 'La historia hasta ahora',
    whatChanged: 'Qué ha cambiado',
    sameStoryline: 'La misma historia',
    translation: 'La misma noticia en otro idioma',
    bothAbout: 'Ambas tratan de {terms}',
    pickedByEditor: 'Elegida por la redacción',
    linkedInText: 'Enlazada en el texto',
    photo: 'Imagen',
    footnotes: 'Notas',
    table: 'Tabla',
    backToText: 'Volver al texto',
    withdrawn: 'Esta noticia ha sido retirada',
    toFrontPage: 'Ir a la portada',
    noneYet: 'Todavía nada.',
    latest: 'Lo último',
    older: 'Noticias anteriores',
    newer: 'Noticias más recientes',
    newerStory: 'Siguiente:',
    olderStory: 'Anterior:',
    keyEvents: 'Momentos clave',
    pinned: 'Fijado',
    kinds: {
      news: 'Noticia',
      analysis: 'Análisis',
      opinion: 'Opinión',
      explainer: 'Claves',
      obituary: 'Obituario',
      live: 'En directo',
      ended: 'Así ocurrió',
    },
  },
}

const hebrew: LanguageWords = {
  name: 'עברית',
  direction: 'rtl',
  quotes: ['”', '”', '’', '’'],
  locale: 'he_IL',
  months: [
    'ינואר', 'פברואר', 'מרץ', 'אפריל', 'מאי', 'יוני',
    'יולי', 'אוגוסט', 'ספטמבר', 'אוקטובר', 'נובמבר', 'דצמבר',
  ], // prettier-ignore
  dayPattern: '{day} ב{month} {year}',
  monthPattern: '{month} {year}',
  momentPattern: '{day}, {time} {zone}',
  age: {
    one: 'הכתבה הזאת בת שנה',
    two: 'הכתבה הזאת בת שנתיים',
    few: 'הכתבה הזאת בת {years} שנים',
    other: 'הכתבה הזאת בת {years} שנה',
  },
  words: {
    skipToContent: 'דילוג לתוכן',
    by: 'מאת',
    and: ' ו',
    published: 'פורסם',
    updated: 'עודכן',
    updates: 'עדכונים',
    correction: 'תיקון',
    corrections: 'תיקונים',
    topic: 'נושא',
    topics: 'נושאים',
    author: 'כותב',
    authors: 'כותבים',
    languages: 'שפות',
    invented: 'דמות בדויה, שנוצרה להדגמה זו.',
    archive: 'ארכיון',
    about: 'אודות',
    sectionsNav: 'מדורים',
    siteNav: 'אודות האתר',
    pagesNav: 'דפים',
    inSectionNav: 'עוד ממדור זה',
    sources: 'מקורות',
    related: 'כתבות קשורות',
    storySoFar: 'הסיפור עד כה',
    whatChanged: 'מה השתנה',
    sameStoryline: 'אותו סיפור מתמשך',
    translation: 'אותה כתבה בשפה אחרת',
    bothAbout: 'שתיהן עוסקות ב: {terms}',
    pickedByEditor: 'בחירת המערכת',
    linkedInText: 'מקושר בכתבה',
    photo: 'תמונה',
    footnotes: 'הערות',
    table: 'טבלה',
    backToText: 'חזרה לטקסט',
    withdrawn: 'הכתבה הוסרה',
    toFrontPage: 'לעמוד הראשי',
    noneYet: 'אין עדיין.',
    latest: 'הכתבות האחרונות',
    older: 'כתבות קודמות',
    newer: 'כתבות חדשות יותר',
    newerStory: 'הכתבה הבאה:',
    olderStory: 'הכתבה הקודמת:',
    keyEvents: 'אירועים מרכזיים',
    pinned: 'נעוץ',
    kinds: {
      news: 'חדשות',
      analysis: 'ניתוח',
      opinion: 'דעה',
      explainer: 'הסבר',
      obituary: 'לזכרם',
      live: 'עדכון שוטף',
      ended: 'כפי שקרה',
    },
  },
}

const arabic: LanguageWords = {
  name: 'العربية',
  direction: 'rtl',
  quotes: ['«', '»', '“', '”'],
  locale: 'ar_AR',
  months: [
    'يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو',
    'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر',
  ], // prettier-ignore
  dayPattern: '{day} {month} {year}',
  monthPattern: '{month} {year}',
  momentPattern: '{day}، {time} {zone}',
  age: {
    one: 'عمر هذا الخبر سنة واحدة',
    two: 'عمر هذا الخبر سنتان',
    few: 'عمر هذا الخبر {years} سنوات',
    other: 'عمر هذا الخبر {years} سنة',
  },
  words: {
    skipToContent: 'انتقل إلى المحتوى',
    by: 'بقلم',
    and: ' و',
    published: 'نُشر',
    updated: 'حُدّث',
    updates: 'التحديثات',
    correction: 'تصحيح',
    corrections: 'تصحيحات',
    topic: 'موضوع',
    topics: 'الموضوعات',
    author: 'كاتب',
    authors: 'الكتّاب',
    languages: 'اللغات',
    invented: 'شخصية مختلقة لأغراض هذا العرض.',
    archive: 'الأرشيف',
    about: 'حول الموقع',
    sectionsNav: 'الأقسام',
    siteNav: 'عن الموقع',
    pagesNav: 'الصفحات',
    inSectionNav: 'المزيد من هذا القسم',
    sources: 'المصادر',
    related: 'أخبار ذات صلة',
    storySoFar: 'القصة حتى الآن',
    whatChanged: 'ما الذي تغيّر',
    sameStoryline: 'القصة نفسها',
    translation: 'الخبر نفسه بلغة أخرى',
    bothAbout: 'كلاهما عن {terms}',
    pickedByEditor: 'من اختيار التحرير',
    linkedInText: 'مذكور في النص',
    photo: 'صورة',
    footnotes: 'الحواشي',
    table: 'جدول',
    backToText: 'عودة إلى النص',
    withdrawn: 'سُحب هذا الخبر',
    toFrontPage: 'إلى الصفحة الأولى',
    noneYet: 'لا شيء بعد.',
    latest: 'أحدث الأخبار',
    older: 'أخبار أقدم',
    newer: 'أخبار أحدث',
    newerStory: 'الأحدث:',
    olderStory: 'الأقدم:',
    keyEvents: 'أبرز الأحداث',
    pinned: 'مثبَّت',
    kinds: {
      news: 'خبر',
      analysis: 'تحليل',
      opinion: 'رأي',
      explainer: 'شرح',
      obituary: 'نعي',
      live: 'مباشر',
      ended: 'كما حدث',
    },
  },
}

export const LANGUAGES = {
  en: english,
  es: spanish,
  he: hebrew,
  ar: arabic,
} as const satisfies Readonly<Record<string, LanguageWords>>

/** BCP 47 code of a language in the table. */
export type Language = keyof typeof LANGUAGES

// SAFETY: the keys of a constant object are its own type's keys.
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[]

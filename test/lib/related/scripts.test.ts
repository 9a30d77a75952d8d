import { describe, expect, it } from 'vitest'
import { languageOf } from '#lib/related/language.ts'
import type { RelatedRecord } from '#lib/related/record.ts'
import { stemmerOf } from '#lib/related/stems.ts'
import { forEachWord, withoutAddresses } from '#lib/related/words.ts'
import { indexOf, record } from './story-builder.ts'

const wordsOf = (text: string) => {
  const words: { form: string; startsPhrase: boolean }[] = []
  forEachWord(text, (start, end, startsPhrase) => {
    words.push({ form: text.slice(start, end), startsPhrase })
  })
  return words
}
const formsOf = (text: string) => wordsOf(text).map(({ form }) => form)

describe('words', () => {
  it.each([
    ['Israel\'s iron-clad "no"', ['Israel', 'iron', 'clad', 'no']],
    ['L’eau d’Évian, aujourd’hui', ['eau', 'Évian', 'aujourd’hui']],
    ['צה"ל תקף בעזה, אמר דובר', ['צה"ל', 'תקף', 'בעזה', 'אמר', 'דובר']],
    ['القبة الحديدية في غزة', ['القبة', 'الحديدية', 'في', 'غزة']],
    ['😀 smile', ['smile']],
  ])('of %s are told apart', (text, words) => {
    expect(formsOf(text)).toEqual(words)
  })

  it('are not looked for in addresses', () => {
    expect(
      formsOf(withoutAddresses('[link](https://example.org/a-b) and https://example.org')),
    ).toEqual(['link', 'and'])
  })

  it('are told apart by a dictionary where a script has no spaces', () => {
    expect(formsOf('北京大学')).toContain('北京')
    expect(formsOf('ประเทศไทยมีฝนตก').length).toBeGreaterThan(2)
    expect(formsOf('東京オリンピック').length).toBeGreaterThan(1)
  })

  it('open a phrase after punctuation and a dash, not after a hyphen', () => {
    const opening = wordsOf('Iron-Dome ready. Lapid – here').filter(
      ({ startsPhrase }) => startsPhrase,
    )
    expect(opening.map(({ form }) => form)).toEqual(['Iron', 'Lapid', 'here'])
  })
})

describe('stems', () => {
  it.each([
    ['he', 'הממשלה', 'ממשלה'],
    ['he', 'ובמלחמה', 'מלחמת'],
    ['ar', 'والكتاب', 'كتاب'],
    ['ar', 'الحكومة', 'حكومه'],
    ['es', 'elecciones', 'elección'],
    ['en', 'governments', 'government'],
    ['de', 'Wahlen'.toLowerCase(), 'wahl'],
  ])('in %s join %s and %s', (lang, one, other) => {
    expect(stemmerOf(lang)(one)).toBe(stemmerOf(lang)(other))
  })
})

describe('the language of a story', () => {
  it.each([
    [
      'en',
      'The minister said on Sunday that the government would not be able to pay for all of it.',
    ],
    [
      'es',
      'El ministro dijo el domingo que el gobierno no podría pagar todo lo que se había prometido.',
    ],
    [
      'pt',
      'O ministro disse no domingo que o governo não poderia pagar tudo o que foi prometido aos seus.',
    ],
    [
      'fr',
      'Le ministre a dit dimanche que le gouvernement ne pourrait pas payer tout ce qui avait été promis.',
    ],
    [
      'de',
      'Der Minister sagte am Sonntag, dass die Regierung nicht alles bezahlen könne, was sie versprochen hat.',
    ],
    ['he', 'השר אמר ביום ראשון כי הממשלה לא תוכל לשלם'],
    ['ar', 'قال الوزير يوم الأحد إن الحكومة لن تكون قادرة على دفع كل ما وعدت به في هذا العام'],
    ['zh', '部长星期日说政府无法支付所有承诺的款项'],
    ['ja', '大臣は日曜日に政府はすべてを支払うことができないと述べた'],
    ['th', 'รัฐมนตรีกล่าวเมื่อวันอาทิตย์ว่ารัฐบาลไม่สามารถจ่ายได้'],
    ['und', 'Xyzzy plugh frotz'],
  ])('is told to be %s', (lang, text) => {
    expect(languageOf(undefined, () => text)).toBe(lang)
  })

  it('is what the record says, without its region', () => {
    expect(languageOf('pt-BR', () => 'The text is not read at all.')).toBe('pt')
  })
})

/** Two stories that belong together, and two others. */
const archives: Readonly<Record<string, readonly (readonly [title: string, body: string])[]>> = {
  he: [
    ['כיפת ברזל יירטה רקטות', 'סוללת כיפת ברזל יירטה רקטות מעל אשקלון.\n\nיאיר לפיד ביקר באשקלון.'],
    ['לפיד ביקש עוד סוללות', 'יאיר לפיד אמר כי כיפת ברזל זקוקה לרקטות יירוט באשקלון.'],
    ['המאפייה נפתחה מחדש', 'לחם שיפון ועוגות קינמון בכל בוקר.'],
    ['אליפות השחמט', 'המשחק האחרון הסתיים בהקרבת המלכה.'],
  ],
  ar: [
    [
      'القبة الحديدية تعترض صواريخ',
      'اعترضت القبة الحديدية صواريخ فوق عسقلان.\n\nزار يائير لابيد عسقلان.',
    ],
    ['لابيد يطلب بطاريات', 'قال يائير لابيد إن القبة الحديدية في عسقلان تحتاج إلى صواريخ.'],
    ['المخبز يفتح من جديد', 'خبز الجاودار وكعك القرفة كل صباح.'],
    ['بطولة الشطرنج', 'انتهت المباراة الأخيرة بتضحية الوزير.'],
  ],
  zh: [
    [
      '铁穹拦截火箭弹',
      '铁穹防御系统在阿什凯隆上空拦截了火箭弹。\n\n拉皮德视察了阿什凯隆的防御系统。',
    ],
    ['拉皮德要求增加铁穹', '拉皮德说,铁穹防御系统需要更多拦截火箭弹的导弹,阿什凯隆不能等待。'],
    ['面包店重新开业', '每天早晨出售黑麦面包和肉桂卷。'],
    ['女学生赢得象棋比赛', '最后一局以弃后结束。'],
  ],
  th: [
    [
      'ระบบป้องกันสกัดจรวด',
      'ระบบป้องกันภัยทางอากาศสกัดจรวดเหนือเมืองกรุงเทพมหานคร\n\nนายกรัฐมนตรีเยี่ยมกองทัพอากาศ',
    ],
    ['นายกรัฐมนตรีขอระบบป้องกันเพิ่ม', 'นายกรัฐมนตรีกล่าวว่ากองทัพอากาศต้องการระบบป้องกันภัยทางอากาศเพื่อสกัดจรวด'],
    ['ร้านขนมปังเปิดใหม่', 'ขายขนมปังและขนมเค้กทุกเช้า'],
    ['การแข่งขันหมากรุก', 'เกมสุดท้ายจบลงหลังหกชั่วโมง'],
  ],
  es: [
    [
      'La Cúpula de Hierro intercepta cohetes',
      'La batería de la Cúpula de Hierro interceptó cohetes sobre Ascalón.\n\nYair Lapid visitó Ascalón.',
    ],
    [
      'Lapid pide más baterías',
      'Yair Lapid dijo que la Cúpula de Hierro necesita interceptar más cohetes en Ascalón.',
    ],
    ['La panadería reabre', 'Pan de centeno y rollos de canela cada mañana.'],
    ['Campeonato de ajedrez', 'La última partida terminó con un sacrificio de dama.'],
  ],
}

describe.each(Object.keys(archives))('in an archive in %s', (lang) => {
  const records = (archives[lang] ?? []).map(([title, body], n): RelatedRecord =>
    record({ id: `${lang}-${n}`, title, body, lang: undefined }),
  )

  it('the two stories of one event are related, with a reason, and the others are not', () => {
    const index = indexOf(records)
    const [first, ...others] = index.related(`${lang}-0`, 4)
    expect(first?.id).toBe(`${lang}-1`)
    expect(others).toEqual([])
    const terms = first?.reason.kind === 'terms' ? first.reason.terms : []
    expect(terms.length).toBeGreaterThan(0)
    const texts = (archives[lang] ?? []).slice(0, 2).flat().join('\n')
    for (const term of terms) expect(texts).toContain(term)
    expect(index.related(`${lang}-2`, 4)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { decodeText } from './decode-text.ts';

/** Returns a text in a legacy encoding, by turning the decoder round. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 256; byte++) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\ufffd') bytes.set(character, [byte]);
  }
  if (/gb|jis|big5|euc/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && !bytes.has(character)) bytes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((character) => {
    const found = bytes.get(character);
    if (!found) throw new Error(`${encoding} has no “${character}”`);
    return found;
  }));
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const result = decodeText(bytes);
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

const russian = 'Министерство сообщило в понедельник, что погибло более 67 100 человек, и расследование продолжается.';
const polish = 'Ministerstwo poinformowało w poniedziałek, że zginęło ponad 67 100 osób, a śledztwo wciąż trwa.';
const japanese = '政府は月曜日に六万七千人以上が死亡したと発表した。調査はまだ続いている。';

describe('a text in a legacy encoding', () => {
  it.each([
    ['windows-1251', russian], ['koi8-r', russian], ['iso-8859-5', russian], ['koi8-u', 'Міністерство повідомило у понеділок, що загинуло понад 67 100 осіб, і розслідування триває.'],
    ['windows-1250', polish], ['iso-8859-2', polish], ['windows-1254', 'Bakanlık pazartesi günü altmış yedi binden fazla kişinin öldüğünü ve soruşturmanın sürdüğünü açıkladı.'],
    ['windows-1252', 'Le ministre a déclaré que plus de 67 100 personnes étaient décédées, et que l\u0027enquête se poursuivait à Genève.'],
    ['windows-1252', 'Die Behörde erklärte, dass über 3.000 Menschen größere Schäden gemeldet hätten.'],
    ['iso-8859-7', 'Το υπουργείο ανακοίνωσε τη Δευτέρα ότι περισσότεροι από εξήντα επτά χιλιάδες άνθρωποι πέθαναν.'],
    ['windows-1255', 'המשרד מסר ביום שני כי יותר משישים ושבעה אלף בני אדם נהרגו והחקירה נמשכת.'],
    ['windows-1256', 'قالت الوزارة يوم الاثنين إن أكثر من سبعة وستين ألف شخص قد لقوا حتفهم وإن التحقيق مستمر.'],
    ['shift_jis', japanese], ['euc-jp', japanese], ['gb18030', '政府星期一表示已有六万七千多人死亡，调查仍在继续进行之中。'],
    ['big5', '政府星期一表示已有六萬七千多人死亡，調查仍在繼續進行之中。'], ['euc-kr', '정부는 월요일에 육만 칠천 명 이상이 사망했다고 발표했다. 조사는 계속되고 있다.'],
  ])('is read from %s: %s', (encoding, text) => {
    expect(decoded(encoded(text, encoding))).toEqual({ text, encoding });
  });

  it('is told by what stands far behind its beginning', () => {
    const text = `${'A long beginning in plain letters. '.repeat(5_000)}${russian}`;
    expect(decoded(encoded(text, 'windows-1251'))).toEqual({ text, encoding: 'windows-1251' });
  });
});

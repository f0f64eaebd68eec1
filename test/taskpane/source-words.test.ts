import { sourceInWords } from '../../src/taskpane/point/source-words';
import { regles } from '../../src/rules';

test.each(regles.map(({ meta }) => [meta.titre, meta.source]))(
  'the source of « %s » is told in words',
  (_, source) => {
    const words = sourceInWords(source);
    expect(words).toMatch(/[a-zé]{3,} /i);
    expect(words).not.toContain(source);
  },
);

test('a key without words is never shown', () => {
  expect(sourceInWords('cle-inconnue')).toBeNull();
});

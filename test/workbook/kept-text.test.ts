import fc from 'fast-check';
import { KEPT_NAMESPACE, keptTextIn, keptXml } from '../../src/workbook';

const HOSTILE = [
  '{"motif":"l\u2019« été » de \\"Zoë\\" & Cie <2 ans>"}',
  'émojis 👩‍👧 et روضة',
  ']]> <![CDATA[ <dossier> </dossier> &amp; &#65;',
  KEPT_NAMESPACE,
  '',
];

describe('Le texte gardé dans le classeur', () => {
  test.each(HOSTILE)('revient comme il a été écrit : %s', (text) => {
    expect(keptTextIn(keptXml(text))).toBe(text);
  });

  test('revient quels que soient ses caractères, sauf ceux que XML ne sait pas tenir', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const writable = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
        expect(keptTextIn(keptXml(text))).toBe(writable);
      }),
    );
  });

  test('revient en entier quand il est long', () => {
    const text = JSON.stringify(
      Array.from({ length: 7_000 }, (_, at) => `é « ${String(at)} » & <fin> 👶 suite`),
    );
    expect(text.length).toBeGreaterThan(200_000);
    expect(keptTextIn(keptXml(text))).toBe(text);
  });

  test.each([
    [
      'avec un préfixe',
      `<?xml version="1.0"?>\r\n<c:dossier xmlns:c='${KEPT_NAMESPACE}' >a &amp; b</c:dossier >`,
    ],
    ['avec CDATA', `<dossier xmlns="${KEPT_NAMESPACE}">a <![CDATA[&]]> b</dossier>`],
    ['avec des codes de caractères', `<dossier xmlns="${KEPT_NAMESPACE}">a &#38; &#x62;</dossier>`],
  ])('se lit dans une partie qu’un autre outil a récrite %s', (_, xml) => {
    expect(keptTextIn(xml)).toBe('a & b');
  });

  test.each([
    ['d’une autre application', '<dossier xmlns="urn:autre">x</dossier>'],
    ['qui parle de nous', `<note xmlns="urn:autre">${KEPT_NAMESPACE}</note>`],
    ['abîmée', `<dossier xmlns="${KEPT_NAMESPACE}">x`],
  ])('n’est pas lu dans une partie %s', (_, xml) => {
    expect(keptTextIn(xml)).toBeNull();
  });
});

test('un mot que le format ne connaît pas reste tel quel, même s’il est de JavaScript', () => {
  expect(keptTextIn(`<dossier xmlns="${KEPT_NAMESPACE}">&toString; &eacute;</dossier>`)).toBe(
    '&toString; &eacute;',
  );
});

import fc from 'fast-check';
import { segmenter } from '../../src/comparison';

const SIGNES = { garde: '', retire: '−', ajoute: '+' };

function enClair(avant: string, apres: string): string {
  return segmenter(avant, apres)
    .map(({ nature, texte }) => (nature === 'garde' ? texte : `[${SIGNES[nature]}${texte}]`))
    .join('');
}

test('seuls les mots qui changent sont retirés ou ajoutés', () => {
  expect(enClair('un accueil de proximité (AIP)', 'un accueil social de proximité (ASIP)')).toBe(
    'un accueil [+social ]de proximité ([−AIP)][+ASIP)]',
  );
});

test('la casse, les accents et la ponctuation ne sont pas des mots qui changent', () => {
  expect(enClair('Crèche, à Marck', 'CRECHE à Marck')).toBe('CRECHE à Marck');
});

test('un texte vide est tout entier retiré ou ajouté', () => {
  expect(enClair('', 'fin 2026')).toBe('[+fin 2026]');
  expect(enClair('fin 2026', '')).toBe('[−fin 2026]');
});

test('un texte très long réécrit de bout en bout reste lisible', () => {
  const mots = (lettre: string) => Array.from({ length: 900 }, (_, rang) => `${lettre}${rang}`).join(' ');
  expect(segmenter(`Titre ${mots('a')}`, `Titre ${mots('b')}`).map(({ nature }) => nature)).toEqual([
    'garde',
    'retire',
    'ajoute',
  ]);
});

test('ce qui est gardé et ajouté redonne le nouveau texte', () => {
  const mot = fc.constantFrom('accueil', 'Été', 'de', 'la', 'crèche', 'RPE', '2026', ' ', ', ', '.\n');
  const texte = fc.array(mot, { maxLength: 30 }).map((mots) => mots.join(' '));
  fc.assert(
    fc.property(texte, texte, (avant, apres) => {
      const segments = segmenter(avant, apres);
      const gardes = segments.filter(({ nature }) => nature !== 'retire');
      expect(gardes.map((segment) => segment.texte).join('')).toBe(apres);
      const natures = segments.map(({ nature }) => nature);
      expect(natures.some((nature, rang) => nature === natures[rang + 1])).toBe(false);
    }),
  );
});

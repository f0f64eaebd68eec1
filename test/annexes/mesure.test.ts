import { hauteurDePage, hauteurDuTexte, pagesDe, repartir } from '../../src/annexes/mesure';
import type { SheetSpec } from '../../src/workbook';

function feuille(rangees: number, page: Partial<SheetSpec['page']> = {}): SheetSpec {
  return {
    name: 'Essai',
    kind: 'annexe-2',
    origin: '',
    rows: Array.from({ length: rangees }, () => []),
    styles: {},
    merges: [],
    widths: [40, 40],
    heights: new Map(),
    page: { orientation: 'portrait', ...page },
  };
}

describe('La hauteur d’un texte', () => {
  const UNE_LIGNE = hauteurDuTexte('Marck', 40);

  test('est celle de ses lignes, tournées aux mots', () => {
    expect(hauteurDuTexte('Marck\nCalais', 40)).toBeCloseTo(UNE_LIGNE + 14.52);
    expect(hauteurDuTexte('Relais petite enfance', 12)).toBeCloseTo(UNE_LIGNE + 14.52);
    expect(hauteurDuTexte('', 40)).toBe(UNE_LIGNE);
  });

  test('tient compte des lettres, de la taille, du gras et du retrait', () => {
    expect(hauteurDuTexte('iiiiiiiiiiiiiiiiiiii', 10)).toBe(UNE_LIGNE);
    expect(hauteurDuTexte('MMMMMMMMMMMMMMMMMMMM', 10)).toBeGreaterThan(3 * 14.52);
    expect(hauteurDuTexte('Marck', 40, { font: { size: 22 } })).toBeCloseTo(2 * 14.52 + 5);
    const juste = 'Accueil de loisirs';
    expect(hauteurDuTexte(juste, 16)).toBe(UNE_LIGNE);
    expect(hauteurDuTexte(juste, 16, { align: { indent: 3 } })).toBeGreaterThan(UNE_LIGNE);
  });

  test('compte les morceaux d’un mot plus long que sa colonne', () => {
    expect(hauteurDuTexte('n'.repeat(100), 20)).toBeCloseTo(6 * 14.52 + 5);
  });
});

describe('La largeur de la page', () => {
  const COURTE = { minimum: 5, maximum: 60 };

  test('va aux colonnes dont les textes sont longs, et se donne toute', () => {
    const long = 'Un constat partagé par les acteurs du territoire. '.repeat(6);
    const [numero = 0, texte = 0] = repartir(80, [COURTE, COURTE], [[{ texte: '1' }, { texte: long }]]);
    expect(texte).toBeGreaterThan(3 * numero);
    expect(numero + texte).toBeGreaterThanOrEqual(79);
  });

  test('ne coupe pas un mot', () => {
    const long = 'Un constat partagé par les acteurs du territoire. '.repeat(6);
    const [mot = 0] = repartir(80, [COURTE, COURTE], [[{ texte: 'Intercommunalité' }, { texte: long }]]);
    expect(hauteurDuTexte('Intercommunalité', mot)).toBe(hauteurDuTexte('', mot));
  });
});

describe('Les pages', () => {
  test('contiennent d’autant plus de rangées que la feuille est large', () => {
    expect(hauteurDePage('portrait', [40, 40])).toBeCloseTo(711, 0);
    expect(hauteurDePage('portrait', [100, 100])).toBeCloseTo(711 * ((200 * 5.25 + 7.5) / 537), 0);
  });

  test('se comptent par la hauteur, les coupures et le titre répété', () => {
    expect(pagesDe(feuille(47))).toBe(1);
    expect(pagesDe(feuille(48))).toBe(2);
    expect(pagesDe({ ...feuille(47), heights: new Map([[3, 40]]) })).toBe(2);
    expect(pagesDe(feuille(40, { breaks: [10, 20] }))).toBe(3);
    expect(pagesDe(feuille(94))).toBe(2);
    expect(pagesDe(feuille(94, { titleRows: { first: 0, last: 1 } }))).toBe(3);
    expect(pagesDe(feuille(400, { onePage: true }))).toBe(1);
    expect(pagesDe({ ...feuille(40), isHidden: true })).toBe(0);
  });
});

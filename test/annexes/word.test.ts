import { unzipSync, strFromU8 } from 'fflate';
import { documentWord } from '../../src/annexes';
import type { KindWord, Matiere } from '../../src/annexes';
import type { Feuilles } from '../reading/classeur';
import { matiereDe } from './matiere';
import { growth } from '../processor-time';

const ENTETE = ['Type de structure', 'Nom et adresse de la structure', 'Gestionnaire'];

function annexe2De(...lignes: (string | number | null)[][]): Feuilles {
  return {
    'Annexe 2': [
      ['NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE\u00a0: MARCK'],
      ENTETE,
      ['LAEP', 'Les Lucioles — 4 rue des Écoles — 62730 MARCK', 'Mairie de Marck'],
      ...lignes,
    ],
  };
}

function fiches(nombre: number): Feuilles {
  return Object.fromEntries(
    Array.from({ length: nombre }, (_, rang) => {
      const numero = String(rang + 1);
      const fiche = [
        [`FICHE ACTION n° ${numero}`, `Ouvrir le lieu ${numero}`],
        ['Diagnostic initial', 'Public cible'],
        ['Les familles du territoire cherchent un lieu. '.repeat(8), '- Familles\n- Jeunes'],
        ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
        [`${numero}.1 Choisir\n${numero}.2 Ouvrir`, 'Trois réunions'],
        ['Échéances de réalisation', 'Indicateurs d’évaluation'],
        ['2027', 'Nombre de familles'],
      ];
      return [`Fiche ${numero}`, fiche];
    }),
  );
}

async function parties(kind: KindWord, matiere: Matiere): Promise<Readonly<Record<string, string>>> {
  const fichiers = unzipSync(await documentWord(kind, matiere, {}));
  return Object.fromEntries(Object.entries(fichiers).map(([nom, octets]) => [nom, strFromU8(octets)]));
}

async function documentDe(kind: KindWord, feuilles: Feuilles): Promise<string> {
  return (await parties(kind, matiereDe(feuilles)))['word/document.xml'] ?? '';
}

describe('Le document Word', () => {
  test('de l’annexe 2 répète ses en-têtes, garde ses lignes entières et nomme la collectivité en titre', async () => {
    const xml = await documentDe('annexe-2', annexe2De());
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:cantSplit/>');
    expect(xml).toMatch(/Heading2.*?LOCALE SIGNATAIRE.*?MARCK/);
    expect(xml).toContain('4, rue des Écoles, 62730 Marck');
  });

  test('est en français, en A4, et numérote ses pages', async () => {
    const fichiers = await parties('annexe-2', matiereDe(annexe2De()));
    const tout = Object.values(fichiers).join('\n');
    expect(fichiers['word/styles.xml']).toContain('w:val="fr-FR"');
    expect(fichiers['word/document.xml']).toContain('w:w="11906" w:h="16838"');
    expect(tout).toContain('NUMPAGES');
    expect(tout).toContain('Convention territoriale globale');
  });

  test('de l’annexe 3 a une fiche par page, titrée pour la navigation', async () => {
    const xml = await documentDe('annexe-3', fiches(3));
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });

  test('ne garde d’un texte hostile que ce qui s’écrit, et n’en fait jamais un champ', async () => {
    const hostile = `=HYPERLINK("x") {PAGE} <w:t>&\u0007\u0001 ${'é'.repeat(32_000)} 🎪 שלום`;
    const xml = await documentDe(
      'annexe-2',
      annexe2De(['RPE', 'Caramel — 3 rue des Écoles — 62730 MARCK', hostile]),
    );
    expect(xml).toContain('&lt;w:t&gt;&amp;');
    expect(xml).toContain('🎪');
    // oxlint-disable-next-line no-control-regex -- these characters must be gone
    expect(xml).not.toMatch(/[\u0000-\u0008]/);
    expect(xml).not.toContain('instrText');
    expect(xml).toContain('<w:rtl/>');
  });

  test('de quatre fois plus de fiches ne coûte guère plus que quatre fois plus', async () => {
    const documentDes = (nombre: number) => {
      const matiere = matiereDe(fiches(nombre));
      expect(matiere.lecture.fiches).toHaveLength(nombre);
      return () => documentWord('annexe-3', matiere, {});
    };
    expect(await growth(documentDes(25), documentDes(100))).toBeLessThan(8);
  });
});

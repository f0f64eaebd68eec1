import { annexe2 } from '../../src/annexes';
import type { OptionsAnnexe } from '../../src/annexes';
import { epciTemoins } from '../territoires/controler';
import { MISES_EN_PAGE } from '../territoires/mises-en-page';
import { territoire } from '../territoires/territoire';
import { communes } from '../reading/classeur';
import type { Feuilles } from '../reading/classeur';
import { retourEquipements } from './aller-retour';
import { matiereDe, relire } from './matiere';

const ENTETE = ['Type de structure', 'Nom et adresse de la structure', 'Gestionnaire', 'Places'];
const CALAISIS: Feuilles = {
  'Annexe 2': [
    ['NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE\u00a0: MARCK'],
    ENTETE,
    ['RPE', "Les P'tits Meuniers — 208 avenue de Verdun — 62730 MARCK", 'Mairie de Marck', null],
    ['Micro-crèche', 'Pirouette — 3 rue des Écoles — 62730 MARCK', 'Mairie de Marck', 12],
    ['Multi-accueil', 'Les Lutins — 5 rue des Écoles — 62370 MARCK', 'Mairie de Marck', 30],
    ['NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE\u00a0: COQUELLES'],
    ENTETE,
    ['RPE', 'Caramel — 980 rue Rouge Cambre — 62231 COQUELLES', 'Mairie de Coquelles', null],
  ],
};

function textes(feuilles: Feuilles, options: OptionsAnnexe = {}): readonly string[][] {
  return annexe2(matiereDe(feuilles), options).flatMap(({ rows }) =>
    rows.map((row) =>
      row.flatMap((cell) => {
        const value = cell?.value ?? null;
        if (value === null) return [];
        if (typeof value !== 'object') return [String(value)];
        return 'runs' in value ? [value.runs.map(({ text }) => text).join('')] : [];
      }),
    ),
  );
}

describe('L’annexe 2', () => {
  test('a un bloc par collectivité, dans l’ordre alphabétique, et son compte', () => {
    const lignes = textes(CALAISIS).map(([premier]) => premier ?? '');
    expect(lignes.filter((texte) => /SIGNATAIRE|soutenu.* par la commune/.test(texte))).toEqual([
      'NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE\u00a0: COQUELLES',
      '1 équipement ou service soutenu par la commune de Coquelles',
      'NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE\u00a0: MARCK',
      '3 équipements et services soutenus par la commune de Marck',
    ]);
  });

  test('met son article au nom d’une communauté', () => {
    const liste = [
      ['NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE\u00a0: Communauté de communes Arc Sud Bretagne'],
      ENTETE,
      ['RPE', 'Relais — 12 rue du Moulin — 56190 MUZILLAC', 'Communauté de communes', null],
    ];
    expect(textes({ 'Annexe 2': liste }).flat()).toContain(
      '1 équipement ou service soutenu par la Communauté de communes Arc Sud Bretagne',
    );
  });

  test('garde le type imprimé qui en dit plus, et met les types dans leur ordre', () => {
    const types = textes(CALAISIS).map(([premier]) => premier);
    const rangs = ['Micro-crèche', 'Multi-accueil'].map((type) => types.indexOf(type));
    expect(Math.max(...rangs)).toBeLessThan(types.lastIndexOf('RPE'));
    expect(rangs).not.toContain(-1);
  });

  test('met l’adresse au net sans en changer la substance : un code postal faux le reste', () => {
    const cellules = textes(CALAISIS).flat();
    expect(cellules).toContain('Les P’tits Meuniers\n208, avenue de Verdun, 62730 Marck');
    expect(cellules).toContain('Les Lutins\n5, rue des Écoles, 62370 Marck');
  });

  test('commence une page par collectivité quand on le demande', () => {
    const [avec] = annexe2(matiereDe(CALAISIS), { pageParCollectivite: true });
    const [sans] = annexe2(matiereDe(CALAISIS), {});
    expect(sans?.page.breaks).toEqual([]);
    const [coupure = 0] = avec?.page.breaks ?? [];
    expect(avec?.rows[coupure]?.[0]?.value).toBe('NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE\u00a0: MARCK');
    const coupees = avec?.merges.filter(({ top, bottom }) => top < coupure && bottom >= coupure);
    expect(coupees).toEqual([]);
  });

  test('laisse de côté gestionnaires et places quand on le demande', () => {
    const cellules = textes(CALAISIS, { gestionnaire: false, places: false }).flat();
    expect(cellules).not.toContain('Gestionnaire');
    expect(cellules).not.toContain('Places');
    expect(textes(CALAISIS).flat()).toEqual(expect.arrayContaining(['Gestionnaire', 'Places']));
  });

  test('écrit comme texte ce qui ressemble à une formule', () => {
    const cellules = textes({
      'Annexe 2': [
        ['NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE\u00a0: MARCK'],
        ENTETE,
        ['RPE', '=HYPERLINK("http://x") — 3 rue des Écoles — 62730 MARCK', '@SOMME(1)', 1],
        ['LAEP', 'Les Lucioles — 4 rue des Écoles — 62730 MARCK', 'Mairie de Marck', 1],
      ],
    });
    expect(cellules.flat().filter((texte) => texte.includes('HYPERLINK'))).toHaveLength(1);
  });

  test.each([{}, { listeUnique: true }])('se relit à l’identique (%o)', (options) => {
    const matiere = matiereDe(CALAISIS);
    const retour = retourEquipements(matiere.lecture, relire(annexe2(matiere, options)));
    expect(retour).toEqual({ nombre: 4, perdus: [], apparus: [] });
  });
});

describe.each(MISES_EN_PAGE)('L’annexe 2 faite de territoires de toute la France ($nom)', ({ classeur }) => {
  test('se relit avec les mêmes équipements', () => {
    const perdus = epciTemoins(communes, 3).flatMap((epci, graine) => {
      const matiere = matiereDe(classeur(territoire(communes, epci, graine)));
      const retour = retourEquipements(matiere.lecture, relire(annexe2(matiere, {})));
      expect(retour.nombre).toBeGreaterThan(10);
      return retour.perdus;
    });
    expect(perdus).toEqual([]);
  });
});

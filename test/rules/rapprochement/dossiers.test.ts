import { lire, type Lecture } from '../../../src/reading';
import { chargerCommunes, type Communes } from '../../../src/referentiel';
import { dossiers } from '../../../src/rules/rapprochement';
import { snapshotFromRows } from '../../../src/workbook';
import type { CellValue } from '../../../src/workbook';
import { resultatDe } from '../resultat-de';

type Ligne = readonly CellValue[];

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

interface Territoire {
  /** Type, nom, commune, gestionnaire. */
  readonly annexe: readonly Ligne[];
  /** Structure, commune. */
  readonly indicateurs?: readonly Ligne[];
  readonly trajectoire?: readonly string[];
  readonly feuille?: string;
}

function lecture({
  annexe,
  indicateurs = [],
  trajectoire = [],
  feuille = 'Trajectoire',
}: Territoire): Lecture {
  const trajectoires = [
    ['TRAJECTOIRE DES PLACES PSU SOUTENUES PAR LA COLLECTIVITE'],
    ['Nom de l’équipement soutenu', 'nb de places en 2025', 'nb de places en 2026'],
    ...trajectoire.map((nom) => [nom, 20, 20]),
    ['TOTAL', 20 * trajectoire.length, 20 * trajectoire.length],
  ];
  const snapshot = snapshotFromRows({
    'Annexe 2': [['Type', 'Nom', 'Commune', 'Gestionnaire'], ...annexe],
    ...(indicateurs.length > 0
      ? {
          EAJE: [
            ['Indicateurs – réel 2023'],
            ['Structure', 'Commune', 'Taux d’occupation'],
            ...indicateurs.map((ligne) => [...ligne, '70%']),
          ],
        }
      : {}),
    ...(trajectoire.length > 0 ? { [feuille]: trajectoires } : {}),
  });
  return resultatDe(lire(snapshot, communes));
}

/** « nom de l’annexe 2 = nom des indicateurs = nom de la trajectoire », a line each. */
function rapprochees(territoire: Territoire): readonly string[] {
  return dossiers(lecture(territoire)).map(({ equipements, indicateurs, trajectoires }) =>
    [equipements[0], indicateurs[0], trajectoires[0]]
      .map((element) => element?.nom?.value ?? '–')
      .join(' = '),
  );
}

describe('une structure d’un tableau à l’autre', () => {
  test('« Crèche de » sa commune retrouve le seul accueil de la commune', () => {
    const territoire = {
      annexe: [
        ['MAC', 'Pirouette', 'Helfaut', 'CC des Sources'],
        ['MAC', 'Cacahuète', 'Arques', 'CC des Sources'],
      ],
      indicateurs: [
        ['Crèche d’Arques', 'Arques'],
        ['Crèche de Helfaut', 'Helfaut'],
      ],
      trajectoire: ['MAC PIROUETTE DE HELFAUT', 'MAC CACAHUETE ARQUES'],
    };
    expect(rapprochees(territoire)).toEqual([
      'Pirouette = Crèche de Helfaut = MAC PIROUETTE DE HELFAUT',
      'Cacahuète = Crèche d’Arques = MAC CACAHUETE ARQUES',
    ]);
  });

  test('les abréviations d’un fichier de la Caf', () => {
    const territoire = {
      annexe: [
        ['EAJE', 'La Cabane aux oiseaux', 'Arques', 'Association Soleil'],
        ['EAJE', 'Les P’tits Marins', 'Arques', 'Mairie'],
      ],
      trajectoire: ['ARQUES C CABAN AUX OISEAU PSU', 'ARQUES MAIRIE PTITS MARINS PSU 62510'],
    };
    expect(rapprochees(territoire)).toEqual([
      'La Cabane aux oiseaux = – = ARQUES C CABAN AUX OISEAU PSU',
      'Les P’tits Marins = – = ARQUES MAIRIE PTITS MARINS PSU 62510',
    ]);
  });

  test('un nom pris au gestionnaire, et le type qui départage ses deux structures', () => {
    const territoire = {
      annexe: [
        ['EAJE', 'Le Moulin à vent', 'Arques', 'Association Prévert'],
        ['Jardin d’enfants', 'Turlututu', 'Arques', 'Association Prévert'],
      ],
      indicateurs: [
        ['Jardin d’enfants Prévert', 'Arques'],
        ['Crèche Prévert', 'Arques'],
      ],
    };
    expect(rapprochees(territoire)).toEqual([
      'Le Moulin à vent = Crèche Prévert = –',
      'Turlututu = Jardin d’enfants Prévert = –',
    ]);
  });

  test('deux structures du même nom dans deux communes restent deux', () => {
    const territoire = {
      annexe: [
        ['Multi-accueil', 'Pirouette', 'Helfaut', 'Mairie'],
        ['Multi-accueil', 'Pirouette', 'Arques', 'Mairie'],
      ],
      indicateurs: [['Pirouette', 'Arques']],
    };
    expect(rapprochees(territoire)).toEqual(['Pirouette = – = –', 'Pirouette = Pirouette = –']);
  });

  test('deux candidates aussi bonnes : aucune', () => {
    const territoire = {
      annexe: [
        ['Multi-accueil', 'Pirouette', 'Helfaut', 'Mairie'],
        ['Multi-accueil', 'Pirouette', 'Arques', 'Mairie'],
      ],
      trajectoire: ['PIROUETTE PSU'],
    };
    expect(rapprochees(territoire)).toEqual([
      'Pirouette = – = –',
      'Pirouette = – = –',
      '– = – = PIROUETTE PSU',
    ]);
  });

  test('deux noms différents d’une même commune ne se rejoignent pas', () => {
    const territoire = {
      annexe: [['Multi-accueil', 'Les Coccinelles', 'Arques', 'Mairie']],
      indicateurs: [['Crèche Turlututu', 'Arques']],
    };
    expect(rapprochees(territoire)).toEqual(['Les Coccinelles = – = –', '– = Crèche Turlututu = –']);
  });

  test('sans annexe 2, indicateurs et trajectoire se rejoignent quand même', () => {
    const territoire = {
      annexe: [],
      indicateurs: [['Crèche de Helfaut', 'Helfaut']],
      trajectoire: ['HELFAUT .C .TURLUTUTU PSU'],
    };
    expect(rapprochees(territoire)).toEqual(['– = Crèche de Helfaut = HELFAUT .C .TURLUTUTU PSU']);
  });
});

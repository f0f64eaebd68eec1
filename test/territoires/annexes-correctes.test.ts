import type { Controle } from '../../src/app';
import { chargerCommunes } from '../../src/referentiel';
import { controlerMini, enClair, epciTemoins } from './controler';
import { MISES_EN_PAGE } from './mises-en-page';
import { territoire, type EquipementVrai, type Territoire } from './territoire';

const TERRITOIRES = 10;
const MANQUES_ADMIS = 0.02;

describe.each(MISES_EN_PAGE)('Une annexe 2 correcte ($nom), dans toute la France', (miseEnPage) => {
  const essais: { vrai: Territoire; controle: Controle }[] = [];

  beforeAll(async () => {
    const communes = await chargerCommunes();
    for (const [graine, epci] of epciTemoins(communes, TERRITOIRES).entries()) {
      const vrai = territoire(communes, epci, graine);
      essais.push({ vrai, controle: await controlerMini(miseEnPage.classeur(vrai), communes) });
    }
  });

  test('ne lève pas plus d’une fausse alerte par classeur', () => {
    const fausses = essais.map(({ controle }) =>
      enClair(controle).filter((ligne) => !ligne.startsWith('info')),
    );
    expect(essais).toHaveLength(TERRITOIRES);
    expect(fausses.filter((alertes) => alertes.length > 1)).toEqual([]);
  });

  test('est lue en entier : chaque équipement avec sa collectivité, son type et son lieu', () => {
    const ecarts = essais.flatMap(({ vrai, controle }) =>
      ecartsDe(vrai, controle, miseEnPage.lieuDuGestionnaire),
    );
    const attendus = essais.reduce(
      (somme, { vrai }) => somme + vrai.collectivites.flatMap(({ equipements }) => equipements).length,
      0,
    );
    expect(ecarts.length > attendus * MANQUES_ADMIS ? ecarts : []).toEqual([]);
  });
});

/** Equipments that were not read as they are, and readings that answer no equipment. */
function ecartsDe(
  { collectivites }: Territoire,
  { lecture }: Controle,
  lieuDuGestionnaire: boolean,
): string[] {
  const lus = lecture.equipements.map(({ collectivite, type, adresse }) => ({
    collectivite: nu(collectivite?.value),
    type,
    commune: nu(adresse.commune?.value),
    codePostal: adresse.codePostal?.value ?? '',
  }));
  const manques: string[] = [];
  for (const { nom, equipements } of collectivites) {
    for (const e of equipements) {
      const rang = lus.findIndex(
        (lu) =>
          lu.collectivite.endsWith(nu(nom)) && lu.type === e.type && memeLieu(lu, e, lieuDuGestionnaire),
      );
      if (rang >= 0) lus.splice(rang, 1);
      else manques.push(['manque', nom, e.typeImprime, e.nom, e.codePostal, e.communeImprimee].join(' | '));
    }
  }
  return [...manques, ...lus.map((lu) => `en trop | ${Object.values(lu).join(' | ')}`)];
}

interface Lieu {
  readonly commune: string;
  readonly codePostal: string;
}

/** A service without a place of its own may be given the one of its gestionnaire, where the layout does not tell them apart. */
function memeLieu(lu: Lieu, e: EquipementVrai, lieuDuGestionnaire: boolean): boolean {
  const ou = e.commune || !lieuDuGestionnaire || lu.commune === '' ? e : e.gestionnaire;
  return (
    sansCedex(lu.commune) === sansCedex(nu(ou.communeImprimee)) && lu.codePostal === (ou.codePostal ?? '')
  );
}

const sansCedex = (commune: string): string => commune.replace(/ cedex$/, '');

function nu(texte: string | null | undefined): string {
  return (texte ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

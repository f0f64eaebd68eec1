import { chargerCommunes, type Communes } from '../../src/referentiel';
import { controlerMini, enClair, epciTemoins } from './controler';
import { MISES_EN_PAGE } from './mises-en-page';
import { territoire, type EquipementVrai } from './territoire';

const TERRITOIRES = 12;

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

describe.each(MISES_EN_PAGE)('Une annexe 2 correcte ($nom)', (miseEnPage) => {
  test('ne lève pas plus d’une fausse alerte par classeur, dans toute la France', async () => {
    for (const [graine, epci] of epciTemoins(communes, TERRITOIRES).entries()) {
      const classeur = miseEnPage.classeur(territoire(communes, epci, graine));
      const controle = await controlerMini(classeur, communes);
      const alertes = enClair(controle).filter((ligne) => !ligne.startsWith('info'));
      expect({ epci: epci.nom, alertes: alertes.length > 1 ? alertes : [] }).toEqual({
        epci: epci.nom,
        alertes: [],
      });
    }
  });

  test('est lue en entier : chaque équipement avec sa collectivité, son type et sa commune', async () => {
    const manques: string[] = [];
    let attendus = 0;
    for (const [graine, epci] of epciTemoins(communes, TERRITOIRES).entries()) {
      const vrai = territoire(communes, epci, graine);
      const { lecture } = await controlerMini(miseEnPage.classeur(vrai), communes);
      const lus = lecture.equipements.map((lu) => ({
        collectivite: nu(lu.collectivite?.value),
        type: lu.type,
        commune: nu(lu.adresse.commune?.value),
        codePostal: lu.adresse.codePostal?.value ?? '',
      }));
      for (const { nom, equipements } of vrai.collectivites) {
        for (const e of equipements) {
          attendus += 1;
          const rang = lus.findIndex(
            (lu) =>
              lu.collectivite.endsWith(nu(nom)) &&
              lu.type === e.type &&
              memeLieu(lu, e, miseEnPage.lieuDuGestionnaire),
          );
          if (rang >= 0) lus.splice(rang, 1);
          else
            manques.push(
              `${nom} | ${e.typeImprime} | ${e.nom ?? ''} | ${e.codePostal ?? ''} ${e.commune?.nom ?? ''}`,
            );
        }
      }
      manques.push(...lus.map((lu) => `en trop : ${JSON.stringify(lu)}`));
    }
    expect(manques.slice(0, manques.length > attendus * 0.02 ? 30 : 0)).toEqual([]);
  });
});

interface Lieu {
  readonly commune: string;
  readonly codePostal: string;
}

/** A service without a place of its own may be given the one of its gestionnaire, where the layout does not tell them apart. */
function memeLieu(lu: Lieu, e: EquipementVrai, lieuDuGestionnaire: boolean): boolean {
  const ou = e.commune || !lieuDuGestionnaire || lu.commune === '' ? e : e.gestionnaire;
  return lu.commune === nu(ou.commune?.nom) && lu.codePostal === (ou.codePostal ?? '');
}

function nu(texte: string | undefined): string {
  return (texte ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

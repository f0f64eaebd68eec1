import { controler, type Controle } from '../../../src/app';
import { chargerCommunes, normaliser, type Communes } from '../../../src/referentiel';
import { snapshotFromRows } from '../../../src/workbook';
import { enClair } from '../controler';
import { CAS, type Cas } from '.';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

function controlerLeCas({ classeur, fusions }: Cas): Promise<Controle> {
  return controler(snapshotFromRows(classeur, 'annexe-2.xlsx', fusions), { communes });
}

/** What a row reads as, in the order of `Cas.attendus`. */
function lignesLues({ lecture }: Controle): string[][] {
  return lecture.equipements.map(({ collectivite, type, nom, adresse, gestionnaire }) =>
    [
      collectivite?.value,
      type,
      nom?.value,
      adresse.codePostal?.value,
      adresse.commune?.value,
      gestionnaire?.value,
    ].map((texte) => normaliser(texte ?? '')),
  );
}

function repond(attendu: string, lue: readonly string[]): boolean {
  return attendu.split('|').every((voulu, rang) => voulu.includes('*') || normaliser(voulu) === lue[rang]);
}

/** Expected rows that nothing answers, and rows that answer none. */
function ecarts({ attendus }: Cas, lues: readonly string[][]): string[] {
  const libres = [...lues];
  const manques = attendus.filter((attendu) => {
    const rang = libres.findIndex((lue) => repond(attendu, lue));
    if (rang >= 0) libres.splice(rang, 1);
    return rang < 0;
  });
  return [...manques, ...libres.map((lue) => `en trop : ${lue.join(' | ')}`)];
}

describe.each(CAS)('Une annexe 2 correcte : $nom', (cas) => {
  test('chaque équipement est lu, et rien d’autre', async () => {
    expect(ecarts(cas, lignesLues(await controlerLeCas(cas)))).toEqual([]);
  });

  test('aucune fausse alerte', async () => {
    const alertes = enClair(await controlerLeCas(cas)).filter((ligne) => !ligne.startsWith('info'));
    expect(alertes).toEqual([]);
  });
});

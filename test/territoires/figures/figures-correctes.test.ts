import { controler } from '../../../src/app';
import { chargerCommunes } from '../../../src/referentiel';
import { enClair, epciTemoins } from '../controler';
import { Hasard } from '../hasard';
import { classeurEcrit } from './feuillet';
import { MISES_EN_PAGE_DES_INDICATEURS } from './indicateurs';
import { chiffresDe } from './structures';
import { MISES_EN_PAGE_DES_TABLES } from './tables';

const TERRITOIRES = Number(process.env['TERRITOIRES'] ?? 8);

const alertes = (lignes: readonly string[]): string[] => lignes.filter((ligne) => !ligne.startsWith('info'));

test.each([...MISES_EN_PAGE_DES_INDICATEURS, ...MISES_EN_PAGE_DES_TABLES])(
  'Des chiffres corrects ($nom) ne lèvent pas d’alerte',
  async (miseEnPage) => {
    const communes = await chargerCommunes();
    const fausses: string[] = [];
    for (const [graine, epci] of epciTemoins(communes, TERRITOIRES).entries()) {
      const classeur = miseEnPage.classeur(chiffresDe(communes, epci, graine), new Hasard(graine));
      const controle = await controler(classeurEcrit(classeur), { communes });
      fausses.push(...alertes(enClair(controle)).map((ligne) => `${epci.nom} ${ligne}`));
    }
    expect(fausses).toEqual([]);
  },
);

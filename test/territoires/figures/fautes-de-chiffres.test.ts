import { controler } from '../../../src/app';
import type { Controle, Finding } from '../../../src/app';
import { chargerCommunes, type Communes } from '../../../src/referentiel';
import { cellName } from '../../../src/workbook';
import { enClair, epciTemoins } from '../controler';
import { Hasard } from '../hasard';
import { FAUTES, intervertir, planter, texteEcrit } from './fautes';
import type { Plant } from './fautes';
import { classeurEcrit, contenuEn } from './feuillet';
import type { Place } from './feuillet';
import { MISES_EN_PAGE_DES_INDICATEURS } from './indicateurs';
import { chiffresDe } from './structures';
import { MISES_EN_PAGE_DES_TABLES } from './tables';

const TERRITOIRES = Number(process.env['TERRITOIRES'] ?? 3);
const EXIGENCE = 0.95;
/** One mistake may well show in two places, on average less. */
const POINTS_PAR_FAUTE_MAX = 1.5;
const MISES_EN_PAGE = [...MISES_EN_PAGE_DES_INDICATEURS, ...MISES_EN_PAGE_DES_TABLES];

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

const vise = ({ feuille, row, column }: Place, { severity, cells, related }: Finding): boolean =>
  severity !== 'info' &&
  [...cells, ...related].some((cell) => cell.sheet === feuille && cell.row === row && cell.column === column);

const graves = (controle: Controle): string[] =>
  enClair(controle).filter((ligne) => !ligne.startsWith('info'));

interface Essai {
  readonly trouve: boolean;
  readonly points: number;
  readonly ou: string;
}

async function essayer(nom: string, { classeur, place }: Plant): Promise<Essai> {
  const controle = await controler(classeurEcrit(classeur), { communes });
  const { feuille, row, column } = place;
  const dit = graves(controle);
  return {
    trouve: controle.findings.some((finding) => vise(place, finding)),
    points: dit.length,
    ou: `${nom} · ${feuille}!${cellName(row, column)} « ${texteEcrit(contenuEn(classeur, place))} » · vu : ${dit.join(' / ')}`,
  };
}

function bilan(essais: readonly Essai[]): void {
  const manques = essais.filter(({ trouve }) => !trouve).map(({ ou }) => ou);
  const bavards = essais.filter(({ points }) => points > 1).map(({ ou }) => ou);
  const points = essais.reduce((somme, essai) => somme + essai.points, 0);
  if (process.env['BILAN'])
    console.log(essais.length, 'manques', manques.length, manques, 'bavards', bavards);
  expect(essais.length).toBeGreaterThan(0);
  expect(1 - manques.length / essais.length >= EXIGENCE ? [] : manques).toEqual([]);
  expect(points / essais.length <= POINTS_PAR_FAUTE_MAX ? [] : bavards).toEqual([]);
}

test.each(FAUTES)('On trouve à sa cellule : $nom', async (faute) => {
  const essais: Essai[] = [];
  for (const miseEnPage of MISES_EN_PAGE) {
    if (faute.sauf?.includes(miseEnPage.nom)) continue;
    if (faute.seulement && !faute.seulement.includes(miseEnPage.nom)) continue;
    for (const [graine, epci] of epciTemoins(communes, TERRITOIRES).entries()) {
      const hasard = new Hasard(100 + graine);
      const plant = planter(
        faute,
        miseEnPage.classeur(chiffresDe(communes, epci, 100 + graine), hasard),
        hasard,
      );
      if (plant) essais.push(await essayer(miseEnPage.nom, plant));
    }
  }
  bilan(essais);
});

test.each([
  ['tf', 'to'],
  ['pr', 'pf'],
  ['facturees', 'realisees'],
] as const)('On trouve deux colonnes interverties : %s et %s', async (une, autre) => {
  const essais: Essai[] = [];
  for (const miseEnPage of MISES_EN_PAGE_DES_INDICATEURS) {
    for (const [graine, epci] of epciTemoins(communes, TERRITOIRES).entries()) {
      const hasard = new Hasard(100 + graine);
      const classeur = miseEnPage.classeur(chiffresDe(communes, epci, 100 + graine), hasard);
      const plant = intervertir(classeur, une, autre);
      if (plant) essais.push(await essayer(miseEnPage.nom, plant));
    }
  }
  const manques = essais.filter(({ points }) => points === 0).map(({ ou }) => ou);
  expect(essais.length).toBeGreaterThan(0);
  expect(1 - manques.length / essais.length >= EXIGENCE ? [] : manques).toEqual([]);
});

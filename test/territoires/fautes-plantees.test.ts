import { chargerCommunes, type Commune, type Communes, type Epci } from '../../src/referentiel';
import { cellulesAvec, controlerMini, enClair, epciTemoins } from './controler';
import { FAUTES, type Faute } from './fautes';
import { MISES_EN_PAGE, type MiseEnPage } from './mises-en-page';
import { territoire, type EquipementVrai, type Territoire } from './territoire';

const TERRITOIRES = 2;
const EXIGENCE = 0.95;

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

test.each(FAUTES)('On trouve dans sa cellule : $nom', async (faute) => {
  const essais: { trouve: boolean; ou: string }[] = [];
  const temoins = epciTemoins(communes, TERRITOIRES);
  for (const miseEnPage of MISES_EN_PAGE.filter(({ places }) => places || !faute.places)) {
    for (const [graine, epci] of temoins.entries()) {
      const ailleurs = loinDe(temoins, epci);
      essais.push(...(await essayer(faute, miseEnPage, territoire(communes, epci, 100 + graine), ailleurs)));
    }
  }
  const manques = essais.filter(({ trouve }) => !trouve).map(({ ou }) => ou);
  expect(essais.length).toBeGreaterThan(0);
  expect(1 - manques.length / essais.length >= EXIGENCE ? [] : manques).toEqual([]);
});

/** A commune of another witness EPCI with one postcode. */
function loinDe(temoins: readonly Epci[], epci: Epci): Commune {
  const autre = temoins.find(({ code }) => code !== epci.code);
  const commune = communes.membres(autre?.code ?? '').find(({ codesPostaux }) => codesPostaux.length === 1);
  if (!commune) throw new RangeError('Pas de commune ailleurs.');
  return commune;
}

async function essayer(faute: Faute, miseEnPage: MiseEnPage, correct: Territoire, ailleurs: Commune) {
  const plante = planter(faute, correct, ailleurs);
  if (!plante) return [];
  const classeur = miseEnPage.classeur(plante.territoire);
  const cellules = cellulesAvec(classeur, plante.trace);
  const controle = await controlerMini(classeur, communes);
  const trouve = controle.findings.some(
    ({ rule, cells }) =>
      faute.regles.includes(rule) &&
      cells.some(({ sheet, row }) => cellules.some((c) => ligneDe(c) === `${sheet}!${row + 1}`)),
  );
  const vu = enClair(controle).filter((ligne) => !ligne.startsWith('info'));
  return [
    {
      trouve,
      ou: `${miseEnPage.nom} · ${correct.epci.nom} · « ${plante.trace} » en ${cellules.join(', ')} · vu : ${vu.join(' / ')}`,
    },
  ];
}

const ligneDe = (cellule: string): string => cellule.replace(/![A-Z]+/, '!');

function planter(
  faute: Faute,
  correct: Territoire,
  ailleurs: Commune,
): { territoire: Territoire; trace: string } | null {
  for (const { equipements } of correct.collectivites) {
    for (const e of equipements) {
      const plante = faute.planter(e, ailleurs);
      if (plante) return { territoire: remplacer(correct, e, plante.equipement), trace: plante.trace };
    }
  }
  return null;
}

function remplacer(correct: Territoire, ancien: EquipementVrai, nouveau: EquipementVrai): Territoire {
  const collectivites = correct.collectivites.map((bloc) => ({
    ...bloc,
    equipements: bloc.equipements.map((e) => (e === ancien ? nouveau : e)),
  }));
  return { ...correct, collectivites };
}

import { chargerCommunes, type Communes } from '../../../src/referentiel';
import type { MiniClasseur } from '../../../src/rules';
import { cellulesAvec, controlerMini, enClair } from '../controler';
import { classeurDe, essais, parties, type Essai } from './classeur';
import { FAUTES, type Faute, type FautePlantee } from './fautes';

const EXIGENCE = 0.95;
/** Every layout of plan and of fiches comes with each mistake over a few mistakes; each has its share. */
const ESSAIS_PAR_FAUTE = 4;

let communes: Communes;
let tous: readonly Essai[];
beforeAll(async () => {
  communes = await chargerCommunes();
  tous = [...essais(communes, 3)];
});

test.each(FAUTES.map((faute, rang) => ({ faute, rang, nom: faute.nom })))(
  'On trouve dans sa cellule : $nom',
  async ({ faute, rang }) => {
    const manques: string[] = [];
    let plantees = 0;
    for (const essai of melanger(tous, rang)) {
      const plantee = faute.planter(essai);
      if (!plantee || plantees >= ESSAIS_PAR_FAUTE) continue;
      plantees += 1;
      const manque = await chercher(faute, essai, plantee);
      if (manque) manques.push(manque);
    }
    expect(plantees).toBeGreaterThan(3);
    expect(1 - manques.length / plantees >= EXIGENCE ? [] : manques).toEqual([]);
  },
);

/** Another order for each mistake, the same at each run. */
function melanger<T>(liste: readonly T[], rang: number): readonly T[] {
  const pas = 7;
  return liste.map((_, place) => liste[(place * pas + rang * 3) % liste.length] as T);
}

async function chercher(faute: Faute, essai: Essai, plantee: FautePlantee): Promise<string | null> {
  const fautif = { ...essai, plan: plantee.plan };
  const lieux = cellulesAvec(parties(fautif)[plantee.lieu], plantee.trace);
  const classeur = plantee.vider ? effacer(classeurDe(fautif), plantee.trace) : classeurDe(fautif);
  const controle = await controlerMini(classeur, communes);
  const trouve = controle.findings.some(
    ({ rule, cells }) =>
      faute.regles.includes(rule) &&
      cells.some(({ sheet, row }) => lieux.some((lieu) => pres(lieu, sheet, row, plantee.dessus === true))),
  );
  const vu = enClair(controle).filter((ligne) => !ligne.startsWith('info'));
  return trouve
    ? null
    : `${essai.nom} · « ${plantee.trace} » en ${lieux.join(', ')} · vu : ${vu.join(' / ')}`;
}

function pres(lieu: string, sheet: string, row: number, dessus: boolean): boolean {
  const [feuille, cellule = ''] = lieu.split('!');
  const ligne = Number(cellule.replace(/\D/g, '')) - 1;
  return feuille === sheet && (row === ligne || (dessus && row === ligne - 1));
}

function effacer(classeur: MiniClasseur, texte: string): MiniClasseur {
  return Object.fromEntries(
    Object.entries(classeur).map(([feuille, lignes]) => [
      feuille,
      lignes.map((ligne) => ligne.map((valeur) => (valeur === texte ? null : valeur))),
    ]),
  );
}

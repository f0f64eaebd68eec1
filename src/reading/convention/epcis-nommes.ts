import { memoireDeTexte, nomEnTete } from '../../referentiel';
import type { Communes, Epci, NomEcrit } from '../../referentiel';
import { champPartie } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';
import type { EpciNomme } from '../records';
import { textesTels } from './textes';

type Nature = EpciNomme['nature']['value'];

const NATURES: readonly (readonly [Nature, RegExp])[] = [
  ['CC', /(?<![\p{L}\d])(?:CC|communaut[ée]s?\s+de\s+communes)(?![\p{L}\d])/giu],
  ['CA', /(?<![\p{L}\d])(?:CA|communaut[ée]\s+d\s?['’]\s?agglo(?:m[ée]ration)?)(?![\p{L}\d])/giu],
  ['CU', /(?<![\p{L}\d])(?:CU|communaut[ée]\s+urbaine)(?![\p{L}\d])/giu],
];
/** Every cell is looked at: this look is the cheapest. */
const UNE_NATURE = /ommunaut|OMMUNAUT|\bC[ACU]\b/u;
/** What was another before may be named as it was. */
const AUTREFOIS =
  /(?<!\p{L})(?:ancien|ex(?!\p{L})|deven|transform|fusion|histori|autrefois|avant\s+(?:le\s|20)|jusqu|cr[ée]{2,3}\s+(?:en|le)\s)/iu;

const CELLULES_PAR_TRANCHE = 200;

/** "ca" is a word like another, "CA" is not. */
const estUnSigle = (imprimee: string): boolean => imprimee.length > 2 || imprimee === imprimee.toUpperCase();

/** What a text says of an EPCI: the words that give its nature, and its name. */
interface Nomme {
  readonly epci: Epci;
  readonly nature: Nature;
  readonly imprimee: string;
  readonly nom: NomEcrit;
}

/** Another EPCI of France bears this very name and this nature: the text may mean that one. */
function estUnHomonyme({ epci, nature, nom }: Nomme, communes: Communes): boolean {
  if (nature === epci.nature && nom.fautes === 0) return false;
  return communes
    .chercherEpci(nom.imprime)
    .some(
      (autre) =>
        autre.code !== epci.code && autre.nature === nature && nomEnTete(nom.imprime, autre)?.fautes === 0,
    );
}

function nommesDans(texte: string, epcis: readonly Epci[], communes: Communes): readonly Nomme[] {
  if (AUTREFOIS.test(texte)) return [];
  const nommes = NATURES.flatMap(([nature, motif]) =>
    [...texte.matchAll(motif)].flatMap(({ 0: imprimee, index }) => {
      const suite = texte.slice(index + imprimee.length);
      return epcis.flatMap((epci): Nomme[] => {
        const nom = estUnSigle(imprimee) ? nomEnTete(suite, epci) : null;
        return nom ? [{ epci, nature, imprimee, nom }] : [];
      });
    }),
  );
  return nommes.filter((nomme) => !estUnHomonyme(nomme, communes));
}

function champsDe(c: Case, { epci, nature, imprimee, nom }: Nomme): EpciNomme {
  return {
    code: epci.code,
    nature: { ...champPartie(c, imprimee), value: nature },
    nom: champPartie(c, nom.imprime),
    malEcrit: nom.fautes > 0,
  };
}

/** Reads where the workbook names its own EPCI with their nature, but where it tells of former times. */
export function* lireEpcisNommes(
  feuilles: readonly Feuille[],
  codes: readonly string[],
  communes: Communes,
): Generator<string, readonly EpciNomme[], void> {
  const epcis = codes.flatMap((code) => communes.epci(code) ?? []);
  const nommesPar = memoireDeTexte((texte) => nommesDans(texte, epcis, communes));
  const nommes: EpciNomme[] = [];
  for (const [rang, c] of (yield* textesTels(feuilles, UNE_NATURE)).entries()) {
    if (rang % CELLULES_PAR_TRANCHE === 0) yield c.sheet;
    nommes.push(...nommesPar(c.texte).map((nomme) => champsDe(c, nomme)));
  }
  return nommes;
}

import type { Field } from '../../reading';
import { defineRule, grouper } from '../../rules';
import type { Report, Rule } from '../../rules';
import { cellName } from '../../workbook';
import type { Changement, Comparaison, NonFourni, Objet } from '../changement';

type Nom = 'equipement' | 'collectivite' | 'action' | 'fiche' | 'annexe';

/** What the catalogue holds a disappearance of to be worth a word. */
const SURVEILLES: ReadonlySet<Objet> = new Set(['equipement', 'action', 'fiche']);

const PLURIELS: Readonly<Partial<Record<Objet, string>>> = {
  equipement: 'équipements',
  action: 'actions',
  fiche: 'fiches action',
};

function lieuDe({ avantSource: [premiere] }: Changement): Record<'cellule' | 'feuille', string> {
  return premiere
    ? { cellule: cellName(premiere.row, premiere.column), feuille: premiere.sheet }
    : { cellule: '', feuille: '' };
}

function unSeul(parti: Changement, at: Field<unknown>): Report<Nom> {
  const { objet, libelle, lieu, numero, id, confidence } = parti;
  return {
    message: objet === 'action' || objet === 'fiche' ? objet : 'equipement',
    data: {
      ...lieuDe(parti),
      nom: libelle,
      chez: lieu ? ` (${lieu})` : '',
      numero: numero ? ` ${numero}` : '',
    },
    at,
    key: id,
    confidence,
    actual: null,
  };
}

/** A collectivité that is gone with all that it supported is one thing to say. */
function ensemble(partis: readonly Changement[], at: Field<unknown>): Report<Nom> {
  const [premier] = partis;
  return {
    message: 'collectivite',
    data: { lieu: premier?.lieu ?? '', nombre: partis.length, ...(premier ? lieuDe(premier) : {}) },
    at,
    key: `collectivite ${premier?.lieu ?? ''}`,
    confidence: Math.min(...partis.map(({ confidence }) => confidence)),
    actual: null,
  };
}

function annexe({ objet, nombre }: NonFourni, at: Field<unknown>): Report<Nom> {
  return {
    message: 'annexe',
    data: { quoi: PLURIELS[objet] ?? '', nombre },
    at,
    key: `annexe ${objet}`,
    actual: null,
  };
}

/** Under one key, what disappeared for one cause. */
function cleDeCause({ id, place }: Changement): string {
  return place?.partiAvec ? `collectivite ${place.partiAvec}` : id;
}

/** Where it would be; the first cell of the workbook when nothing in it looks like a place for it. */
function champDe({ place }: Changement, premiereCellule: Field<unknown>): Field<unknown> {
  const cells = place?.cells ?? [];
  return cells.length > 0 ? { value: '', printed: '', cells } : premiereCellule;
}

/** What the previous version held and the new one lost without a word. */
export function disparition({ changements, nonFournis }: Comparaison, premiereCellule: Field<unknown>): Rule {
  function* check(): Iterable<Report<Nom>> {
    for (const absence of nonFournis) {
      if (absence.version === 'apres' && SURVEILLES.has(absence.objet))
        yield annexe(absence, premiereCellule);
    }
    const partis = changements.filter(
      ({ nature, objet }) => nature === 'suppression' && SURVEILLES.has(objet),
    );
    for (const memes of grouper(partis, cleDeCause).values()) {
      const [premier, ...suite] = memes;
      if (!premier) continue;
      const at = champDe(premier, premiereCellule);
      yield suite.length > 0 ? ensemble(memes, at) : unSeul(premier, at);
    }
  }
  return defineRule<Nom>({ meta: META, messages: MESSAGES, check, cases: { valid: [], invalid: [] } });
}

const META = {
  id: 'avenant/disparition',
  titre: 'Disparu depuis la version précédente',
  severity: 'warning',
  source: 'catalogue',
  fix: 'none',
} as const;

const MESSAGES = {
  equipement: {
    quoi: '« {nom} »{chez} ne figure plus parmi les équipements.',
    pourquoi: 'La version précédente le donne en {cellule}, feuille « {feuille} ».',
    queFaire: 'Rétablissez-le, ou dites dans l’avenant pourquoi il est retiré.',
  },
  collectivite: {
    quoi: '{lieu} et ses {nombre} équipements ne figurent plus.',
    pourquoi: 'La version précédente les donne à partir de {cellule}, feuille « {feuille} ».',
    queFaire: 'Rétablissez cette liste, ou dites dans l’avenant pourquoi elle est retirée.',
  },
  action: {
    quoi: 'L’action{numero} « {nom} » ne figure plus dans le plan.',
    pourquoi: 'La version précédente la donne en {cellule}, feuille « {feuille} ».',
    queFaire: 'Rétablissez-la, ou dites dans l’avenant pourquoi elle est abandonnée.',
  },
  fiche: {
    quoi: 'La fiche action{numero} « {nom} » ne figure plus.',
    pourquoi: 'La version précédente la donne en {cellule}, feuille « {feuille} ».',
    queFaire: 'Rétablissez-la, ou dites dans l’avenant pourquoi elle est retirée.',
  },
  annexe: {
    quoi: 'Ce classeur ne contient pas de liste des {quoi}.',
    pourquoi: 'La version précédente en donne {nombre}.',
    queFaire: 'Vérifiez que vous comparez les bons classeurs, ou rétablissez cette liste.',
  },
};

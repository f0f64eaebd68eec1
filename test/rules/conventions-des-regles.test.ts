import { existsSync } from 'node:fs';
import path from 'node:path';
import { regles } from '../../src/rules';

const ids = regles.map(({ meta }) => meta.id);

/** Keys of domaine.md that rules lean on, besides the catalogue itself. */
const SOURCES = [
  'catalogue',
  'bdt-place',
  'bdt-rpe',
  'caf-15052025',
  'caf-ctg',
  'caf29-fragile',
  'caf37-heuresexc',
  'caf45-TF',
  'circ-2021-004',
  'datagouv-cp',
  'dataprep-siret',
  'docplayer-PSU2014',
  'fbl-R2324-20',
  'haoui',
  'hf-codepostaux',
  'juriblio-46',
  'maminou-2006',
  'weka-stats',
  'yumpu-PSU2011',
];

test('deux règles n’ont jamais le même nom', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(regles.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  test('vit dans le fichier qui porte son nom', () => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
    expect(existsSync(path.resolve(__dirname, `../../src/rules/${id}.ts`))).toBe(true);
  });

  test('ne peut pas être modifiée', () => {
    expect(Object.isFrozen(rule)).toBe(true);
  });

  test('cite une source connue', () => {
    expect(SOURCES).toContain(rule.meta.source);
  });

  test('dit quoi, pourquoi et que faire, avec des mots de tous les jours', () => {
    for (const message of Object.values(rule.messages)) {
      for (const phrase of [message.quoi, message.pourquoi, message.queFaire]) {
        expect(phrase).toMatch(/\p{L}.*[.?…]$/u);
        expect(phrase).not.toMatch(/\b(?:finding|parse|null|JSON|anomalie|issue)\b/i);
      }
    }
  });

  test('ne propose une correction que si elle l’annonce', () => {
    expect(['none', 'safe', 'suggested']).toContain(rule.meta.fix);
  });
});

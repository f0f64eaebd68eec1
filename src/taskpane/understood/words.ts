export const WORDS = {
  notUnderstood: 'Non compris',
  adjusted: 'Ajusté par vous.',
  confirmed: 'Confirmé par vous.',
  backToAutomatic: 'Revenir à la lecture automatique',
  confirm: 'Confirmer',
  notThisKind: 'Ce n’est pas ce type',
  setAside: 'Écarter ce tableau',
  takeBack: 'Reprendre',
  forget: 'Oublier',
  readIt: 'Lire ce tableau',
} as const;

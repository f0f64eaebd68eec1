import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../session-context';
import type { Settings, SettingsState } from './settings';

export function useSettings(): Settings {
  return useSession().settings;
}

/** The settings as they are; read when they never were. */
export function useSettingsState(): SettingsState {
  const settings = useSettings();
  useEffect(() => void settings.profil(), [settings]);
  return useSyncExternalStore(settings.subscribe, settings.getState);
}

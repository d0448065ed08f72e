import { offlineKey, parseWish, type OfflineWish } from '../../model/offline-edition.ts';
import { keepStored, readStored } from '../device-store.ts';

export const readWish = (): OfflineWish => parseWish(readStored(offlineKey));
export const keepWish = (wish: Partial<OfflineWish>): boolean => keepStored(offlineKey, JSON.stringify({ ...readWish(), ...wish }));

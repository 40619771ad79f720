/** Whether this device marks the terms of the glossary in posts. */
import { createStore, useStore } from '../ui/createStore.ts';
import { keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';

const key = 'silta-term-marks';
const marking = createStore(recallFromDevice(key) !== 'off');

export function setMarking(isOn: boolean): void {
  keepOnDevice(key, isOn ? 'on' : 'off');
  marking.set(isOn);
}

export const useMarking = () => useStore(marking);

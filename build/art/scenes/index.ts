import type { Scene } from '../scene.ts';
import { tractor, trainViaduct } from './afield.ts';
import { glassLine, rackAisle, waferFab } from './chips.ts';
import { expoHall, verticalPark } from './city.ts';
import { cover } from './cover.ts';
import { roroPort, submersible } from './deep.ts';
import { batteryLine, robotArms } from './factory.ts';
import { arcFurnace, bioreactors } from './furnace.ts';
import { bambooPark, teaHills } from './hills.ts';
import { pumpedStorage, turbineHall } from './hydro.ts';
import { labBench, violinWorks } from './indoors.ts';
import { saltLake } from './lake.ts';
import { foodLine, spinning } from './lines.ts';
import { droneOrchard, evtolPad } from './lowAltitude.ts';
import { caveCompute, hydrogen } from './power.ts';
import { airCargo, coldChain } from './terminals.ts';
import { riverBoats, siloQuarter, waterWorks } from './waterside.ts';
import { desertSolar, offshoreWind, windQuay } from './wind.ts';
import { locoWorks, shipyard } from './yards.ts';

/** All pictures of the sample. */
export const scenes: readonly Scene[] = [
  cover,
  windQuay,
  offshoreWind,
  desertSolar,
  batteryLine,
  robotArms,
  waferFab,
  rackAisle,
  glassLine,
  caveCompute,
  pumpedStorage,
  turbineHall,
  hydrogen,
  shipyard,
  airCargo,
  locoWorks,
  coldChain,
  expoHall,
  verticalPark,
  evtolPad,
  droneOrchard,
  arcFurnace,
  bioreactors,
  spinning,
  foodLine,
  saltLake,
  bambooPark,
  teaHills,
  submersible,
  roroPort,
  tractor,
  trainViaduct,
  labBench,
  waterWorks,
  siloQuarter,
  riverBoats,
  violinWorks,
];

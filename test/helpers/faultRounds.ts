/** How often a fault is tried: `usual` times in a normal run, FAULT_ROUNDS times where that is set. */
export const faultRounds = (usual: number): number => Number(process.env['FAULT_ROUNDS'] ?? usual);

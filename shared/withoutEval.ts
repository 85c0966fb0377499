import { config } from 'zod';

/**
 * Imported first by a page whose policy forbids eval: zod then checks values without making functions from text, and
 * does not try whether it could, which the policy would report.
 */
config({ jitless: true });

/** Colours to begin with; each is legible as text on white and as a ground for white text. */
export const brandColors = ['#0F5B66', '#1F4E8C', '#3B5B2E', '#8A2F24', '#5A4380', '#2E3436'] as const;

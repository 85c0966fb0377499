/** The statements of a migration, a trigger as one. Comments go with the statement after them. */
export function sqlStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = '';
  for (const line of sql.split('\n')) {
    current += `${line}\n`;
    const isTrigger = /\bCREATE TRIGGER\b/.test(current);
    if (!(isTrigger ? /^END;/ : /;\s*(--.*)?$/).test(line)) continue;
    statements.push(current);
    current = '';
  }
  return current.trim() === '' ? statements : [...statements, current];
}

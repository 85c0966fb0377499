import { Dialog, Kbd } from '../ui/index.ts';
import { appWords } from './appWords.ts';
import { useAllCommands } from './commands/commands.ts';
import { deskDialog, useDeskDialog } from './commands/deskDialogs.ts';
import { groupWords } from './groupWords.ts';
import { useWords } from './words.ts';

const groups = ['go', 'clip', 'issue', 'edit', 'view', 'library', 'help'] as const;

/** All keys that do something now, by what they are for. */
export function Shortcuts() {
  const t = useWords(appWords);
  const say = useWords(groupWords);
  const isOpen = useDeskDialog() === 'shortcuts';
  const commands = useAllCommands().filter(({ keys }) => keys !== undefined);
  return (
    <Dialog title={t('shortcuts')} isOpen={isOpen} onClose={() => deskDialog.set(null)} size="l">
      <div className="shortcuts">
        {groups.map((group) => {
          const mine = commands.filter((command) => command.group === group);
          return (
            mine.length > 0 && (
              <section key={group}>
                <h3>{say(group)}</h3>
                <dl>
                  {mine.map(({ id, title, keys = [] }) => (
                    <div key={id}>
                      <dt>{title}</dt>
                      <dd>
                        {keys.map((key) => (
                          <Kbd key={key} keys={key} />
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
    </Dialog>
  );
}

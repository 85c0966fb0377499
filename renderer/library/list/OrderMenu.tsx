import { Button as PlainButton } from 'react-aria-components';
import { clipOrders } from '#shared/contract/index.ts';
import { useWords } from '../../app/words.ts';
import { Icon, Menu, MenuItem, MenuTrigger } from '../../ui/index.ts';
import { orderBy, useView } from '../view.ts';
import { listWords } from './listWords.ts';

/** The order of the list; finds come best first, whatever it is. */
export function OrderMenu() {
  const t = useWords(listWords);
  const { query, order } = useView();
  if (query.trim() !== '') return <span className="meta order">{t('best')}</span>;
  return (
    <MenuTrigger>
      <PlainButton className="btn quiet s" aria-label={`${t('order')}: ${t(order)}`}>
        {t(order)}
        <Icon name="down" size="s" />
      </PlainButton>
      <Menu
        aria-label={t('order')}
        selected={order}
        onAction={(key) => orderBy(clipOrders.find((each) => each === key) ?? 'newest')}
      >
        {clipOrders.map((each) => (
          <MenuItem key={each} id={each}>
            {t(each)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

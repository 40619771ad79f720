/** Groups as boxes with people in them; whoever may moves a person by dragging, by menu and by keyboard. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';
import { memberId as memberIdShape } from '@silta/shared/ids';
import type { MemberId } from '@silta/shared/ids';
import { Avatar } from '../../members/Avatar.tsx';
import { SideCode } from '../../members/SideCode.tsx';
import { classNames } from '../../ui/classNames.ts';
import { withDragAndDrop } from '../../ui/dragAndDrop.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useHeld } from '../room/roomContext.ts';

export interface Box {
  number: number;
  memberIds: readonly MemberId[];
  /** Below its people. */
  more?: ReactNode;
}

interface Props {
  boxes: readonly Box[];
  /** Where they are teams of a quiz, they are called so. */
  areTeams?: boolean;
  /** Who is in the room; others are shown as away. */
  isHere: (id: MemberId) => boolean;
  /** To the group of this number; left out where nobody may. */
  onMove?: (memberId: MemberId, number: number) => void;
}

export function GroupBoxes({ boxes, isHere, onMove, areTeams }: Props) {
  const { t, viewer } = useHeld();
  const list = useDragging(boxes, onMove);
  return (
    <ol className="groups" ref={list}>
      {boxes.map(({ number, memberIds, more }) => (
        <li
          key={number}
          className={classNames('group-box', memberIds.some((id) => id === viewer.memberId) && 'own')}
          data-group={number}
        >
          <h3>{areTeams ? t('quiz.team', { number }) : t('groups.name', { number })}</h3>
          <ul>
            {memberIds.map((id) => (
              <li key={id} data-person={id}>
                <Person
                  id={id}
                  isHere={isHere(id)}
                  number={number}
                  boxes={boxes}
                  onMove={onMove}
                  areTeams={areTeams}
                />
              </li>
            ))}
          </ul>
          {more}
        </li>
      ))}
    </ol>
  );
}

interface PersonProps extends Pick<Props, 'boxes' | 'areTeams'> {
  id: MemberId;
  isHere: boolean;
  number: number;
  onMove: Props['onMove'];
}

function Person({ id, isHere, number, boxes, onMove, areTeams }: PersonProps) {
  const { t, sides } = useHeld();
  const member = sides.member(id);
  const side = member && sides.of(member.sideId);
  if (!member || !side) return null;
  const face = (
    <>
      <Avatar side={side} name={member.name} size={24} away={!isHere} />
      <span className="break">{member.name}</span> <SideCode side={side} quiet />
      {!isHere && <span className="sr"> {t('live.people.away')}</span>}
    </>
  );
  if (!onMove) return <span className="group-person">{face}</span>;
  return (
    <Menu
      label={t('groups.moveWho', { name: member.name })}
      entries={boxes
        .filter((box) => box.number !== number)
        .map((box) => ({
          id: String(box.number),
          label: areTeams
            ? t('quiz.moveTo', { number: box.number })
            : t('groups.moveTo', { number: box.number }),
          onSelect: () => onMove(id, box.number),
        }))}
      button={(props) => (
        <button type="button" className="group-person" {...props}>
          {face}
          <span className="sr"> {t('groups.move')}</span>
        </button>
      )}
    />
  );
}

function useDragging(boxes: readonly Box[], onMove: Props['onMove']) {
  const list = useRef<HTMLOListElement>(null);
  const isMovable = onMove !== undefined;
  const who = boxes.map(({ memberIds }) => memberIds.join()).join(';');
  const drop = useEffectEvent((id: MemberId, number: number) => onMove?.(id, number));
  useEffect(() => {
    const element = list.current;
    if (!element || !isMovable) return;
    return dragPeople(element, (id, number) => drop(id, number));
    // Whoever has come is taken up when they are there.
  }, [who, isMovable]);
  return list;
}

const within = (list: HTMLElement, name: string) => [...list.querySelectorAll<HTMLElement>(`[${name}]`)];

function dragPeople(list: HTMLElement, drop: (id: MemberId, number: number) => void): () => void {
  return withDragAndDrop(({ draggable, dropTargetForElements }) => {
    const people = within(list, 'data-person').map((element) =>
      draggable({ element, getInitialData: () => ({ person: element.dataset.person }) }),
    );
    const boxes = within(list, 'data-group').map((element) =>
      dropTargetForElements({
        element,
        canDrop: ({ source }) => personIn(source.data) !== null,
        onDragEnter: () => element.classList.add('is-over'),
        onDragLeave: () => element.classList.remove('is-over'),
        onDrop: ({ source }) => {
          element.classList.remove('is-over');
          const id = personIn(source.data);
          if (id && !element.contains(source.element)) drop(id, Number(element.dataset.group));
        },
      }),
    );
    return () => [...people, ...boxes].forEach((undo) => undo());
  });
}

function personIn(data: Record<string, unknown>): MemberId | null {
  return memberIdShape.safeParse(data.person).data ?? null;
}

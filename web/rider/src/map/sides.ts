/** Where a name stands at its place on the map, so that no edge cuts it and no other name lies under it. */
export type Side = 'above' | 'below' | 'right' | 'left';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Standing {
  side: Side;
  box: Box;
  /** How far it is moved along the side it stands at, to keep within the room, in pixels. */
  shift: number;
}

/** Between a place and its name, where the arrow is, in pixels. */
export const GAP_PX = 6;

const SIDES: readonly Side[] = ['above', 'below', 'right', 'left'];

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const holds = (room: Box, box: Box): boolean =>
  box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;

/** Where something of a length begins that shall lie about a point and keep between two ends. */
const begin = (point: number, length: number, from: number, to: number): number =>
  Math.max(from, Math.min(point - length / 2, to - length));

const standing = (side: Side, x: number, y: number, width: number, height: number, room: Box): Standing => {
  const across = side === 'above' || side === 'below';
  const left = across ? begin(x, width, room.left, room.right) : side === 'right' ? x + GAP_PX : x - GAP_PX - width;
  const top = across ? (side === 'above' ? y - GAP_PX - height : y + GAP_PX) : begin(y, height, room.top, room.bottom);
  const shift = across ? left - (x - width / 2) : top - (y - height / 2);
  return { side, box: { left, top, right: left + width, bottom: top + height }, shift };
};

/** The first side that has room; nothing where none has, or the place itself is not to be seen. */
export const standingOf = (
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
  room: Box,
  taken: readonly Box[],
): Standing | undefined => {
  if (!holds(room, { left: x, right: x, top: y, bottom: y })) return undefined;
  return SIDES.map((side) => standing(side, x, y, width, height, room)).find(
    ({ box }) => holds(room, box) && !taken.some((other) => overlap(box, other)),
  );
};

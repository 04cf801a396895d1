/** Decodes a polyline of precision 5 into [longitude, latitude] pairs, the order GeoJSON wants. */
export const decodePolyline = (encoded: string): [number, number][] => {
  const points: [number, number][] = [];
  let at = 0;
  let lat = 0;
  let lon = 0;
  const next = (): number => {
    let bits = 0;
    let shift = 0;
    let chunk = 0;
    do {
      chunk = encoded.charCodeAt(at++) - 63;
      bits |= (chunk & 0x1f) << shift;
      shift += 5;
    } while (chunk >= 0x20);
    return bits & 1 ? ~(bits >> 1) : bits >> 1;
  };
  while (at < encoded.length) {
    lat += next();
    lon += next();
    points.push([lon / 1e5, lat / 1e5]);
  }
  return points;
};

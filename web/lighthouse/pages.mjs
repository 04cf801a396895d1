// What is measured: every page a rider may open first, each as somebody would find it.
const search = new URLSearchParams({ from: 'lrt:01', fromName: '宇都宮駅東口', to: '清原地区市民センター' });
const advice = new URLSearchParams({ advice: '1', from: 'lrt:01', fromName: '宇都宮駅東口', to: 'lrt:19', toName: '芳賀・高根沢工業団地' });

/** Name, and path with its query. */
export const PAGES = {
  start: '/',
  search: `/?${search}`,
  passes: '/pass.html',
  advice: `/pass.html?${advice}`,
  rides: '/ride.html',
  cards: '/ride.html?at=me',
  journey: '/journey.html',
  day: '/day.html',
  sights: '/sights.html',
  crowding: '/crowding.html',
  check: '/check.html',
  accessibility: '/accessibility.html',
  // The sign itself reloads by design; who reads by themselves is given the page that stands still.
  signage: '/signage/lrt:01?still=true',
  'open-data': '/open-data',
};

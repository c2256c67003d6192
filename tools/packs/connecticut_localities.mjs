// Writes packs/mpox-connecticut-2022/localities.csv: which zip and which part of which of Connecticut's 169 towns lies
// where, for "find a site by town or zip".
//
//   npm pack zipcodes@8.0.0 && tar xzf zipcodes-8.0.0.tgz
//   node tools/packs/connecticut_localities.mjs package > packs/mpox-connecticut-2022/localities.csv
//
// Source of zips and positions: npm package `zipcodes` 8.0.0 (Dav Glass, BSD licence). It knows post offices, not towns;
// `townOf` below says in which town each post office that is not itself a town lies, and was made by hand.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { codes } = require(path.resolve(process.argv[2] ?? 'package', 'lib/codes.js'));

const partsOf = {
  'Ashford': [], 'Berlin': ['East Berlin'], 'Bozrah': ['Gilman'],
  'Burlington': [], 'Canaan': ['Falls Village'],
  'Canton': ['Canton Center', 'Collinsville', 'North Canton'],
  'Colchester': ['North Westchester'], 'Cornwall': ['Cornwall Bridge', 'West Cornwall'],
  'East Haddam': ['Moodus'], 'East Hampton': ['Cobalt', 'Middle Haddam'],
  'East Lyme': ['Niantic'], 'East Windsor': ['Broad Brook', 'East Windsor Hill'],
  'Ellington': [], 'Essex': ['Centerbrook', 'Ivoryton'], 'Fairfield': ['Southport'],
  'Farmington': ['Unionville'], 'Franklin': ['North Franklin'],
  'Glastonbury': ['East Glastonbury', 'South Glastonbury'],
  'Granby': ['North Granby', 'West Granby'],
  'Greenwich': ['Cos Cob', 'Old Greenwich', 'Riverside', 'Brm'], 'Griswold': ['Jewett City'],
  'Haddam': ['Higganum'], 'Hartland': ['East Hartland', 'West Hartland'],
  'Hebron': ['Amston'], 'Barkhamsted': ['Riverton'], 'Kent': ['South Kent'],
  'Killingly': ['Ballouville', 'Danielson', 'Dayville', 'East Killingly', 'Rogers'],
  'Ledyard': ['Gales Ferry', 'Mashantucket'], 'Litchfield': ['Bantam', 'Northfield'],
  'Lyme': ['Hadlyme'], 'Mansfield': ['Mansfield Center', 'Mansfield Depot', 'Storrs Mansfield'],
  'Middlefield': ['Rockfall'], 'Monroe': ['Stevenson'],
  'Montville': ['Oakdale', 'Uncasville'], 'Morris': ['Lakeside'],
  'New Hartford': ['Pine Meadow'], 'New Milford': ['Gaylordsville'],
  'Newtown': ['Botsford', 'Hawleyville', 'Sandy Hook'], 'North Branford': ['Northford'],
  'North Canaan': ['East Canaan'], 'Norwich': ['Taftville', 'Yantic'],
  'Old Lyme': ['South Lyme'], 'Plainfield': ['Central Village', 'Moosup', 'Wauregan'],
  'Plymouth': ['Pequabuck', 'Terryville'], 'Pomfret': ['Pomfret Center', 'Abington'],
  'Redding': ['Georgetown', 'Redding Center', 'Redding Ridge'],
  'Salisbury': ['Lakeville', 'Taconic'], 'Simsbury': ['Tariffville', 'Weatogue', 'West Simsbury'],
  'Somers': ['Somersville'], 'Southbury': ['South Britain'],
  'Southington': ['Marion', 'Milldale', 'Plantsville'], 'Sprague': ['Baltic', 'Hanover', 'Versailles'],
  'Stafford': ['Stafford Springs', 'Staffordville'], 'Sterling': ['Oneco'],
  'Stonington': ['Mystic', 'Old Mystic', 'Pawcatuck'], 'Groton': ['West Mystic'],
  'Suffield': ['West Suffield'],
  'Thompson': ['Fabyan', 'Grosvenor Dale', 'North Grosvenordale', 'Quinebaug'],
  'Vernon': ['Vernon Rockville'], 'Washington': ['New Preston Marble Dale', 'Washington Depot'],
  'Waterford': ['Quaker Hill', 'Bureau Business Practice'], 'Watertown': ['Oakville'], 'Westport': ['Greens Farms'],
  'Willington': ['South Willington'],
  'Winchester': ['Winchester Center', 'Winsted'],
  'Windham': ['North Windham', 'South Windham', 'Willimantic'], 'Windsor': ['Poquonock'],
  'Woodstock': ['East Woodstock', 'South Woodstock', 'Woodstock Valley'],
};
const townOf = Object.fromEntries(Object.entries(partsOf).flatMap(([town, parts]) => parts.map((part) => [part, town])));

// Zips whose post office stands in one town and serves another, and towns without a post office of their own.
const townOfZip = { '06018': 'North Canaan' };
const alsoServes = [
  ['06351', 'Lisbon'], ['06076', 'Union'], ['06777', 'Warren'], ['06754', 'Warren'], ['06355', 'Groton'],
  ['06066', 'Vernon'], ['06371', 'Lyme'],
];
// Names of post offices that nobody uses for a place.
const shownAs = { 'Brm': 'Greenwich', 'Bureau Business Practice': 'Waterford', 'Vernon Rockville': 'Rockville',
  'New Preston Marble Dale': 'New Preston', 'Storrs Mansfield': 'Storrs' };

const rows = [];
const add = (code, town, name) =>
  rows.push([code.zip, town, name, code.latitude.toFixed(4), code.longitude.toFixed(4)].join(','));
for (const code of Object.values(codes).filter((each) => each.state === 'CT')) {
  const town = townOfZip[code.zip] ?? townOf[code.city] ?? code.city;
  add(code, town, townOfZip[code.zip] ?? shownAs[code.city] ?? code.city);
}
for (const [zip, town] of alsoServes)
  if (!rows.some((row) => row.startsWith(`${zip},${town},${town},`))) add(codes[zip], town, town);
console.log(['zip,town,name,latitude,longitude', ...rows.sort()].join('\n'));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derive } from './derive.mjs';

const REGION = '76';

/** Two EPCI in Lozère and one in Ardèche with a commune in Lozère. */
const world = () => ({
  lists: {
    regions: [
      { code: '76', nom: 'Occitanie' },
      { code: '84', nom: "Auvergne-Rhône-Alpes d'essai" },
    ],
    departements: [
      { code: '07', nom: 'Ardèche', region: '84' },
      { code: '48', nom: 'Lozère', region: '76' },
    ],
    communes: [commune('48001'), commune('48002'), commune('48003'), commune('48004'), commune('07001'), commune('07002')],
    epci: [
      epci('300000003', [['07001', 900], ['48004', 50]]),
      epci('100000001', [['48002', 100], ['48001', 200]]),
      epci('200000002', [['48003', 300]]),
      epci('400000004', [['07002', 10]]),
    ],
  },
  water: {
    agencies: [{ id: 'aeag' }, { id: 'aermc' }],
    departments: { '07': { agency: 'aermc', except: {} }, 48: { agency: 'aeag', except: { aermc: ['48003'] } } },
  },
});

const commune = (code, more = {}) => ({
  code,
  nom: `Commune ${code}`,
  type: 'commune-actuelle',
  departement: code.slice(0, 2),
  region: code.startsWith('48') ? '76' : '84',
  siren: `21${code}00`,
  ...more,
});

const epci = (code, members, type = 'CC') => ({
  code,
  nom: `CC d'essai ${code}`,
  type,
  membres: members.map(([member, populationMunicipale]) => ({ code: member, nom: `Commune ${member}`, populationMunicipale })),
});

const run = ({ lists, water }) => derive(REGION, lists, water);

test('keeps every EPCI with a member in the region, all its communes and the region of its seat', () => {
  const result = run(world());
  assert.deepEqual(result.epci.map((one) => one.siren), ['100000001', '200000002', '300000003']);
  assert.deepEqual(result.epci[0].communes, ['48001', '48002']);
  assert.equal(result.epci[0].name, 'CC d’essai 100000001');
  assert.deepEqual([result.epci[2].seatDepartment, result.epci[2].region], ['07', '84']);
  assert.deepEqual(result.communes.map((one) => one.code), ['07001', '48001', '48002', '48003', '48004']);
  assert.deepEqual(result.departments.map((one) => one.regionName), ['Auvergne-Rhône-Alpes d’essai', 'Occitanie']);
  assert.deepEqual(result.notes, []);
});

test('takes the water agency of the department, or that of the exception', () => {
  const agencies = Object.fromEntries(run(world()).communes.map((one) => [one.code, one.waterAgency]));
  assert.deepEqual(agencies, { '07001': 'aermc', 48001: 'aeag', 48002: 'aeag', 48003: 'aermc', 48004: 'aeag' });
});

test('gives the same output whatever the order of the lists', () => {
  const shuffled = world();
  for (const list of Object.values(shuffled.lists)) {
    list.reverse();
  }
  assert.deepEqual(run(shuffled), run(world()));
});

test('uses the new name of a renamed commune and says so', () => {
  const renamed = world();
  renamed.lists.communes[0].nom = 'Neuve';
  const result = run(renamed);
  assert.equal(result.communes.find((one) => one.code === '48001').name, 'Neuve');
  assert.deepEqual(result.notes, ['Commune 48001 (48001) is now called Neuve.']);
});

for (const [how, trace] of Object.entries({
  'with a delegated commune': [commune('48001'), commune('48002', { type: 'commune-deleguee', chefLieu: '48001' })],
  'without one': [commune('48001', { anciensCodes: ['48002'] })],
})) {
  test(`puts the commune that took another in, ${how}, in its place`, () => {
    const merged = world();
    merged.lists.communes.splice(0, 2, ...trace);
    const result = run(merged);
    assert.deepEqual(result.epci[0].communes, ['48001']);
    assert.deepEqual(result.notes, ['Commune 48002 (48002) was merged: Commune 48001 (48001) stands for it in CC d\'essai 100000001.']);
  });
}

test('stops where a merger crosses the limit of two EPCI, even one with no other commune in the region', () => {
  const across = world();
  across.lists.communes[0].anciensCodes = ['07002'];
  across.lists.communes.pop();
  assert.throws(() => run(across), /Commune 48001 \(48001\) is claimed by several EPCI: 100000001, 400000004/);
});

test('stops at a member that the list of communes does not know', () => {
  const unknown = world();
  unknown.lists.epci[2].membres.push({ code: '48999', nom: 'Nulle-Part', populationMunicipale: 1 });
  assert.throws(() => run(unknown), /lists Nulle-Part \(48999\)/);
});

test('says which communes of the region are in no EPCI', () => {
  const alone = world();
  alone.lists.communes.push(commune('48005'));
  assert.deepEqual(run(alone).notes, ['Commune 48005 (48005) is in no EPCI of the list and was left out.']);
});

test('refuses a table of water agencies with a hole or a slip', () => {
  const slips = {
    'the department 07 is missing': (water) => delete water.departments['07'],
    'no agency has the id aeg': (water) => (water.departments['48'].agency = 'aeg'),
    '07001 is no commune of that department': (water) => water.departments['48'].except.aermc.push('07001'),
    '48003 is there twice': (water) => (water.departments['48'].except.aeag = ['48003']),
  };
  for (const [message, slip] of Object.entries(slips)) {
    const wrong = world();
    slip(wrong.water);
    assert.throws(() => run(wrong), new RegExp(message));
  }
});

test('refuses a kind of EPCI it does not know', () => {
  const odd = world();
  odd.lists.epci[1].type = 'SAN';
  assert.throws(() => run(odd), /unknown kind, SAN/);
});

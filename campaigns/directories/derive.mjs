// From the national lists and a region's table of water agencies to that region's directory. Tables in, tables out: no file is
// read or written here, so that the awkward cases can be tested without the package.
//
// The list of EPCI may be a year older than the list of communes, as in 6.0.0 (EPCI of 2025, communes of 2026). What happens
// to communes in between, and what is done about it:
//   renamed             → the newer name is used, and said in the notes;
//   merged into another → the commune that took it in stands for it, if one EPCI claims it; if two do, the derivation stops,
//                         for only a person who knows the order of merger can tell which EPCI it is;
//   unknown             → the derivation stops;
//   in no EPCI          → left out, and said in the notes (a few islands lawfully are; a commune set up again since would be too).
// Found in 6.0.0 for Occitanie: no commune merged, none new, three renamed (Cransac-les-Thermes 12083, Peyrolles-en-Cévennes
// 30195, Salherm 31522), none outside the EPCI.

const KINDS = { CC: 'cc', CA: 'ca', CU: 'cu', METRO: 'metropole', MET69: 'metropole' };

/**
 * Keeps the EPCI with at least one member commune in the region, and all their communes, those outside the region included.
 *
 * @param region  INSEE code of the region
 * @param lists   the package's tables: epci, communes, departements, regions
 * @param water   the content of the region's water-agencies.json
 * @returns {{epci: object[], communes: object[], departments: object[], waterAgencies: string[], notes: string[]}}
 *          EPCI by SIREN, communes, departments and agencies by code; the notes are sentences for whoever runs the update
 */
export function derive(region, lists, water) {
  const notes = [];
  const departments = byCode(lists.departements);
  const regions = byCode(lists.regions);
  const current = byCode(lists.communes.filter((commune) => commune.type === 'commune-actuelle'));
  const standsFor = successors(lists.communes, current);
  const agencyOf = waterAgencies(water, current);
  const claims = claimsOn(lists.epci, standsFor);

  const epci = [];
  const communes = new Map();
  for (const listed of lists.epci) {
    if (!listed.membres.some(({ code }) => standsFor(code)?.region === region)) {
      continue;
    }
    const members = membersOf(listed, standsFor, notes);
    const seatDepartment = departments.get(seatOf(members, current));
    for (const code of members.keys()) {
      const commune = current.get(code);
      if (claims.get(code).size > 1) {
        throw new Error(`${commune.nom} (${code}) is claimed by several EPCI: ${[...claims.get(code)].join(', ')}.`);
      }
      communes.set(code, {
        code,
        name: typographic(commune.nom),
        department: commune.departement,
        epci: listed.code,
        waterAgency: agencyOf(commune),
        siren: commune.siren,
      });
    }
    epci.push({
      siren: listed.code,
      name: typographic(listed.nom),
      kind: kindOf(listed),
      seatDepartment: seatDepartment.code,
      region: seatDepartment.region,
      communes: [...members.keys()].sort(),
    });
  }

  for (const commune of current.values()) {
    if (commune.region === region && !communes.has(commune.code)) {
      notes.push(`${commune.nom} (${commune.code}) is in no EPCI of the list and was left out.`);
    }
  }
  const touched = [...new Set([...communes.values()].map((commune) => commune.department))].sort();
  return {
    epci: epci.sort((a, b) => order(a.siren, b.siren)),
    communes: [...communes.values()].sort((a, b) => order(a.code, b.code)),
    departments: touched
      .map((code) => departments.get(code))
      .map(({ code, nom, region: of }) => ({ code, name: typographic(nom), region: of, regionName: typographic(regions.get(of).nom) })),
    waterAgencies: [...new Set([...communes.values()].map((commune) => commune.waterAgency))].sort(),
    notes: notes.sort(),
  };
}

/** For each code, the commune of today that it is part of; nothing for a code that was never a commune. */
function successors(communes, current) {
  const tookIn = new Map();
  for (const commune of communes) {
    for (const former of commune.anciensCodes ?? []) {
      tookIn.set(former, commune.code);
    }
    if (commune.chefLieu) {
      tookIn.set(commune.code, commune.chefLieu);
    }
  }
  return (code) => current.get(code) ?? current.get(tookIn.get(code));
}

/** Who claims each commune of today, over the whole country: the EPCI across the region's border count. */
function claimsOn(epci, standsFor) {
  const claims = new Map();
  for (const { code: siren, membres } of epci) {
    for (const { code } of membres) {
      const commune = standsFor(code)?.code;
      claims.set(commune, (claims.get(commune) ?? new Set()).add(siren));
    }
  }
  return claims;
}

/** The member communes of today with the municipal population of what the EPCI's list puts there. */
function membersOf(listed, standsFor, notes) {
  const members = new Map();
  for (const { code, nom, populationMunicipale } of listed.membres) {
    const commune = standsFor(code);
    if (!commune) {
      throw new Error(`${listed.nom} (${listed.code}) lists ${nom} (${code}), which the list of communes does not know.`);
    }
    if (commune.code !== code) {
      notes.push(`${nom} (${code}) was merged: ${commune.nom} (${commune.code}) stands for it in ${listed.nom}.`);
    } else if (typographic(commune.nom) !== typographic(nom)) {
      notes.push(`${nom} (${code}) is now called ${commune.nom}.`);
    }
    members.set(commune.code, (members.get(commune.code) ?? 0) + populationMunicipale);
  }
  return members;
}

/** The lists have no seat: the department of the most populous member is that of the seat for the 161 EPCI of Occitanie (checked against the DGCL). */
function seatOf(members, current) {
  const [[code]] = [...members].sort(([a, inA], [b, inB]) => inB - inA || order(a, b));
  return current.get(code).departement;
}

function kindOf({ code, nom, type }) {
  const kind = KINDS[type];
  if (!kind) {
    throw new Error(`${nom} (${code}) is of an unknown kind, ${type}.`);
  }
  return kind;
}

/** Checks the whole table first: an exception that matches nothing is a slip of the pen that would otherwise stay unseen. */
function waterAgencies({ agencies, departments }, current) {
  const ids = new Set(agencies.map(({ id }) => id));
  const known = (id, where) => {
    if (!ids.has(id)) {
      throw new Error(`water-agencies.json, ${where}: no agency has the id ${id}.`);
    }
  };
  const exceptions = new Map();
  for (const [department, { agency, except }] of Object.entries(departments)) {
    known(agency, department);
    for (const [id, codes] of Object.entries(except)) {
      known(id, department);
      for (const code of codes) {
        if (current.get(code)?.departement !== department) {
          throw new Error(`water-agencies.json, ${department}: ${code} is no commune of that department.`);
        }
        if (exceptions.has(code)) {
          throw new Error(`water-agencies.json, ${department}: ${code} is there twice.`);
        }
        exceptions.set(code, id);
      }
    }
  }
  return ({ code, nom, departement }) => {
    const agency = exceptions.get(code) ?? departments[departement]?.agency;
    if (!agency) {
      throw new Error(`water-agencies.json: the department ${departement} is missing, and ${nom} (${code}) is in it.`);
    }
    return agency;
  };
}

const byCode = (rows) => new Map(rows.map((row) => [row.code, row]));

/** The order of the code points, the same on every machine. */
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The lists mix both apostrophes; what people read has the typographic one. */
const typographic = (name) => name.replaceAll("'", '’');

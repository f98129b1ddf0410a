// Makes the attachments of the sample dossiers from the dossiers themselves: PDF, XLSX and GeoJSON files such as an EPCI sends.
// Dates are fixed so that making them again changes as little as possible.
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import ExcelJS from 'exceljs';
import PDFDocument from 'pdfkit';

const date = new Date('2025-09-01T08:00:00Z');
const read = (name) => JSON.parse(readFileSync(new URL(`${name}/dossier.json`, import.meta.url), 'utf8'));

async function pdf(path, title, paragraphs) {
  const document = new PDFDocument({ size: 'A4', margin: 60, lang: 'fr-FR', info: { Title: title, CreationDate: date } });
  const file = createWriteStream(new URL(path, import.meta.url));
  document.pipe(file);
  document.font('Helvetica-Bold').fontSize(18).text(title).moveDown();
  document.font('Helvetica').fontSize(11);
  for (const paragraph of paragraphs) document.text(paragraph, { align: 'left' }).moveDown();
  document.end();
  await once(file, 'finish');
}

async function actionTable(path, dossier) {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = date;
  const sheet = workbook.addWorksheet('Actions');
  sheet.columns = [
    { header: 'Action', key: 'title', width: 60 },
    { header: 'Leviers', key: 'levers', width: 40 },
    { header: 'Terme', key: 'term', width: 12 },
    { header: 'Coût (€)', key: 'cost', width: 14 },
    { header: 'Demande (€)', key: 'requestedAmount', width: 14 },
  ];
  for (const action of dossier.actions) sheet.addRow({ ...action, levers: action.levers.join(', ') });
  sheet.getRow(1).font = { bold: true };
  await workbook.xlsx.writeFile(new URL(path, import.meta.url).pathname);
}

function map(path, name, longitude, latitude) {
  const ring = [[0, 0], [0.02, 0], [0.02, 0.015], [0, 0.015], [0, 0]].map(([x, y]) => [longitude + x, latitude + y]);
  const collection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { nom: name }, geometry: { type: 'Polygon', coordinates: [ring] } }],
  };
  writeFileSync(new URL(path, import.meta.url), JSON.stringify(collection, null, 1) + '\n');
}

for (const folder of ['emerging', 'mature']) mkdirSync(new URL(`${folder}/attachments`, import.meta.url), { recursive: true });

const emerging = read('emerging');
await pdf('emerging/attachments/lettre-d-intention.pdf', 'Lettre d’intention', [
  emerging.title, emerging.letter.politicalSupport, emerging.letter.stakes,
  ...emerging.letter.leverLines.map((line) => line.text), ...emerging.letter.needs.map((need) => need.detail),
]);
await pdf('emerging/attachments/deliberation-2025-06-12.pdf', 'Délibération du conseil communautaire du 12 juin 2025', [
  'Le conseil communautaire, après en avoir délibéré à l’unanimité, décide d’engager une stratégie territoriale de biodiversité et de répondre à l’appel à manifestation d’intérêt.',
]);

const mature = read('mature');
await pdf('mature/attachments/strategie-biodiversite-2026-2036.pdf', mature.title, [
  mature.summary, mature.strategy.components, mature.strategy.articulation, mature.strategy.planningDocuments,
  ...mature.actions.map((action) => `${action.title} : ${action.description}`),
]);
await pdf('mature/attachments/deliberation-2025-07-03.pdf', 'Délibération du conseil communautaire du 3 juillet 2025', [
  'Le conseil communautaire adopte la stratégie « Margeride vivante » et sollicite les financements correspondants.',
]);
await actionTable('mature/attachments/tableau-des-actions.xlsx', mature);
map('mature/attachments/tourbiere-de-charpal.geojson', 'Tourbière de la Plaine de Charpal', 3.56, 44.63);

// Reads a workbook with exceljs. Argument: file. Prints the sheets as JSON: name, state, cells with a value, notes by place, merged ranges, fills and rules by place.
import ExcelJS from 'exceljs';

function show(value) {
  if (value instanceof Date) return value.toISOString().replace('.000Z', '');
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return String(value);
  if (value.richText) return value.richText.map(run => run.text).join('');
  if (value.error) return value.error;
  if (value.hyperlink !== undefined) return show(value.text);
  if (value.formula !== undefined) return `=${value.formula}`;
  throw new Error(`What is ${JSON.stringify(value)}?`);
}

// Days stand as numbers in the file; exceljs makes dates of them.
function bound(value) {
  return value instanceof Date ? String(value.getTime() / 86400000 + 25569) : String(value);
}

function rule(found) {
  return [found.type, found.type === 'list' ? '' : found.operator ?? 'between', ...(found.formulae ?? []).map(bound)].join(' ');
}

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
console.log(JSON.stringify(book.worksheets.map(sheet => {
  const [cells, notes, fills, rules] = [[], {}, {}, {}];
  sheet.eachRow({ includeEmpty: true }, row => row.eachCell({ includeEmpty: true }, cell => {
    if (cell.fill?.pattern === 'solid' && !cell.isMerged) fills[cell.address] = cell.fill.fgColor.argb;
    if (cell.dataValidation) rules[cell.address] = rule(cell.dataValidation);
    if (cell.note) notes[cell.address] = typeof cell.note === 'string' ? cell.note : cell.note.texts.map(run => run.text).join('');
    // Of a merged range exceljs gives each cell the value of the first.
    if (cell.value === null || (cell.isMerged && cell.master !== cell)) return;
    cells.push({ Place: cell.address, Type: typeof cell.value === 'number' ? 'n' : 's', Value: show(cell.value) });
  }));
  return { Name: sheet.name, State: sheet.state, Cells: cells, Notes: notes, Merged: [...sheet.model.merges].sort(), Fills: fills, Rules: rules };
})));

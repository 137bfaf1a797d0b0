// Reads a workbook with exceljs. Argument: file. Prints the sheets as JSON: name, state, cells with a value, notes by place, merged ranges.
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

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
console.log(JSON.stringify(book.worksheets.map(sheet => {
  const [cells, notes] = [[], {}];
  sheet.eachRow({ includeEmpty: false }, row => row.eachCell({ includeEmpty: false }, cell => {
    if (cell.note) notes[cell.address] = typeof cell.note === 'string' ? cell.note : cell.note.texts.map(run => run.text).join('');
    // Of a merged range exceljs gives each cell the value of the first.
    if (cell.value === null || (cell.isMerged && cell.master !== cell)) return;
    cells.push({ Place: cell.address, Type: typeof cell.value === 'number' ? 'n' : 's', Value: show(cell.value) });
  }));
  return { Name: sheet.name, State: sheet.state, Cells: cells, Notes: notes, Merged: [...sheet.model.merges].sort() };
})));

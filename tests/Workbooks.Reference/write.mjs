// Writes the benchmark's table with exceljs, streaming. Arguments: file, rows, columns. Prints milliseconds, processor milliseconds and peak memory in kilobytes.
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';

const [path, rows, columns] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];

function cell(row, column) {
  switch (column % 5) {
    case 0: return `U${String((row * 31 + column) % 8192).padStart(7, '0')}`;
    case 1: return `某某市第${row % 997}街道办事处`;
    case 2: return (row * 7919 + column * 104729) % 10000 / 100;
    case 3: return (row * 7919 + column * 104729) % 100000;
    default: return new Date(Date.UTC(2026, 0, 1 + row % 365));
  }
}

async function write(file, count) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false, zip: { zlib: { level: 1 } } });
  const sheet = book.addWorksheet('数据');
  for (let column = 0; column < columns; column++) {
    if (column % 5 === 2) sheet.getColumn(column + 1).numFmt = '0.00';
    if (column % 5 === 4) sheet.getColumn(column + 1).numFmt = 'yyyy-mm-dd';
  }
  for (let row = 1; row <= count; row++) {
    const values = [];
    for (let column = 0; column < columns; column++) values.push(cell(row, column));
    sheet.addRow(values).commit();
    // A stream that nobody waits for would pile up in memory.
    if (row % 1000 === 0) await new Promise(resolve => setImmediate(resolve));
  }
  sheet.commit();
  await book.commit();
}

await write(path, Math.min(rows, 500));
const [start, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
await write(path, rows);
const used = process.cpuUsage(cpu);
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
console.log(`${Number(process.hrtime.bigint() - start) / 1e6} ${(used.user + used.system) / 1000} ${peak}`);

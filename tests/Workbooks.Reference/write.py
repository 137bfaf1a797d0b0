"""Writes the benchmark's table with openpyxl, write-only. Arguments: file, rows, columns. Prints milliseconds, processor milliseconds and peak memory in kilobytes."""
import datetime
import re
import sys
import time

import openpyxl
from openpyxl.cell import WriteOnlyCell

path, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
first = datetime.date(2026, 1, 1)


def cell(sheet, row, column):
    kind = column % 5
    if kind == 0:
        return f"U{(row * 31 + column) % 8192:07d}"
    if kind == 1:
        return f"某某市第{row % 997}街道办事处"
    if kind == 3:
        return (row * 7919 + column * 104729) % 100000
    value = (row * 7919 + column * 104729) % 10000 / 100 if kind == 2 else first + datetime.timedelta(days=row % 365)
    styled = WriteOnlyCell(sheet, value)
    styled.number_format = "0.00" if kind == 2 else "yyyy-mm-dd"
    return styled


def write(file, count):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    for row in range(1, count + 1):
        sheet.append([cell(sheet, row, column) for column in range(columns)])
    book.save(file)


write(path, min(rows, 500))
start, cpu = time.perf_counter(), time.process_time()
write(path, rows)
peak = re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]
print((time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000, peak)

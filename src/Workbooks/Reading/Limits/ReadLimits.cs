using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading.Limits;

/// <summary>How much a workbook may ask of whoever reads it. Sizes are checked against what the file declares before anything is unpacked, and again while unpacking.</summary>
public sealed record ReadLimits
{
    /// <summary>What fits every form of a review and stays far below 100 MB of memory.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes of the file.</summary>
    public long MostFileBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Parts in the file.</summary>
    public int MostParts { get; init; } = 2_000;

    /// <summary>Bytes of all parts, unpacked.</summary>
    public long MostUnpackedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>How many times larger a part of more than 4 MB may be than its packed bytes. Sheets full of the same row reach some 60; deflate ends at 1,032.</summary>
    public int MostRatio { get; init; } = 200;

    /// <summary>Texts in the table that cells share.</summary>
    public int MostSharedTexts { get; init; } = 1_000_000;

    /// <summary>Characters of all that is kept while reading: these texts, notes, names, shared formulas.</summary>
    public long MostKeptCharacters { get; init; } = 16L * 1024 * 1024;

    /// <summary>The last row that may hold anything.</summary>
    public int MostRows { get; init; } = CellPlace.MostRows;

    /// <summary>The last column that may hold anything.</summary>
    public int MostColumns { get; init; } = ColumnName.Most;

    /// <summary>Characters of a cell, a note or a formula.</summary>
    public int MostCharacters { get; init; } = Cell.MostCharacters;

    /// <summary>Sheets, styles, merged ranges, notes, names: of each at most so many.</summary>
    public int MostListed { get; init; } = 100_000;

    /// <summary>From opening to the last row, what is done with the rows included.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What the time is taken with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

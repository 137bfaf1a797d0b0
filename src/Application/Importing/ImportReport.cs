namespace Fadu.Application.Importing;

/// <summary>What came of an import.</summary>
public sealed record ImportReport
{
    /// <summary>Rows of the import.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that change something.</summary>
    public required int Changed { get; init; }

    /// <summary>Events that those rows lead to, appended or not.</summary>
    public long Changes { get; init; }

    /// <summary>Rows that say what is known already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Every fault, in the order of the rows.</summary>
    public required IReadOnlyList<ImportFault> Faults { get; init; }

    /// <summary>Events appended; 0 where nothing was.</summary>
    public required long Events { get; init; }

    /// <summary>Whether anything was appended, or would have been had there been anything new.</summary>
    public required bool Applied { get; init; }

    /// <summary>A stream that somebody else wrote to meanwhile, which ended the appending; null: none did. Of an import as a whole nothing is appended then; otherwise importing again goes on from there.</summary>
    public string? Conflict { get; init; }
}

using Fadu.Indicators.Checking;
using Fadu.Indicators.Previews;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Previews;

/// <summary>What the difference workbook of a previewed revision is made from.</summary>
public sealed record PreviewWorkbookContent
{
    /// <summary>What its figures stand on; its revision is the one that stands.</summary>
    public required WorkbookStand Stand { get; init; }

    /// <summary>The preview.</summary>
    public required RevisionPreview Preview { get; init; }

    /// <summary>Number of the revision that was previewed; null: a draft as it stands.</summary>
    public required int? Revision { get; init; }

    /// <summary>What is to be said of a draft: warnings, and worked examples that no longer come out; empty: nothing.</summary>
    public IReadOnlyList<SystemFinding> Findings { get; init; } = [];
}

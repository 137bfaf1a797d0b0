using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>An item or an attribute that differs between two revisions. It keeps its identity by its code.</summary>
/// <param name="Code">The item's code.</param>
/// <param name="Before">As it was; null where it is new: then nobody has reported it, and it is reopened.</param>
/// <param name="After">As it is; null where it was removed: then its values stay in the history, unread.</param>
public sealed record ItemChange(string Code, Item? Before, Item? After)
{
    /// <summary>Whether it is in both revisions and its type, range or options differ, so that old values may no longer be admitted.</summary>
    public bool AdmitsOtherValues => Before is not null && After is not null
        && !((Before.Type, Before.Min, Before.Max) == (After.Type, After.Min, After.Max) && Before.Choices.SequenceEqual(After.Choices));

    /// <summary>Whether what was verified stays verified: it is in both revisions, with the same type and the same unit of measure.</summary>
    public bool KeepsVerification => Before is not null && After is not null
        && (Before.Type, Before.MeasurementUnit) == (After.Type, After.MeasurementUnit);

    /// <summary>Why a value that was kept does not fit the new revision; null where it fits, or where nobody reads it any more.</summary>
    public Problem? Refusal(ItemValue value) => After is null ? null : ItemValueReader.ToValue(After, value).Problem;
}

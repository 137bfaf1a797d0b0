using Fadu.Application.Importing;

namespace Fadu.Api.Submissions;

/// <summary>Values of one unit.</summary>
/// <param name="UnitCode">Its code.</param>
/// <param name="Items">The values.</param>
/// <param name="ExpectedVersion">Version of the submission that was seen; null: not checked.</param>
internal sealed record BulkRowInput(string UnitCode, IReadOnlyList<ItemInput> Items, int? ExpectedVersion)
{
    public ValueRow Row() => new(UnitCode, ItemInput.Row(Items)) { ExpectedVersion = ExpectedVersion };
}

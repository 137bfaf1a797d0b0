using Fadu.Application.Importing;

namespace Fadu.Api.Submissions;

/// <summary>Values of one unit.</summary>
/// <param name="UnitCode">Its code.</param>
/// <param name="Items">The values.</param>
internal sealed record BulkRowInput(string UnitCode, IReadOnlyList<ItemInput> Items)
{
    public ValueRow Row() => new(UnitCode, ItemInput.Row(Items));
}

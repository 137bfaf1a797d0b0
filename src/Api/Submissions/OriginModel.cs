using Fadu.Application.Submissions;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>Who gave an item a value.</summary>
/// <param name="origin">What is known of it.</param>
[GraphQLType("ItemOrigin")]
internal sealed class OriginModel(ItemOrigin origin)
{
    public string? Account => origin.Account;

    public string? Role => origin.Role?.ToUpperInvariant();

    public DateTimeOffset Time => origin.Time;
}

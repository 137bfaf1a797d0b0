using Fadu.Application.SigningIn;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>Who asks.</summary>
[GraphQLType("Viewer")]
internal sealed class ViewerModel
{
    public required AccountModel? Account { get; init; }

    public required IReadOnlyList<AccountGrantModel> Grants { get; init; }

    public required Restriction Restriction { get; init; }

    public required DateTimeOffset? ExpiresAt { get; init; }

    public required int RecoveryCodesLeft { get; init; }
}

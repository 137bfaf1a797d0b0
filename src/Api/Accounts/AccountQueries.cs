using Fadu.Api.Ids;
using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Application.Access;
using Fadu.Application.Commands;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Accounts;

/// <summary>Who asks, and accounts that the caller may see.</summary>
/// <param name="sights">What that is.</param>
/// <param name="accounts">Recovery codes that are left.</param>
[GraphQLFields("Query")]
internal sealed class AccountQueries(Sights sights, AccountService accounts) : INodeSource
{
    string INodeSource.Type => "Account";

    public async Task<ViewerModel> ViewerAsync(RequestContext context) => Of(
        await sights.OfAsync(context),
        context.SignedIn(),
        context.SignedIn() is { } who ? await accounts.Own.RecoveryCodesLeftAsync(who, context.CancellationToken) : 0);

    public async Task<AccountModel?> AccountAsync(AccountBy by, RequestContext context) => Find(await sights.OfAsync(context), by.AccountName);

    public async Task<AccountConnection> AccountsAsync(
        AccountWhere? where, AccountOrder orderBy, int? first, string? after, int? last, string? before, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        var found = sight.Register.Accounts.Keys.Select(name => Find(sight, name)).OfType<AccountModel>().Where(account => where is null || where.Admits(account));
        Comparison<string> compare = orderBy is AccountOrder.NameAsc ? string.CompareOrdinal : (left, right) => string.CompareOrdinal(right, left);
        AccountModel[] ordered = [.. found.OrderBy(account => account.Name, Comparer<string>.Create(compare))];
        return new(Pager.Cut(ordered, new(first, after, last, before), account => account.Name, compare, account => account, context));
    }

    async Task<IReadOnlyList<INode?>> INodeSource.FindAsync(IReadOnlyList<string> keys, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. keys.Select(key => Find(sight, key))];
    }

    /// <summary>An account; null where there is none or none that may be seen.</summary>
    internal static AccountModel? Find(Sight sight, string name) =>
        sight.SeesAccount(name) && sight.Register.Accounts.GetValueOrDefault(name) is { Name.Length: > 0 } account
            ? new(account, sight.Register.VersionOf(Aggregates.StreamOfAccount(name)))
            : null;

    /// <summary>Who asks.</summary>
    internal static ViewerModel Of(Sight sight, SignedIn? who, int codesLeft) => new()
    {
        Account = sight.Viewer.Account is { } name ? Find(sight, name) : null,
        Grants = [.. sight.Viewer.Grants.Select(grant => new AccountGrantModel(grant))],
        Restriction = who?.Restriction ?? Restriction.None,
        ExpiresAt = who?.Expires,
        RecoveryCodesLeft = codesLeft,
    };
}

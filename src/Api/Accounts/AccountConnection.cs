using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Accounts;

/// <summary>A page of accounts.</summary>
/// <param name="page">The page.</param>
[GraphQLType("AccountConnection")]
internal sealed class AccountConnection(Page<AccountModel> page) : Connection<AccountModel>(page);

using Fadu.Api.Requests;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Accounts;

/// <summary>What administrators do with accounts.</summary>
/// <param name="sights">Who may.</param>
/// <param name="service">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class AccountMutations(Sights sights, AccountService service)
{
    private AccountDesk Desk => service.Accounts;

    public Task<AccountPayload> OpenAccountAsync(OpenAccountInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.OpenAsync(input.Name, input.DisplayName, input.External, caller, context.CancellationToken), context);

    public Task<AccountPayload> RenameAccountAsync(RenameAccountInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.RenameAsync(input.Name, input.DisplayName, caller, context.CancellationToken), context);

    public Task<AccountPayload> GrantRoleAsync(GrantRoleInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.GrantAsync(input.Name, new(input.Role, input.UnitCode, input.Below), caller, context.CancellationToken), context);

    public Task<AccountPayload> RevokeRoleAsync(RevokeRoleInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.RevokeAsync(input.Name, input.Role, input.UnitCode, caller, context.CancellationToken), context);

    public Task<AccountPayload> SuspendAccountAsync(AccountStatusInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.SuspendAsync(input.Name, input.Reason ?? "", caller, context.CancellationToken), context);

    public Task<AccountPayload> ResumeAccountAsync(AccountStatusInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.ResumeAsync(input.Name, input.Reason ?? "", caller, context.CancellationToken), context);

    public Task<AccountPayload> ResetSecondFactorAsync(AccountInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.ResetSecondFactorAsync(input.Name, caller, context.CancellationToken), context);

    public Task<AccountPayload> EndSessionsAsync(AccountInput input, RequestContext context) =>
        ActAsync(input, input.Name, caller => Desk.EndSessionsAsync(input.Name, caller, context.CancellationToken), context);

    public async Task<OneTimePasswordPayload> ResetPasswordAsync(AccountInput input, RequestContext context)
    {
        var acting = (await sights.NowAsync(context)).ActAsAdministrator(input.Notes());
        var given = acting.Value is { } caller ? await Desk.ResetPasswordAsync(input.Name, caller, context.CancellationToken) : acting.Problems.ToArray();
        return new(
            input.ClientMutationId,
            AccountQueries.Find(await sights.NowAsync(context), AccountName.Of(input.Name)),
            given.Value?.Password,
            given.Value?.Expires,
            AccountErrors.Of(given.Problems, context));
    }

    // Every one of them: in the administrator's name, then the account as it stands.
    private async Task<AccountPayload> ActAsync(MutationInput input, string name, Func<Caller, Task<Result<Done>>> act, RequestContext context)
    {
        var acting = (await sights.NowAsync(context)).ActAsAdministrator(input.Notes());
        var problems = acting.Value is { } caller ? (await act(caller)).Problems : acting.Problems;
        return new(input.ClientMutationId, AccountQueries.Find(await sights.NowAsync(context), AccountName.Of(name)), AccountErrors.Of(problems, context));
    }
}
